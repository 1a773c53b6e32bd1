"""Values that lie over one another: a value before its default, a record over what it spreads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.link.shapes import choice, options
from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Field,
    Literal,
    Record,
    Sequence,
    Unknown,
    Value,
)


def first_there(found: Iterable[Value]) -> Value:
    """The first of several values that is there; where that is open, they stay alternatives."""
    possible: list[Value] = []
    for value in found:
        if _is_missing(value):
            continue
        possible.append(value)
        if all(map(_is_there, options(value))):
            break
    whole = choice(possible or [Literal(None)])
    return Choice(whole.options, in_order=True) if isinstance(whole, Choice) else whole


def laid_out(fields: Iterable[Field]) -> Record:
    """A record with the fields of the records that it spreads in their places."""
    return Record(tuple(_flat(fields)))


def _flat(fields: Iterable[Field]) -> Iterator[Field]:
    for field in fields:
        if field.key is None and isinstance(field.value, Record):
            yield from field.value.fields
        else:
            yield field


def _is_missing(value: Value) -> bool:
    match value:
        case Unknown(why):
            return why.startswith("has no ")
        case Literal(None):
            return True
        case _:
            return False


def _is_there(value: Value) -> bool:
    match value:
        case Literal(content):
            return bool(content)
        case Concat(parts):
            return any(isinstance(part, Literal) and bool(part.value) for part in parts)
        case Record(fields):
            return bool(fields)
        case Sequence(items):
            return bool(items)
        case _:
            return isinstance(value, Closure)
