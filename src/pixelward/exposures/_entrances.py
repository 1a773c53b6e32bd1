"""Puts into what is told where it enters the code: readings, with what was kept there before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from pixelward.exposures._chains import Chain, chains
from pixelward.exposures._index import subject
from pixelward.exposures._kept import Kept, after
from pixelward.exposures._places import Controls, Places
from pixelward.exposures._reads import Match, Reads, answers
from pixelward.model.origins import OriginKind
from pixelward.model.place import CodeFlow, Location, Step
from pixelward.model.program import Program, Told
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Hole,
    Index,
    Invocation,
    Member,
    Origin,
    Record,
    Sequence,
    Spread,
    Value,
)

_DEEPEST = 16
_FORM, _FIELD = "form", "field"  # a part of a form is a field


@dataclass(frozen=True)
class Entrances:
    """Where data enter a program, by how its code reads them."""

    kinds: tuple[OriginKind, ...]
    program: Program
    _open: set[object] = field(default_factory=set)  # what is just being looked up

    @cached_property
    def _code(self) -> Reads:
        return Reads.of(self.kinds, templates=False)

    @cached_property
    def _templates(self) -> Reads:
        return Reads.of(self.kinds, templates=True)

    @cached_property
    def _kept(self) -> Kept:
        return Kept.of(self.kinds, self.program.calls)

    @cached_property
    def _places(self) -> Places:
        return Places.of(self.kinds, self.program.files.values())

    @cached_property
    def _controls(self) -> Controls:
        return Controls.of(self.program.files.values())

    def seen(self, told: Told) -> Told:
        """What is told, with every reading in it as an `Origin`."""
        value = self._seen(told.value, told.location, _DEEPEST)
        return told if value is told.value else replace(told, value=value)

    def _seen(self, value: Value, at: Location, depth: int) -> Value:
        if not depth or isinstance(value, Origin) or answers(value):
            return value
        for chain in chains(value):
            reads = self._templates if isinstance(value, Hole) else self._code
            if (found := reads.match(chain)) is not None:
                return self._origin(found, chain, value, at)
        return self._inside(value, at, depth - 1)

    def _inside(self, value: Value, at: Location, depth: int) -> Value:
        def each(values: Iterable[Value]) -> tuple[Value, ...]:
            return tuple(self._seen(one, at, depth) for one in values)

        match value:
            case Member(base, key):
                return Member(self._seen(base, at, depth), key)
            case Index(base, key):
                return Index(self._seen(base, at, depth), key)
            case Invocation(callee, given):
                return Invocation(self._seen(callee, at, depth), each(given))
            case Concat(parts):
                return Concat(each(parts))
            case Choice(options, in_order):
                return Choice(each(options), in_order)
            case Sequence(items, places):
                return Sequence(each(items), places)
            case Spread(inner):
                return Spread(self._seen(inner, at, depth))
            case Record(fields):
                found = (
                    Field(f.key, self._seen(f.value, f.location, depth), f.location) for f in fields
                )
                return Record(tuple(found))
            case _:
                return value

    def _origin(self, found: Match, chain: Chain, value: Value, at: Location) -> Value:
        place = self._places.of_reading(chain[: found.end], at)
        own = subject(found.inner)
        said = found.name or found.where or own
        hop = Step(place, found.kind.hop.format(name=f' "{said}"' if said else ""))
        if (kept := self._put(found)) is not None:
            return after(kept, hop, found.kind.id)
        name = own or found.name
        kind = _FIELD if found.kind.id == _FORM and own else found.kind.id
        label, hops = self._entry(kind, name, place)
        return Origin(kind=kind, value=value, name=name, label=label, hops=(*hops, hop))

    def _entry(self, kind: str, name: str, place: Location) -> tuple[str, CodeFlow]:
        """What a page calls the control that is read, and where a visitor fills it in."""
        control = self._controls.named(name, place.path) if kind == _FIELD and name else None
        if control is None:
            return "", ()
        said = control.label or name
        return control.label, (Step(control.location, f'the visitor fills in "{said}"'),)

    def _put(self, found: Match) -> Value | None:
        """What the program itself has put there, in the form that it was put."""
        key = (found.kind.id, found.name)
        if key in self._open or not found.name:
            return None
        self._open.add(key)
        try:
            return self._kept.put(key, found.inner, lambda v, where: self._seen(v, where, _DEEPEST))
        finally:
            self._open.discard(key)
