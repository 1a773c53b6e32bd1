"""How facts travel from one process to another: by the million, so it must be short."""

from __future__ import annotations

from typing import Any


class Packed:
    """A frozen, slotted dataclass that pickles as its class and its fields, in order.

    What `dataclass` itself does for such a class takes twice as long to read back.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        names: tuple[str, ...] = self.__slots__
        return type(self), tuple([getattr(self, name) for name in names])
