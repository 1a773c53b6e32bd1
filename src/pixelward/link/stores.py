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


class Keepers:
    """What `this` is to the actions of stores, by those actions; files are read once."""

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._known: dict[str, Mapping[Symbol, Symbol]] = {}

    def of(self, definition: Record) -> Symbol | None:
        """What `this` is to the actions of one store."""
        for action in _option(definition, "actions"):
            if isinstance(action.value, Closure):
                return self._of(action.value.function)
        return None

    def _of(self, action: Symbol) -> Symbol | None:
        path = action.path
        if path not in self._known:
            self._known[path] = dict(_owned(self._files[path]))
        return self._known[path].get(action)


def _owned(facts: FileFacts) -> Iterator[tuple[Symbol, Symbol]]:
    for at, name in enumerate(facts.names):
        for value in name.values[:1] if name.name == "this" else ():
            for field in value.fields if isinstance(value, Record) else ():
                if isinstance(field.value, Closure):
                    yield field.value.function, Symbol(facts.path, at)


def _fields(definition: Record, bindings: Bindings) -> Iterator[Field]:
    for option in definition.fields:
        if option.key == "state" and isinstance(option.value, Closure):
            state = bindings.step(Invocation(option.value, ()), {}, 1)
            yield from map(_kept, state.fields if isinstance(state, Record) else ())
    yield from map(_kept, _option(definition, "getters"))
    owner = bindings.keepers.of(definition)
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
