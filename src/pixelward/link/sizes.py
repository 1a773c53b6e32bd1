"""Bounds on what values grow to: code can double a text or an object line by line."""

from __future__ import annotations

from pixelward.link.shapes import children
from pixelward.model.values import Literal, Record, Reference, Unknown, Value

_MOST_VALUES = 5_000
_LONGEST = 50_000
TOO_LARGE = Unknown("too large to follow")


def bounded(value: Value, most: int = _MOST_VALUES) -> Value:
    """The value, unless it is made of more values, or is longer, than anything that hands write."""
    return value if _fits(value, most) else TOO_LARGE


def _fits(value: Value, left: int) -> bool:
    waiting, letters = [value], _LONGEST
    while waiting and left > 0 and letters >= 0:
        one = waiting.pop()
        left -= 1
        kind = type(one)  # asked for directly: every value of a project comes by here
        if kind is Literal and isinstance(one, Literal):
            letters -= len(one.value) if isinstance(one.value, str) else 0
        elif kind is Record and isinstance(one, Record):
            waiting.extend([field.value for field in one.fields])
        elif kind is not Reference:
            waiting.extend(children(one))
    return not waiting and letters >= 0
