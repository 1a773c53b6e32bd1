"""Stores that components share: what `defineStore` makes is called for the one store there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Closure,
    Field,
    Invocation,
    Member,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

MAKER = "defineStore"
_IS_KEPT = Unknown("what a store keeps")


def store(definition: Value, bindings: Bindings) -> Value | None:
    """What is called for a store: its own function, or what has its state and its actions."""
    if isinstance(definition, Closure):
        return definition
    if not isinstance(definition, Record):
        return None
    held = Record(tuple(_fields(definition, bindings)))
    return Record((Field("prototype", held, UNPLACED),))


def keeper(definition: Record, files: Mapping[str, FileFacts]) -> Symbol | None:
    """What `this` is to the actions of a store."""
    for action in _option(definition, "actions"):
        if not isinstance(action.value, Closure):
            continue
        path = action.value.function.path
        for at, name in enumerate(files[path].names):
            for value in name.values[:1] if name.name == "this" else ():
                fields = value.fields if isinstance(value, Record) else ()
                if any(field.value == action.value for field in fields):
                    return Symbol(path, at)
    return None


def _fields(definition: Record, bindings: Bindings) -> Iterator[Field]:
    for option in definition.fields:
        if option.key == "state" and isinstance(option.value, Closure):
            state = bindings.step(Invocation(option.value, ()), {}, 1)
            yield from map(_kept, state.fields if isinstance(state, Record) else ())
    yield from map(_kept, _option(definition, "getters"))
    owner = keeper(definition, bindings.files)
    own = bindings.step(Reference(("this",), owner), {}, 1) if owner else None
    yield from own.fields if isinstance(own, Record) else _option(definition, "actions")


def _kept(field: Field) -> Field:
    """A property of the state, which is what it was at first for a short time only."""
    if field.key is None or isinstance(field.value, Record):
        return field
    return Field(field.key, Member(_IS_KEPT, field.key), field.location)


def _option(definition: Record, key: str) -> Iterator[Field]:
    for option in definition.fields:
        if option.key == key and isinstance(option.value, Record):
            yield from option.value.fields
