"""What a value is made of: the values inside it that are sent along with it."""

from __future__ import annotations

from typing import assert_never

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


def parts(value: Value) -> tuple[Value, ...]:
    """The values directly inside; of a call its arguments, as a hash is made of what goes in."""
    match value:
        case Concat(inner) | Choice(inner) | Sequence(inner) | Invocation(_, inner):
            return inner
        case Record(fields):
            return tuple(field.value for field in fields)
        case Spread(single):
            return (single,)
        case Literal() | Hole() | Reference() | Imported() | Member() | Index():
            return ()
        case Origin(value=inner):
            return (inner,)
        case Closure() | Unknown():
            return ()
        case _:
            assert_never(value)
