"""Values that are made of others, each of those resolved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pixelward.link.entering import still
from pixelward.link.layers import first_there, laid_out
from pixelward.link.shapes import choice, joined
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Origin,
    Record,
    Sequence,
    Spread,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings, Environment


def composed(bindings: Bindings, value: Value, given: Environment, depth: int) -> Value:
    """The value with all that it is made of resolved."""
    match value:
        case Concat(parts):
            return joined(bindings.step(part, given, depth) for part in parts)
        case Choice(found, in_order):
            options = [bindings.step(option, given, depth) for option in found]
            return first_there(options) if in_order else choice(options)
        case Record(fields):
            inner = (Field(f.key, bindings.step(f.value, given, depth), f.location) for f in fields)
            return laid_out(inner)
        case Sequence(items, places):
            found_items = tuple(each(bindings, items, given, depth))
            return Sequence(found_items, places if len(found_items) == len(items) else ())
        case Spread(inner_value):
            return Spread(bindings.step(inner_value, given, depth))
        case Origin(value=entered):
            return still(value, bindings.step(entered, given, depth))
        case _:
            return value


def each(
    bindings: Bindings, items: tuple[Value, ...], given: Environment, depth: int
) -> Iterator[Value]:
    """The items resolved; a spread of known ones is laid out."""
    for item in items:
        found = bindings.step(item, given, depth)
        if isinstance(found, Spread) and isinstance(found.value, Sequence):
            yield from found.value.items
        else:
            yield found
