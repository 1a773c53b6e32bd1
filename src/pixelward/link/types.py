"""What types say is in a value that nothing else is known of: an interface lists its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pixelward.link.queries import asked
from pixelward.link.shaped import Said, Shapes
from pixelward.link.shapes import property_of
from pixelward.model.place import UNPLACED, Location, Step
from pixelward.model.values import (
    Choice,
    Field,
    Index,
    Invocation,
    Literal,
    Member,
    Origin,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

_KIND = "typed"
_DEEPEST = 3
_MOST_NAMES = 12
_OPAQUE = (Invocation, Unknown, Member, Index)


class Types:
    """The declared types of a project; a pure function of the facts."""

    def __init__(self, bindings: Bindings) -> None:
        self._files = bindings.files
        self._shapes = Shapes(bindings.files, lambda value: bindings.step(value, {}, 1))

    @cached_property
    def _names(self) -> Mapping[Symbol, Value]:
        files = self._files.values()
        return {Symbol(f.path, t.at): t.type for f in files for t in f.typed if not t.is_result}

    @cached_property
    def _results(self) -> Mapping[Symbol, Value]:
        files = self._files.values()
        return {Symbol(f.path, t.at): t.type for f in files for t in f.typed if t.is_result}

    def told(self, value: Value) -> Value:
        """What is told, with what its type says is in it; only a caller could know more."""
        match value:
            case Reference((_, *keys), Symbol() as symbol) if symbol in self._names:
                return self._within(value, (self._names[symbol], symbol.path), tuple(keys))
            case Record(fields):
                return Record(tuple(Field(f.key, self.told(f.value), f.location) for f in fields))
            case Choice(found, in_order):
                return Choice(tuple(map(self.told, found)), in_order)
            case Member() | Invocation():
                return self._answered(value, value, ())
            case _:
                return value

    def _answered(self, value: Value, base: Value, keys: tuple[str, ...]) -> Value:
        """What an answer holds, with what its query asks for."""
        if isinstance(base, Member):
            return self._answered(value, base.base, (base.key, *keys))
        found = asked(base)
        if found is None:
            return value
        wanted = keys[1:] if keys[:1] == ("data",) else keys
        return self._within(value, (found, ""), wanted)

    def assigned(self, symbol: Symbol, value: Value) -> Value:
        """What a name stands for, with what its type says, where nothing else does."""
        if symbol not in self._names:
            return value
        name = self._files[symbol.path].names[symbol.index].name
        if value == Literal(None):  # not there yet
            value = Reference((name,))
        elif not isinstance(value, _OPAQUE):
            return value
        return self._origin(value, (self._names[symbol], symbol.path), name, 0)

    def returned(self, function: Symbol, value: Value) -> Value:
        """What a function gives back, with what its type says."""
        if function not in self._results or not isinstance(value, _OPAQUE):
            return value
        return self._origin(value, (self._results[function], function.path), _name(value), 0)

    def _within(self, value: Value, said: Said, keys: tuple[str, ...]) -> Value:
        for key in keys:
            fields = self._shapes.fields(said)
            found = next((one for field, one in fields if field.key == key), None)
            if found is None:
                return value
            said = found
        return self._origin(value, said, _name(value), 0)

    def _origin(self, value: Value, said: Said, name: str, depth: int) -> Value:
        """The value as an origin, if the type says more of it than that it is there."""
        texts = tuple(
            option for option in self._shapes.options(said) if isinstance(option, Literal)
        )
        if texts and len(texts) <= _MOST_NAMES:
            return Choice((value, *texts))
        fields = tuple(self._held(value, said, depth)) if depth < _DEEPEST else ()
        if fields:
            return Origin(_KIND, value, name, "", Record(fields))
        kind = said[0]
        return Origin(_KIND, value, name, kind.path[-1]) if isinstance(kind, Reference) else value

    def _held(self, value: Value, said: Said, depth: int) -> Iterator[Field]:
        for field, inner in self._shapes.fields(said):
            key = field.key or ""
            found = self._origin(property_of(value, key), inner, key, depth + 1)
            yield Field(key, _at(found, key, field.location), field.location)


def _at(value: Value, key: str, location: Location) -> Value:
    """A field, entered where its type declares it."""
    if isinstance(value, Origin) and (value.holds is not None or location == UNPLACED):
        return value
    if isinstance(value, Origin):
        return replace(value, hops=(Step(location, f"its type declares {key}"),))
    if location == UNPLACED:
        return Origin(_KIND, value, key)
    step = Step(location, f"its type declares {key}")
    return value if isinstance(value, Choice) else Origin(_KIND, value, key, hops=(step,))


def _name(value: Value) -> str:
    match value:
        case Reference(path):
            return path[-1]
        case Member(_, key):
            return key
        case _:
            return ""
