"""Tells what goes through a module that only passes on what others offer: what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pixelward.link.shapes import parts
from pixelward.model.facts import Export, FileFacts
from pixelward.model.place import Location
from pixelward.model.program import Edge, Program
from pixelward.model.values import Imported, Value
from pixelward.routes._names import Names
from pixelward.routes._written import roots

Asked = frozenset[str] | None  # the names by which some code is asked for; `None`: by any mention
_COMPONENTS = (".vue", ".svelte", ".astro")


def waits(facts: FileFacts | None, place: Location) -> bool:
    """Whether the code at a place runs only once somebody asks for it, and not with its file."""
    if facts is None:
        return False
    waiting = (one.location for one in facts.functions if not one.callback)
    return facts.path.endswith(_COMPONENTS) or any(
        one.path == place.path and one.span.contains(place.span) for one in waiting
    )


class Barrels:
    """The modules of a program that do nothing but pass on what others offer."""

    def __init__(self, program: Program) -> None:
        self._names = Names(program)
        self._files = program.files
        self._exports = cache(self._passed_on)
        self._mentioned = cache(lambda path: tuple(self._imports(path)))

    def brings(self, edge: Edge, asked: Asked) -> bool:
        """Whether a mention of a file asks for any of these names."""
        if asked is None or edge.relation != "import" or self._exports(edge.source):
            return True
        modules = self._modules(edge)
        names = {one.name for one in self._mentioned(edge.source) if one.module in modules}
        return bool(asked) and (not names or "*" in names or not names.isdisjoint(asked))

    def offered(self, edge: Edge, asked: Asked) -> Asked:
        """The names by which the one who mentions a file passes on what is asked of that file."""
        if edge.relation != "import":
            return None
        modules = self._modules(edge)
        passed = [(n, one.name) for n, one in self._exports(edge.source) if one.module in modules]
        found = (self._under(name, meant, edge.target, asked) for name, meant in passed)
        return frozenset().union(*found) if passed else None

    def _under(self, name: str, meant: str, target: str, asked: Asked) -> set[str]:
        if name == "*":
            exports = self._files[target].exports if target in self._files else ()
            return {each.name for each in exports} if asked is None else {*asked}
        return {name} if asked is None or meant == "*" or meant in asked else set()

    def _modules(self, edge: Edge) -> set[str]:
        """How the source of a mention calls its target."""
        facts = self._files.get(edge.source)
        return (
            {link.target for link in facts.links if link.location == edge.location}
            if facts
            else set()
        )

    def _passed_on(self, path: str) -> tuple[tuple[str, Imported], ...]:
        """What a module passes on under which name; nothing for one that does anything itself."""
        facts = self._files.get(path)
        if facts is None or facts.calls or facts.loads or facts.functions:
            return ()
        found = [(export.name, self._meant(export)) for export in facts.exports]
        passed = tuple((name, one) for name, one in found if one is not None)
        return passed if len(passed) == len(found) else ()

    def _meant(self, export: Export) -> Imported | None:
        values = self._behind(export.value)
        return next((one for one in values if isinstance(one, Imported)), None)

    def _behind(self, value: Value) -> tuple[Value, ...]:
        symbol = getattr(value, "symbol", None)
        return (value,) if symbol is None else self._names.declared(symbol)

    def _imports(self, path: str) -> Iterator[Imported]:
        facts = self._files.get(path)
        for root in roots(facts) if facts else ():
            yield from (part for part in parts(root) if isinstance(part, Imported))
