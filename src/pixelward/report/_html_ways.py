"""The picture of how a page comes to a tracker: boxes from the page by its files to the vendor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word
from pixelward.model.report import Report
from pixelward.report._html import Html, el, joined, lines
from pixelward.report._html_words import pattern, spot
from pixelward.report._inventory import UNPLACED, riskiest_first
from pixelward.report._ways import Way, ways_of
from pixelward.report._words import count

_OPEN = 8  # ways of one tracker that are seen at once
_NAMED = 3


def ways(report: Report) -> Html:
    """A section for each tracker."""
    found = ways_of(report)
    trackers = riskiest_first(report.trackers)
    sections = (el("section", _section(one, found[one.id])) for one in trackers)
    return lines(sections) if trackers else el("p", "No tracker was found.")


def _section(tracker: Tracker, every: list[Way]) -> Html:
    shown, others = every[:_OPEN], every[_OPEN:]
    parts = [el("h3", tracker.name), _listed(tracker, shown)]
    if others:
        summary = el("summary", f"{count(len(others), 'more way')} to {tracker.name}")
        parts.append(el("details", summary, _listed(tracker, others)))
    return lines(parts)


def _listed(tracker: Tracker, shown: Iterable[Way]) -> Html:
    return el("ul", *(el("li", _drawn(tracker, way)) for way in shown), class_="ways")


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
