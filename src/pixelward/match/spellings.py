"""The ways in which a URL of several parts may turn out, its alternatives multiplied out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from pixelward.link.shapes import joined, options
from pixelward.model.values import Choice, Concat, Literal, Value

_MOST = 12  # a URL by hand has fewer


def spellings(value: Value) -> tuple[Value, ...]:
    """Every URL that a value may be; alternatives inside the query stay in place."""
    found = (one for option in options(value) for one in _spelled(option))
    return tuple(dict.fromkeys(islice(found, _MOST)))


def _spelled(value: Value) -> Iterator[Value]:
    match value:
        case Choice(found):
            for one in found:
                yield from _spelled(one)
        case Concat(parts):
            at = _query_at(parts)
            for head in product(*(tuple(_spelled(part)) for part in parts[:at])):
                yield joined(iter((*head, *parts[at:])))
        case _:
            yield value


def _query_at(parts: tuple[Value, ...]) -> int:
    """How many parts lie before the query."""
    for at, part in enumerate(parts):
        if isinstance(part, Literal) and "?" in str(part.value):
            return at
    return len(parts)
