"""Bounds on what values grow to: code can double a text or an object line by line."""

from __future__ import annotations

from pixelward.link.shapes import children
from pixelward.model.values import Literal, Record, Unknown, Value

_MOST_VALUES = 5_000
_LONGEST = 50_000
TOO_LARGE = Unknown("too large to follow")


def bounded(value: Value) -> Value:
    """The value, unless it is larger than anything that hands write."""
    return value if _fits(value) else TOO_LARGE


def _fits(value: Value) -> bool:
    waiting, left, letters = [value], _MOST_VALUES, _LONGEST
    while waiting:
        one = waiting.pop()
        match one:
            case Literal(str(text)):
                letters -= len(text)
            case Record(fields):
                waiting.extend(field.value for field in fields)
            case _:
                waiting.extend(children(one))
        left -= 1
        if left < 0 or letters < 0:
            return False
    return True
