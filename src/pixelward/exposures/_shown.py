"""Writes a value as a report may print it: names as in the code, never a real identifier."""

from __future__ import annotations

from typing import assert_never

from pixelward.exposures._identifiers import mask, veil
from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Hole,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Origin,
    Record,
    Reference,
    Sequence,
    Spread,
    Unknown,
    Value,
)

_LONGEST = 80
_UNSAID = "…"


def shown(value: Value, *, private: bool) -> str:
    """The value in one short line; a private constant is veiled as a whole."""
    if private and isinstance(value, Literal):
        return veil(str(value.value))
    text = " ".join(mask(_written(value)).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + _UNSAID


def _written(value: Value) -> str:
    match value:
        case Literal(constant):
            return str(constant)
        case Hole(text) | Imported(name=text):
            return text
        case Reference(path):
            return ".".join(path)
        case Member(base) | Index(base):
            key = value.key
            return _written(base) + (f".{key}" if isinstance(key, str) else f"[{_written(key)}]")
        case Invocation(callee, arguments):
            return f"{_written(callee)}({', '.join(map(_written, arguments))})"
        case Origin(value=inner, name=name):
            written = _written(inner)
            return written if len(written) <= _LONGEST or not name else name
        case Concat(parts):
            return "".join(map(_part, parts))
        case Record() | Sequence() | Choice() | Spread() | Closure() | Unknown():
            return _UNSAID
        case _:
            assert_never(value)


def _part(value: Value) -> str:
    return _written(value) if isinstance(value, Literal | Hole) else f"${{{_written(value)}}}"
