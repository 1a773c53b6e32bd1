"""Gathers by which files pages come to trackers: routes that take the same files are one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.model.levels import Purpose, Sensitivity
from pixelward.model.place import PlacedStep
from pixelward.model.report import Report, Result, Sighting
from pixelward.report import _order

_BRINGS = frozenset({Purpose.LOAD, Purpose.INIT, Purpose.EMBED, Purpose.PACKAGE, Purpose.CONFIG})

Levels = Mapping[str, Sensitivity]


@dataclass(slots=True)
class _Gathered:
    """What is known of one row of files while the results are read."""

    routes: set[str] = field(default_factory=set)
    steps: tuple[PlacedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """The files from pages to a tracker, the equally private routes, and one route's steps."""

    files: tuple[str, ...]
    routes: tuple[str, ...]
    sensitivity: Sensitivity | None  # nothing where no known route takes it
    steps: tuple[PlacedStep, ...] = ()


def ways_of(report: Report) -> Mapping[str, list[Way]]:
    """The ways to each tracker in use, by its id, the most telling first."""
    levels, found, seen = _levels(report), _found(report), _seen(report)
    return {
        one.id: _ways(found.get(one.id, ()), seen.get(one.id, ()), levels)
        for one in report.trackers
    }


def _found(report: Report) -> Mapping[str, list[Result]]:
    found: dict[str, list[Result]] = defaultdict(list)
    for result in _order.results(report.results):
        found[result.finding.use.tracker.id].append(result)
    return found


def _seen(report: Report) -> Mapping[str, list[Sighting]]:
    """What brings a tracker along, and not what only speaks to it."""
    seen: dict[str, list[Sighting]] = defaultdict(list)
    for one in _order.sightings(report.sightings):
        if one.use.signature.purpose in _BRINGS:
            seen[one.use.tracker.id].append(one)
    return seen


def _levels(report: Report) -> Levels:
    levels: dict[str, Sensitivity] = {}
    for route in report.routes:
        levels[route.pattern] = max(route.sensitivity, levels.get(route.pattern, route.sensitivity))
    return levels


def _ways(results: Iterable[Result], seen: Iterable[Sighting], levels: Levels) -> list[Way]:
    """The ways of findings and of what brings the tracker, the most telling first."""
    found: dict[tuple[str, ...], _Gathered] = defaultdict(_Gathered)
    for result in results:
        gathered = found[_files(result)]
        gathered.routes.update(route.pattern for route in result.finding.routes)
        gathered.steps = gathered.steps or result.flow
    told = {path for files in found for path in files}
    for one in seen:
        if one.place.path not in told:
            found[one.place.path,].routes.update(one.routes)
    every = (way for files, gathered in found.items() for way in _apart(files, gathered, levels))
    return sorted(every, key=_importance)


def _files(result: Result) -> tuple[str, ...]:
    """Those between the page and the tracker: a page's own file is told by its route."""
    pages = {route.file for route in result.finding.routes}
    paths = dict.fromkeys((*(step.place.path for step in result.flow), result.place.path))
    first, *others = paths
    return tuple(others) if others and first in pages else tuple(paths)


def _apart(files: tuple[str, ...], gathered: _Gathered, levels: Levels) -> Iterator[Way]:
    """One way for each level of its routes."""
    by_level: dict[Sensitivity | None, list[str]] = defaultdict(list)
    for route in sorted(gathered.routes):
        by_level[levels.get(route)].append(route)
    for level, routes in by_level.items():
        yield Way(files, tuple(routes), level, gathered.steps)


def _importance(way: Way) -> tuple[object, ...]:
    level = -1 if way.sensitivity is None else way.sensitivity
    return -level, -len(way.routes), way.files
