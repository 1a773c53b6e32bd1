"""Finds the files behind what a route shows: components, lazy imports, elements round elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pixelward.link.shapes import children
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.place import Location, Span
from pixelward.model.values import (
    Choice,
    Closure,
    Imported,
    Invocation,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)
from pixelward.routes._names import Names

_DEEPEST = 8
_PAGE = re.compile(
    r"(?:^|/)(?:pages?|views?|screens?)/|(?:page|view|screen)(?:/index)?\.\w+$", re.IGNORECASE
)
_ELSEWHERE = frozenset({"Navigate", "Redirect"})
# Properties by which an element hands on what it is to show.
_HANDED = frozenset({"component", "Component", "element", "render", "page", "children"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that a route shows, and the mention that brings it; none for a file's own code."""

    file: str
    mention: Location | None = None


class Components(Names):
    """What names and expressions of a program's scripts show."""

    def shown(self, value: Value, place: Location) -> tuple[Shown, ...]:
        """The files behind what is written at a place, or else behind a value; the page last.

        What is written comes first: it says by which name a file is meant, and a wrapper that
        linking looked through is part of the page too.
        """
        wrote = self.written(place)
        found = [*self._of(wrote, place.path, 0)] if wrote is not None else []
        found = found or [*self._inside(place, 0)] or [*self._of(value, place.path, 0)]
        return tuple(dict.fromkeys(found))

    def leads_away(self, place: Location, shown: Iterable[Shown]) -> bool:
        """Whether what is written at a place only sends the visitor to another page."""
        if set(shown) - {Shown(place.path)}:
            return False
        inside = within(place.span, self.elements(place.path))
        return any(self.exported(call.callee) in _ELSEWHERE for call in inside)

    def elements(self, path: str) -> tuple[Call, ...]:
        """The elements that a file writes."""
        facts = self.program.files.get(path)
        return self._elements.get(path, ()) if facts else ()

    def named(self, call: Call) -> Iterator[Shown]:
        """The file of the component that an element names."""
        yield from self._of(call.callee, call.location.path, 0, True)

    def _of(self, value: Value, path: str, depth: int, named: bool = False) -> Iterator[Shown]:
        if depth > _DEEPEST:
            return
        match value:
            case Closure(function):
                yield from self._function(function, path, depth, named)
            case Record(fields) if fields:
                yield from self._elsewhere(fields[-1].location.path, path)
            case Imported(module, name, importer):
                yield from self._imported(importer, module, name, depth)
            case Reference(_, Symbol() as symbol):
                for one in self.declared(symbol):
                    yield from self._of(one, symbol.path, depth + 1, True)
            case Invocation() | Choice() | Member():
                for one in children(value):
                    yield from self._of(one, path, depth + 1)
            case _:
                return

    def _elsewhere(self, file: str, path: str) -> Iterator[Shown]:
        """A file whose code a value is, and how this one comes to it."""
        mentions = (edge.location for edge in self.leading(path) if edge.target == file)
        yield Shown(file, next(mentions, None))

    def _function(self, function: Symbol, path: str, depth: int, named: bool) -> Iterator[Shown]:
        """A component's own file, or what a function of this file goes on to show."""
        if function.path != path:
            yield from self._elsewhere(function.path, path)
            return
        place = self.program.files[function.path].functions[function.index].location
        inner = tuple(self._loaded(place) if named else self._inside(place, depth + 1))
        yield from inner or (Shown(path),)

    def _loaded(self, place: Location) -> Iterator[Shown]:
        """What is imported inside a place."""
        for edge in self.leading(place.path):
            if place.span.contains(edge.location.span):
                yield Shown(edge.target, edge.location)

    def _inside(self, place: Location, depth: int) -> Iterator[Shown]:
        """What is imported at a place, and what the elements there are; the page last."""
        if depth > _DEEPEST:
            return
        inside = [*within(place.span, self.elements(place.path))]
        aside: list[Shown] = []
        main = [*self._loaded(place)]
        for call in inside:
            found = [*self._of(call.callee, place.path, depth + 1, True)]
            handed = [*self._handed(call, depth)]
            is_aside = any(_is_in(call.location.span, other.location.span) for other in inside)
            (aside if is_aside else main).extend((*found, *handed))
        yield from aside
        yield from sorted(main, key=lambda one: _PAGE.search(one.file) is not None)

    def _handed(self, call: Call, depth: int) -> Iterator[Shown]:
        for argument in call.arguments:
            if argument.key in _HANDED and isinstance(argument.value, Reference | Closure):
                yield from self._of(argument.value, call.location.path, depth + 1)

    def _imported(self, importer: str, module: str, name: str, depth: int) -> Iterator[Shown]:
        for edge in self.targets(importer, module):
            own = Shown(edge.target, edge.location)
            for one in [*self._passed_on(edge.target, name, depth)] or [own]:
                yield own if one.file == own.file else one

    def _passed_on(self, path: str, name: str, depth: int) -> Iterator[Shown]:
        """What a module offers under a name that is another module's."""
        facts = self.program.files.get(path)
        for export in facts.exports if facts and depth < _DEEPEST else ():
            if export.name == name:
                yield from self._of(export.value, path, depth + 1, True)
            elif export.name == "*" and isinstance(export.value, Imported):
                further = self._imported(path, export.value.module, name, depth + 1)
                yield from (one for one in further if self._offers(one.file, name, path))

    def _offers(self, path: str, name: str, barrel: str) -> bool:
        facts = self.program.files.get(path)
        exports = facts.exports if facts else ()
        return path == barrel or any(each.name == name for each in exports)

    @cached_property
    def _elements(self) -> Mapping[str, tuple[Call, ...]]:
        return {path: tuple(_elements(facts)) for path, facts in self.program.files.items()}


def _elements(facts: FileFacts) -> Iterator[Call]:
    return (call for call in facts.calls if call.kind is CallKind.ELEMENT)


def _is_in(inner: Span, outer: Span) -> bool:
    return inner != outer and outer.contains(inner)


def within(span: Span, calls: Iterable[Call]) -> Iterator[Call]:
    """The calls written inside a span."""
    return (call for call in calls if span.contains(call.location.span))
