"""Bounds on what values grow to: code can double a text or an object line by line."""

from __future__ import annotations

from pixelward.link.shapes import children
from pixelward.model.values import Literal, Record, Unknown, Value

_MOST_PARTS = 1_000  # leaves aside: a table of texts may be of any length
_LONGEST = 50_000
TOO_LARGE = Unknown("too large to follow")


class Sizes:
    """Measures values; what several have in common is measured once."""

    def __init__(self) -> None:
        # The value is kept, so that no other can come to have its id.
        self._known: dict[int, tuple[Value, int, int]] = {}

    def bounded(self, value: Value, most: int = _MOST_PARTS) -> Value:
        """The value, unless it is larger than anything that hands write."""
        if not _inner(value):
            return value if _letters(value) <= _LONGEST else TOO_LARGE
        parts, letters = self._measured(value)
        return value if parts <= most and letters <= _LONGEST else TOO_LARGE

    def _measured(self, value: Value) -> tuple[int, int]:
        """The parts that are made of others, and the letters of all texts."""
        waiting = [value]
        while waiting:
            one = waiting[-1]
            inner = _inner(one)
            new = [part for part in inner if id(part) not in self._known and _inner(part)]
            if new:
                waiting.extend(new)
                continue
            waiting.pop()
            found = [self._size(part) for part in inner]
            letters = sum(size for _, size in found) + _letters(one)
            self._known[id(one)] = (one, 1 + sum(parts for parts, _ in found), letters)
        return self._known[id(value)][1:]

    def _size(self, part: Value) -> tuple[int, int]:
        known = self._known.get(id(part))
        return known[1:] if known else (0, _letters(part))


def _inner(value: Value) -> tuple[Value, ...]:
    if isinstance(value, Record):
        return tuple([field.value for field in value.fields])
    return children(value)


def _letters(value: Value) -> int:
    return len(value.value) if isinstance(value, Literal) and isinstance(value.value, str) else 0
