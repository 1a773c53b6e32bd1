"""The picture of how a page comes to a tracker: boxes from the page by its files to the vendor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Purpose, Sensitivity, word
from pixelward.model.report import PlacedStep, Report, Result, Sighting
from pixelward.report import _order
from pixelward.report._html import Html, el, joined, lines
from pixelward.report._html_words import pattern, spot
from pixelward.report._inventory import UNPLACED, riskiest_first
from pixelward.report._words import count

_BRINGS = frozenset({Purpose.LOAD, Purpose.INIT, Purpose.EMBED, Purpose.PACKAGE, Purpose.CONFIG})
_OPEN = 8  # ways of one tracker that are seen at once
_NAMED = 3

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


def ways(report: Report) -> Html:
    """A section for each tracker."""
    levels, found, seen = _levels(report), _found(report), _seen(report)
    sections = (
        el("section", _section(one, _ways(found[one.id], seen[one.id], levels)))
        for one in riskiest_first(report.trackers)
    )
    return lines(sections) if report.trackers else el("p", "No tracker was found.")


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


def _section(tracker: Tracker, every: list[Way]) -> Html:
    shown, others = every[:_OPEN], every[_OPEN:]
    parts = [el("h3", tracker.name), _listed(tracker, shown)]
    if others:
        summary = el("summary", f"{count(len(others), 'more way')} to {tracker.name}")
        parts.append(el("details", summary, _listed(tracker, others)))
    return lines(parts)


def _listed(tracker: Tracker, shown: Iterable[Way]) -> Html:
    return el("ul", *(el("li", _drawn(tracker, way)) for way in shown), class_="ways")


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


def _drawn(tracker: Tracker, way: Way) -> Html:
    boxes = (
        el("li", _pages(way), class_=None if way.sensitivity is None else word(way.sensitivity)),
        *(el("li", el("code", path)) for path in way.files),
        el("li", tracker.name, class_="tracker"),
    )
    return joined((el("ol", *boxes, class_="way"), *_steps(way)))


def _pages(way: Way) -> Html:
    routes = tuple(route for route in way.routes if route != UNPLACED)
    level = "" if way.sensitivity is None else f"{word(way.sensitivity)} "
    if not routes:
        return Html("no known route")
    named = joined(map(pattern, routes[:_NAMED]), ", ")
    if len(routes) <= _NAMED:
        return joined((named, f" ({level.strip() or 'not known'})"))
    inside = el("ul", *(el("li", pattern(route)) for route in routes))
    return el("details", el("summary", count(len(routes), f"{level}route")), inside)


def _steps(way: Way) -> Iterator[Html]:
    if way.steps:
        hops = (el("li", spot(step.place), f" {step.message}") for step in way.steps)
        yield el("details", el("summary", "Step by step, for one page"), el("ol", *hops))
