"""Finds the values that a file writes by their places, as they are before linking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.shapes import children, texts
from pixelward.model.facts import FileFacts
from pixelward.model.place import Span
from pixelward.model.values import EACH, Concat, Index, Record, Reference, Sequence, Symbol, Value

_DEEPEST = 4
_MOST = 50  # addresses that one text may come to


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


def spelled(facts: FileFacts, value: Value) -> tuple[str, ...]:
    """The texts that a value of a file comes to; what the file does not say is `*`."""
    found = [""]
    for part in value.parts if isinstance(value, Concat) else (value,):
        said = _said(facts, part) or ["*"]
        found = [above + text for above in found for text in said][:_MOST]
    return tuple(dict.fromkeys(found))


def _said(facts: FileFacts, value: Value, depth: int = 0) -> list[str]:
    match value:
        case Reference((_,), Symbol(path, index)) if path == facts.path and depth < _DEEPEST:
            values = facts.names[index].values
            return _said(facts, values[0], depth + 1) if len(values) == 1 else []
        case Index(Sequence(items), key) if key == EACH:
            return [text for item in items for text in texts(item)]
        case Concat() if depth < _DEEPEST:
            return [text for text in spelled(facts, value) if "*" not in text]
        case _:
            return [*texts(value)]
