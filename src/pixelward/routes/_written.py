"""Finds the values that a file writes by their places, as they are before linking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.shapes import children, texts
from pixelward.model.facts import FileFacts
from pixelward.model.place import Span
from pixelward.model.values import Record, Value


def written(facts: FileFacts) -> Mapping[Span, Value]:
    """The values of arguments and of fields of objects."""
    found: dict[Span, Value] = {}
    for call in facts.calls:
        for argument in call.arguments:
            found[argument.location.span] = argument.value
    for value in roots(facts):
        found.update(_fields(value))
    return found


def roots(facts: FileFacts) -> Iterator[Value]:
    """The values that a file writes, each with all that it is made of."""
    yield from (argument.value for call in facts.calls for argument in call.arguments)
    yield from (value for name in facts.names for value in name.values)
    yield from (value for function in facts.functions for value in function.returns)
    yield from (export.value for export in facts.exports)


def _fields(value: Value) -> Iterator[tuple[Span, Value]]:
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, Record):
            yield from ((field.location.span, field.value) for field in one.fields)
            stack.extend(field.value for field in one.fields)
        else:
            stack.extend(children(one))


def put_together(value: Value) -> str:
    """The path that `path.join(__dirname, "public", "x.html")` makes, as far as it is written."""
    said = (text.strip("/") for part in _leaves(value) for text in texts(part))
    return "/".join(filter(None, said))


def _leaves(value: Value) -> Iterator[Value]:
    """What a value is made of, in order."""
    inner = children(value)
    if not inner:
        yield value
    for one in inner:
        yield from _leaves(one)
