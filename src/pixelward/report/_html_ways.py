"""The picture of how a page comes to a tracker: boxes from the page by its files to the vendor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Purpose, Sensitivity, word
from pixelward.model.report import PlacedStep, Report, Result
from pixelward.report import _order
from pixelward.report._html import Html, el, joined, lines
from pixelward.report._html_words import pattern, spot
from pixelward.report._inventory import UNPLACED
from pixelward.report._words import count

_BRINGS = frozenset({Purpose.LOAD, Purpose.INIT, Purpose.EMBED, Purpose.PACKAGE, Purpose.CONFIG})
_OPEN = 8  # ways of one tracker that are seen at once

Found = Mapping[tuple[str, ...], tuple[set[str], list[PlacedStep]]]


@dataclass(frozen=True, slots=True)
class Way:
    """The files from a page to a tracker, the routes that take it, and one route's steps."""

    files: tuple[str, ...]
    routes: tuple[str, ...]
    sensitivity: Sensitivity
    steps: tuple[PlacedStep, ...] = ()


def ways(report: Report) -> Html:
    """A section for each tracker."""
    trackers = sorted(report.trackers, key=lambda one: (-one.risk, one.name, one.id))
    if not trackers:
        return el("p", "No tracker was found.")
    known: dict[str, Sensitivity] = {}
    for route in report.routes:
        known[route.pattern] = max(route.sensitivity, known.get(route.pattern, Sensitivity.PUBLIC))
    return lines(el("section", _section(one, _found(one, report), known)) for one in trackers)


def _section(tracker: Tracker, found: Found, known: Mapping[str, Sensitivity]) -> Html:
    every = sorted((_way(files, *rest, known) for files, rest in found.items()), key=_importance)
    shown, others = every[:_OPEN], every[_OPEN:]
    parts = [el("h3", tracker.name), _listed(tracker, shown)]
    if others:
        summary = el("summary", f"{count(len(others), 'more way')} to {tracker.name}")
        parts.append(el("details", summary, _listed(tracker, others)))
    return lines(parts)


def _listed(tracker: Tracker, shown: Iterable[Way]) -> Html:
    return el("ul", *(el("li", _drawn(tracker, way)) for way in shown), class_="ways")


def _found(tracker: Tracker, report: Report) -> Found:
    """The ways of findings, then those of what brings the tracker and is no finding."""
    found: dict[tuple[str, ...], tuple[set[str], list[PlacedStep]]]
    found = defaultdict(lambda: (set(), []))
    told = set()
    for result in _order.results(report.results):
        if result.finding.use.tracker.id != tracker.id:
            continue
        told.add((result.place.path, result.place.start))
        routes, steps = found[_files(result)]
        routes.update(route.pattern for route in result.finding.routes)
        steps.extend(result.flow if not steps else ())
    for one in _order.sightings(report.sightings):
        at = (one.place.path, one.place.start)
        if (
            one.use.tracker.id == tracker.id
            and one.use.signature.purpose in _BRINGS
            and at not in told
        ):
            found[one.place.path,][0].update(one.routes)
    return found


def _files(result: Result) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(step.place.path for step in result.flow), result.place.path)))


def _way(
    files: tuple[str, ...],
    routes: set[str],
    steps: list[PlacedStep],
    known: Mapping[str, Sensitivity],
) -> Way:
    level = max((known.get(one, Sensitivity.PUBLIC) for one in routes), default=Sensitivity.PUBLIC)
    return Way(files, tuple(sorted(routes)), level, tuple(steps))


def _importance(way: Way) -> tuple[object, ...]:
    return -way.sensitivity, -len(way.routes), way.files


def _drawn(tracker: Tracker, way: Way) -> Html:
    boxes = (
        el("li", _pages(way), class_=word(way.sensitivity) if _placed(way) else None),
        *(el("li", el("code", path)) for path in way.files),
        el("li", tracker.name, class_="tracker"),
    )
    return joined((el("ol", *boxes, class_="way"), *_steps(way)))


def _placed(way: Way) -> tuple[str, ...]:
    return tuple(route for route in way.routes if route != UNPLACED)


def _pages(way: Way) -> Html:
    routes = _placed(way)
    if len(routes) == 1:
        return joined((pattern(routes[0]), f" ({word(way.sensitivity)})"))
    if not routes:
        return Html("no known route")
    title = f"{count(len(routes), 'route')}, {word(way.sensitivity)}"
    inside = el("ul", *(el("li", pattern(route)) for route in routes))
    return el("details", el("summary", title), inside)


def _steps(way: Way) -> Iterator[Html]:
    if way.steps:
        hops = (el("li", spot(step.place), f" {step.message}") for step in way.steps)
        yield el("details", el("summary", "Step by step, for one of them"), el("ol", *hops))
