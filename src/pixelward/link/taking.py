"""Whether a value takes one name from a module, or the module as a whole."""

from __future__ import annotations

from typing import TypeGuard

from pixelward.model.values import Imported, Member, Value

_WAITING = frozenset({"then", "catch", "finally"})  # of a promise, and no module's own


def takes_one(part: Value) -> TypeGuard[Member]:
    """Whether one name is taken from a module as it arrives: `const { a } = await import(…)`."""
    match part:
        case Member(Imported(_, "*", _), key):
            return key not in _WAITING
        case _:
            return False
