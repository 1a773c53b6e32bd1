"""What following names has found so far, what it may still cost, and where it goes round."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pixelward.model.values import Value

# One call's worth of following; beyond it the answer is `Unknown`, never a hang.
_FUEL = 3000
_MUCH = 300


class Memory:
    """Answers by what was asked, for as long as one project is linked."""

    def __init__(self) -> None:
        self._known: dict[object, Value] = {}
        self._active: set[object] = set()
        self._circles = 0  # how often a circle has cut an answer short
        self._fuel = _FUEL

    def refuel(self) -> None:
        """Before a new question."""
        self._fuel = _FUEL

    def burn(self) -> bool:
        """Spend one unit; false when there is none left."""
        self._fuel -= 1
        return self._fuel >= 0

    def kept(self, key: object, answer: Callable[[], Value]) -> Value:
        """An answer that hangs on no call, worked out once.

        What a circle or a lack of fuel has cut short is kept only where it was asked for, or
        where it has burnt much of the fuel itself.
        """
        if key in self._known:
            return self._known[key]
        circles, fuel = self._circles, self._fuel
        found = answer()
        is_whole = self._fuel > 0 and circles == self._circles
        if is_whole or not self._active or fuel - self._fuel > _MUCH:
            self._known[key] = found
        return found

    @contextmanager
    def following(self, what: object, *, is_usual: bool = False) -> Iterator[bool]:
        """Mark what is being followed; gives false where it is already: a circle.

        One that is usual cuts nothing short: a state that is set to itself and more.
        """
        if what in self._active:
            self._circles += not is_usual
            yield False
            return
        self._active.add(what)
        try:
            yield True
        finally:
            self._active.discard(what)
