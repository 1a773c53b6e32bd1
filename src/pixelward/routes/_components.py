"""Finds the files behind what a route shows: components, lazy imports, elements round elements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.place import Location, Span
from pixelward.model.program import Edge, Program
from pixelward.model.values import (
    Choice,
    Closure,
    Imported,
    Invocation,
    Member,
    Reference,
    Symbol,
    Value,
)

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that a route shows, and the mention that brings it; none for a file's own code."""

    file: str
    mention: Location | None = None


@dataclass(frozen=True)
class Components:
    """What names and expressions of a program's scripts show."""

    program: Program

    def shown(self, value: Value, place: Location) -> tuple[Shown, ...]:
        """The files behind a value, or else behind what is written at its place, outer first."""
        found = tuple(dict.fromkeys(self._of(value, place.path, 0)))
        return found or tuple(dict.fromkeys(self._inside(place, 0)))

    def _of(self, value: Value, path: str, depth: int) -> Iterator[Shown]:
        if depth > _DEEPEST:
            return
        match value:
            case Closure(function):
                yield from self._function(function, path, depth)
            case Imported(module, _, importer):
                yield from self._imported(importer, module)
            case Reference(_, Symbol() as symbol):
                for one in self._declared(symbol):
                    yield from self._of(one, symbol.path, depth + 1)
            case Invocation(callee, given):
                for one in (callee, *given):
                    yield from self._of(one, path, depth + 1)
            case Choice(options):
                for one in options:
                    yield from self._of(one, path, depth + 1)
            case Member(base):
                yield from self._of(base, path, depth + 1)
            case _:
                return

    def _function(self, function: Symbol, path: str, depth: int) -> Iterator[Shown]:
        """A component's own file, or what a function of this file goes on to show."""
        if function.path != path:
            mentions = (e.location for e in self._leading(path) if e.target == function.path)
            yield Shown(function.path, next(mentions, None))
            return
        facts = self.program.files[function.path]
        inner = tuple(self._inside(facts.functions[function.index].location, depth + 1))
        yield from inner or (Shown(path),)

    def _inside(self, place: Location, depth: int) -> Iterator[Shown]:
        """What is imported at a place, and what the elements there are."""
        if depth > _DEEPEST:
            return
        for edge in self._leading(place.path):
            if place.span.contains(edge.location.span):
                yield Shown(edge.target, edge.location)
        for call in self._elements.get(place.path, ()):
            if place.span.contains(call.location.span):
                yield from self._of(call.callee, place.path, depth + 1)

    def _declared(self, symbol: Symbol) -> tuple[Value, ...]:
        facts = self.program.files.get(symbol.path)
        return facts.names[symbol.index].values if facts else ()

    def _imported(self, importer: str, module: str) -> Iterator[Shown]:
        facts = self.program.files.get(importer)
        places = (
            {link.location for link in facts.links if link.target == module} if facts else set()
        )
        for edge in self._leading(importer):
            if edge.location in places:
                yield Shown(edge.target, edge.location)

    def _leading(self, path: str) -> Iterable[Edge]:
        return self._edges.get(path, ())

    @cached_property
    def _edges(self) -> Mapping[str, list[Edge]]:
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.program.edges:
            if edge.relation == "import":
                found[edge.source].append(edge)
        return found

    @cached_property
    def _elements(self) -> Mapping[str, tuple[Call, ...]]:
        return {path: tuple(_elements(facts)) for path, facts in self.program.files.items()}


def _elements(facts: FileFacts) -> Iterator[Call]:
    return (call for call in facts.calls if call.kind is CallKind.ELEMENT)


def within(span: Span, calls: Iterable[Call]) -> Iterator[Call]:
    """The calls written inside a span."""
    return (call for call in calls if span.contains(call.location.span))
