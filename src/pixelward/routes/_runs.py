"""Narrows reach by calls: code in a function is where its callers are, if all of them are seen."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from pixelward.link.defaults import default_of
from pixelward.model.facts import FileFacts
from pixelward.model.guards import Guard
from pixelward.model.place import Location, Step
from pixelward.model.program import Program, Reached, Route, Run
from pixelward.routes._guards import guarded

_MOST = 256  # ways into one function, after which its file says where it is shown
Running = Mapping[Location, tuple[Run, ...]]
Reach = Callable[[Location], tuple[Reached, ...]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a chain of calls begins: in code that runs with its file, or from who knows where."""

    location: Location
    guards: tuple[Guard, ...] = ()
    steps: tuple[Step, ...] = ()


def by_calls(program: Program, reached: Reach, own: frozenset[str]) -> Reach:
    """The same answer, but for code that runs only where its function is called.

    What nobody calls is nowhere, unless a framework may call it: what its `own` files export, which
    are the pages and what it puts round them.
    """
    running = {
        body: runs
        for body, runs in program.running.items()
        if body.path not in own or not _is_asked_for(body, runs, program.files[body.path])
    }
    bodies: dict[str, list[Location]] = defaultdict(list)
    for body in running:
        bodies[body.path].append(body)

    def body_of(location: Location) -> Location | None:
        round_it = (one for one in bodies[location.path] if one.span.contains(location.span))
        return max(round_it, key=lambda one: one.span.start, default=None)

    @cache
    def into(body: Location) -> tuple[Reached, ...] | None:
        entries = tuple(islice(_entries(body, running, body_of), _MOST))
        shown = [(entry, reached(entry.location)) for entry in entries]
        # Callers that no page shows say nothing of where the code is.
        if len(entries) == _MOST or (entries and not any(found for _, found in shown)):
            return None
        return _nearest(one for entry, found in shown for one in _from(entry, found))

    def narrowed(location: Location) -> tuple[Reached, ...]:
        body = body_of(location)
        found = None if body is None else into(body)
        return reached(location) if found is None else found

    return narrowed


def _is_asked_for(body: Location, runs: tuple[Run, ...], facts: FileFacts) -> bool:
    """Whether a framework may call a function of one of its own files, whoever else does."""
    default = default_of(facts)
    if default is not None and facts.functions[default.index].location == body:
        return True
    return not runs and _is_exported(body, facts)


def _is_exported(body: Location, facts: FileFacts) -> bool:
    offered = {export.name for export in facts.exports}
    return any(one.location == body and one.name in offered for one in facts.functions)


def _entries(
    body: Location, running: Running, body_of: Callable[[Location], Location | None]
) -> Iterator[_Entry]:
    """The beginnings of every chain of calls that leads into a function."""
    seen: set[tuple[Location, frozenset[Guard]]] = set()
    waiting = deque([(body, _Entry(body))])
    while waiting:
        at, after = waiting.popleft()
        if (at, frozenset(after.guards)) in seen:
            continue
        seen.add((at, frozenset(after.guards)))
        for run in running[at]:
            step = Step(run.location, f"calls {run.name}")
            entry = _Entry(run.location, (*run.guards, *after.guards), (step, *after.steps))
            inside = body_of(run.location)
            if inside is None:
                yield entry
            else:
                waiting.append((inside, entry))


def _from(entry: _Entry, found: tuple[Reached, ...]) -> Iterator[Reached]:
    for one in guarded(found, entry.guards):
        yield replace(one, flow=one.flow + entry.steps)


def _nearest(found: Iterator[Reached]) -> tuple[Reached, ...]:
    """Each route once, by its shortest way; the nearest first."""
    by_route: dict[Route, Reached] = {}
    for one in found:
        known = by_route.get(one.route)
        if known is None or len(one.flow) < len(known.flow):
            by_route[one.route] = one
    return tuple(sorted(by_route.values(), key=_order))


def _order(one: Reached) -> tuple[int, str, str]:
    return len(one.flow), one.route.pattern, one.route.file
