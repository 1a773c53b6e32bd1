"""What code hands a request beside its address: headers, and the fields of its body."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.link.bindings import Bindings
from pixelward.link.shapes import options
from pixelward.model.facts import Call, CallKind
from pixelward.model.program import Given
from pixelward.model.values import Concat, Field, Hole, Invocation, Literal, Record, Value

_BODY = frozenset({"body", "data"})
_OPTIONS = frozenset({"headers", "method", "mode", "credentials", "url", "params", *_BODY})


def given(call: Call, bindings: Bindings) -> Iterator[Given]:
    """Headers by their lower-case names and fields of the body, where they are written out."""
    for argument in call.arguments if call.kind is CallKind.CALL else ():
        for option in options(bindings.resolve(argument.value)):
            if not isinstance(option, Record):
                continue
            if any(field.key in _OPTIONS for field in option.fields):
                yield from _optional(option)
            elif argument.key == 1:  # `axios.post(url, body)`
                yield from _fields("body", option)


def _optional(record: Record) -> Iterator[Given]:
    for field in record.fields:
        if field.key == "headers":
            yield from _lowered(_fields("header", field.value))
        elif field.key in _BODY:
            yield from _fields("body", field.value)


def _lowered(found: Iterator[Given]) -> Iterator[Given]:
    yield from ((key.lower(), value, where) for key, value, where in found)


def _fields(place: str, value: Value) -> Iterator[Given]:
    """The fields of a record, also of one that is made a text: `JSON.stringify({…})`."""
    for option in options(value):
        match option:
            case Record(fields):
                yield from (_said(place, one) for one in fields if _is_written(one))
            case Invocation(_, (Record() as record, *_)):
                yield from _fields(place, record)


def _said(place: str, field: Field) -> Given:
    return f"{place}.{field.key}", field.value, field.location


def _is_written(field: Field) -> bool:
    """Whether the code itself says how a field ends, or a build that fills it in."""
    last = field.value.parts[-1:] if isinstance(field.value, Concat) else (field.value,)
    return field.key is not None and all(_is_known(one) for one in last)


def _is_known(value: Value) -> bool:
    return isinstance(value, Literal | Hole)
