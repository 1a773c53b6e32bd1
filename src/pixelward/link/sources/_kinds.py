"""What kind of thing a value is, as far as looking it up asks."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.values import (
    Choice,
    Closure,
    Field,
    Imported,
    Invocation,
    Member,
    Reference,
    Value,
)


def key_of(value: Value) -> object:
    """What tells values apart; of a large one, to look at all of it would take too long."""
    return value if isinstance(value, Reference | Imported | Closure) else id(value)


def is_named(callee: Value) -> bool:
    """Whether a callee is a name of the file, or a property of one."""
    return isinstance(callee, Reference) and callee.symbol is not None


def may_be_called(value: Value) -> bool:
    """Whether a value could be a function at all."""
    return isinstance(value, Closure | Reference | Member | Imported | Invocation | Choice)


def under(fields: tuple[Field, ...], key: str) -> Iterator[Value]:
    """What stands under a key among fields."""
    for field in fields:
        if field.key == key:
            yield field.value
