"""Puts into what is told where it enters the code: readings, with what was kept there before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from pixelward.exposures._chains import Chain, chains
from pixelward.exposures._identifiers import mask
from pixelward.exposures._index import subject
from pixelward.exposures._kept import Kept, after
from pixelward.exposures._places import Controls, Places
from pixelward.exposures._reads import Match, Reads, answers
from pixelward.exposures._trivial import is_trivial, said
from pixelward.model.controls import Control
from pixelward.model.origins import OriginKind
from pixelward.model.place import Location, Step
from pixelward.model.program import Program, TrackerUse
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
_LONGEST = 6  # of what is kept, read, and kept again
_UNSEEN = frozenset({"hidden", "submit", "button", "reset", "image"})
_FORM, _FIELD = "form", "field"  # a part of a form is a field


@dataclass(frozen=True, slots=True)
class Site:
    """Where something is told, and what is said there in constants."""

    told: Location
    use: Location
    about: tuple[tuple[str, ...], ...] = ()


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

    def seen(self, use: TrackerUse) -> TrackerUse:
        """A use, with every reading in what it tells as an `Origin`."""
        about = tuple(said(use))
        told = (
            replace(
                one, value=self._seen(one.value, Site(one.location, use.location, about), _DEEPEST)
            )
            for one in use.told
        )
        return replace(use, told=tuple(told))

    def _seen(self, value: Value, at: Site, depth: int) -> Value:
        if isinstance(value, Origin):
            return self._linked(value, at)
        if not depth or answers(value):
            return value
        for chain in chains(value):
            reads = self._templates if isinstance(value, Hole) else self._code
            if (found := reads.match(chain)) is not None:
                return self._origin(found, chain, value, at)
        return self._inside(value, at, depth - 1)

    def _inside(self, value: Value, at: Site, depth: int) -> Value:
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
                found = (Field(f.key, self._seen(f.value, at, depth), f.location) for f in fields)
                return Record(tuple(found))
            case _:
                return value

    def _origin(self, found: Match, chain: Chain, value: Value, at: Site) -> Value:
        own = subject(found.inner)
        kind = self._kind(found.kind, own)
        name = (found.name or own) if kind.id == _FIELD else (own or found.name)
        if kind.entered and not name and is_trivial(kind, at.about):
            return value
        place = self._places.of_reading(chain[: found.end], at.told, at.use)
        what = mask(found.name or found.where or own)
        hop = Step(place, kind.hop.format(name=f' "{what}"' if what else ""))
        if (kept := self._put(found)) is not None:
            return _named(after(kept, hop, kind.id), own)
        entry = Origin(kind=kind.id, value=value, name=name, hops=(hop,))
        control = self._controls.named(name, place.path) if kind.id == _FIELD else None
        return entry if control is None else _of_control(control, entry, value)

    def _linked(self, found: Origin, at: Site) -> Value:
        """What linking has followed from a control: without a name it may be of a setting."""
        kind = next((one for one in self.kinds if one.id == found.kind), None)
        unnamed = kind is not None and kind.entered and not found.name
        return found.value if kind and unnamed and is_trivial(kind, at.about) else found

    def _kind(self, kind: OriginKind, part: str) -> OriginKind:
        """Of a form, a part that has a name is a field."""
        if kind.id != _FORM or not part:
            return kind
        return next((one for one in self.kinds if one.id == _FIELD), kind)

    def _put(self, found: Match) -> Value | None:
        """What the program itself has put there, in the form that it was put."""
        key = (found.kind.id, found.name)
        if key in self._open or not found.name or len(self._open) > _LONGEST:
            return None
        self._open.add(key)
        try:
            return self._kept.put(key, found.inner, self._again)
        finally:
            self._open.discard(key)

    def _again(self, value: Value, at: Location) -> Value:
        return self._seen(value, Site(at, at), _DEEPEST)


def _named(kept: Value, own: str) -> Value:
    """What was kept, by the name too under which it was kept: `{email: field.value}`."""
    if not isinstance(kept, Origin) or own in {"", kept.name}:
        return kept
    return replace(kept, name=own, label=kept.label or kept.name)


def _of_control(control: Control, entry: Origin, value: Value) -> Value:
    """An entry with what the page calls its control, and where a visitor fills it in.

    What no visitor sees, as the code writes it, is no entry.
    """
    if control.kind in _UNSEEN:
        return value
    step = Step(control.location, f'the visitor fills in "{control.label or entry.name}"')
    return replace(entry, label=control.label, hops=(step, *entry.hops))
