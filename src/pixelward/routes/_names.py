"""Follows names of scripts to the files that give them a meaning, as they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from pixelward.model.place import Location, Span
from pixelward.model.program import Edge, Program
from pixelward.model.values import Imported, Reference, Symbol, Value
from pixelward.routes._written import written


@dataclass(frozen=True)
class Names:
    """What the names of a program's scripts mean, before linking looks through them."""

    program: Program

    def exported(self, value: Value) -> str:
        """The name under which a module gives what a name stands for, or nothing."""
        match value:
            case Imported(_, name):
                return name
            case Reference((_,), Symbol() as symbol):
                return next((n for one in self.declared(symbol) if (n := self.exported(one))), "")
            case _:
                return ""

    def declared_at(self, value: Value) -> Symbol | None:
        """The name that a reference means, in the file that gives it its value."""
        if not isinstance(value, Reference) or value.symbol is None:
            return None
        for one in self.declared(value.symbol):
            if isinstance(one, Imported):
                return next(self._offered(one), None)
        return value.symbol

    def declared(self, symbol: Symbol) -> tuple[Value, ...]:
        """The values that a name is given."""
        facts = self.program.files.get(symbol.path)
        return facts.names[symbol.index].values if facts else ()

    def leading(self, path: str) -> Iterable[Edge]:
        """The imports of a file."""
        return self._edges.get(path, ())

    def targets(self, importer: str, module: str) -> Iterator[Edge]:
        """The imports by which a file means a module."""
        facts = self.program.files.get(importer)
        links = facts.links if facts else ()
        places = {link.location for link in links if link.target == module}
        return (edge for edge in self.leading(importer) if edge.location in places)

    def written(self, place: Location) -> Value | None:
        """What is written at the place of an argument or of a field."""
        if place.path not in self.program.files:
            return None
        return self._values(place.path).get(place.span)

    def offered(self, imported: Imported) -> Iterator[Value]:
        """What the module that is meant offers under that name."""
        for edge in self.targets(imported.importer, imported.module):
            facts = self.program.files.get(edge.target)
            for export in facts.exports if facts else ():
                if export.name in {imported.name, "="}:
                    yield export.value

    def _offered(self, imported: Imported) -> Iterator[Symbol]:
        for value in self.offered(imported):
            if isinstance(value, Reference):
                yield from filter(None, (value.symbol,))

    @cached_property
    def _values(self) -> Callable[[str], Mapping[Span, Value]]:
        return cache(lambda path: written(self.program.files[path]))

    @cached_property
    def _edges(self) -> Mapping[str, list[Edge]]:
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.program.edges:
            if edge.relation == "import":
                found[edge.source].append(edge)
        return found
