"""Finds the ways from pages to a place in the code, by walking back from that place."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pixelward.model.facts import FileFacts
from pixelward.model.guards import Guard, GuardKind
from pixelward.model.place import CodeFlow, Location, Span, Step
from pixelward.model.program import Edge, Program, Reached, Route
from pixelward.routes._barrels import Asked, Barrels, waits
from pixelward.routes._blocks import Names, around, replaces
from pixelward.routes._guards import may_run, told

_SAYS = {
    "container": "{source} loads the container of {target}",
    "extends": "{target} is the base of {source}",
    "import": "{source} imports {target}",
    "include": "{source} includes {target}",
    "layout": "{target} wraps {source}",
    "macros": "{source} takes macros from {target}",
    "settings": "{target} sets up {source}",
    "script": "{source} loads {target}",
    "style": "{source} takes its looks from {target}",
}
_MOST = 16  # ways into one file, after which their conditions are no longer told apart
_NAMING = frozenset({"import", "macros"})
# A route, the files that a framework puts round it, and those that set up the whole site.
Shown = tuple[Route, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Way:
    """A file, the blocks of it that no nearer template may replace, and the hop that leads on.

    `guards` are the conditions under which the files on the way bring one another along, `asked`
    the names that must be asked of the file for it to bring along what the way began with.
    """

    path: str
    kept: Names
    asked: Asked = None
    guards: frozenset[Guard] = frozenset()
    hop: Edge | None = None
    then: _Way | None = None
    length: int = 0


def reach(
    program: Program, shown: tuple[Shown, ...], routed: frozenset[Location] = frozenset()
) -> Callable[[Location], tuple[Reached, ...]]:
    """The answer to "which routes show this place", the nearest first; remembered per file.

    `routed` are the mentions by which a router names its pages: no way leads back over them.
    """
    back, begin = _sources(program, routed), _beginnings(shown)
    barrels = Barrels(program)

    @cache
    def from_file(path: str, kept: Names, waiting: bool) -> tuple[Reached, ...]:
        ways = _ways(program.files, back, _Way(path, kept), barrels if waiting else None)
        return tuple(sorted(_shortest(ways, begin), key=_nearest_first))

    def reached(location: Location) -> tuple[Reached, ...]:
        facts = program.files.get(location.path)
        kept = around(facts, location.span)
        return () if kept is None else from_file(location.path, kept, waits(facts, location))

    return reached


def _nearest_first(reached: Reached) -> tuple[int, str, str]:
    return len(reached.flow), reached.route.pattern, reached.route.file


def _sources(program: Program, routed: frozenset[Location]) -> Mapping[str, list[Edge]]:
    """For each file, the edges that bring it along, in order of place."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in sorted(program.edges, key=lambda edge: (edge.source, edge.location, edge.relation)):
        if edge.location not in routed:
            found[edge.target].append(edge)
    return found


def _beginnings(shown: tuple[Shown, ...]) -> Mapping[str, list[tuple[Route, CodeFlow]]]:
    """For each file, the routes that begin with it, and how: at once, or wrapped by it."""
    found: dict[str, list[tuple[Route, CodeFlow]]] = defaultdict(list)
    for route, wrappers, settings in shown:
        found[route.file].append((route, ()))
        for relation, files in (("layout", wrappers), ("settings", settings)):
            for file in dict.fromkeys(files):
                step = _step(relation, route.file, file, Location(route.file, Span(0, 0)))
                found[file].append((route, (step,)))
    return found


def _ways(
    files: Mapping[str, FileFacts],
    back: Mapping[str, list[Edge]],
    start: _Way,
    barrels: Barrels | None,
) -> Iterator[_Way]:
    """Every file that brings the start along, the nearest first."""
    seen: dict[tuple[str, Asked], list[tuple[Names, frozenset[Guard]]]] = defaultdict(list)
    queue = deque([start])
    while queue:
        way = queue.popleft()
        known = seen[way.path, way.asked]
        # Asking no more than an earlier visit did leads nowhere new: this also ends cycles.
        if any(kept <= way.kept and guards <= way.guards for kept, guards in known):
            continue
        known.append((way.kept, way.guards))
        yield way
        for edge in back.get(way.path, ()):
            kept = _kept(files.get(edge.source), edge, way.kept)
            if kept is not None and (barrels is None or barrels.brings(edge, way.asked)):
                asked = barrels.offered(edge, way.asked) if barrels else None
                few = len(seen[edge.source, asked]) < _MOST
                guards = _under(way, edge) if few else frozenset()
                queue.append(_Way(edge.source, kept, asked, guards, edge, way, way.length + 1))


def _under(way: _Way, edge: Edge) -> frozenset[Guard]:
    return way.guards.union(one for one in edge.guards if one.kind is GuardKind.PATH)


def _kept(source: FileFacts | None, edge: Edge, kept: Names) -> Names | None:
    """The blocks that must not be replaced for the edge to count; `None` if it never does."""
    if edge.relation == "extends":
        return None if replaces(source, kept) else kept
    names = around(source, edge.location.span)
    # Macros are imported outside blocks, to be used inside them.
    return frozenset() if names is None and edge.relation in _NAMING else names


def _shortest(
    ways: Iterator[_Way], begin: Mapping[str, list[tuple[Route, CodeFlow]]]
) -> Iterator[Reached]:
    """Each route once, by its shortest way."""
    found: dict[Route, tuple[int, CodeFlow, _Way]] = {}
    for way in ways:
        for route, first in begin.get(way.path, ()):
            if not may_run(way.guards, route):
                continue
            length = len(first) + way.length
            if route not in found or length < found[route][0]:
                found[route] = length, first, way
    for route, (_, first, way) in found.items():
        yield Reached(route, (*first, *_hops(way)))


def _hops(way: _Way) -> Iterator[Step]:
    at: _Way | None = way
    while at and at.hop:
        yield _step(at.hop.relation, at.hop.source, at.hop.target, at.hop.location)
        yield from told(at.hop.guards)
        at = at.then


def _step(relation: str, source: str, target: str, location: Location) -> Step:
    says = _SAYS.get(relation, "{source} brings {target} along")
    return Step(location, says.format(source=source, target=target))
