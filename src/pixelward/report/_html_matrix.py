"""Trackers × routes: a cell says the worst that was found there, in a word and in a colour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Sensitivity, Severity, word
from pixelward.model.program import Route
from pixelward.model.report import Report
from pixelward.report._html import Html, el, lines
from pixelward.report._html_table import Cell, Choice, Row, table
from pixelward.report._html_words import pattern
from pixelward.report._inventory import UNPLACED, riskiest_first
from pixelward.report._words import count

_LEVELS = tuple(word(level) for level in sorted(Sensitivity, reverse=True))
_NOWHERE = Route(pattern=UNPLACED, file="", because="code that no known route shows")
_TONES = {"in use": ("used", "5"), "suppressed": ("off", "4")}

Cells = Mapping[tuple[str, str], list[Severity]]


def matrix(report: Report) -> Html:
    """The table, and how many pages have no place in it."""
    trackers = riskiest_first(report.trackers)
    found, seen = _found(report), _seen(report)
    # What a policy would let in is no tracker in use, and has no column.
    used = {tracker.id for tracker in trackers}
    reached = {route for route, tracker in (*found, *seen) if tracker in used}
    rows = [_row(route, trackers, found, seen) for route in _routes(report, reached)]
    quiet = len({route.pattern for route in report.routes} - reached)
    heads = ("Route", "Sensitivity", "Why", *(one.name for one in trackers))
    shown = table(
        "matrix",
        "Each route that a tracker reaches, and the most severe open finding of each tracker there",
        heads,
        rows,
        (Choice("Sensitivity", 1, _LEVELS),),
        empty="No tracker reaches a known route.",
    )
    return lines((_legend(), shown, *_quiet(quiet)))


def _legend() -> Html:
    return el(
        "p",
        "“in use” is a tracker with nothing to report on that route, “suppressed” one whose "
        "findings somebody has set aside with a reason.",
    )


def _quiet(number: int) -> Iterator[Html]:
    if number:
        yield el("p", f"No known tracker reaches {count(number, 'further route')}.")


def _found(report: Report) -> Cells:
    found: dict[tuple[str, str], list[Severity]] = defaultdict(list)
    for result in report.open():
        finding = result.finding
        for route in {route.pattern for route in finding.routes}:
            found[route, finding.use.tracker.id].append(finding.severity)
    return found


def _seen(report: Report) -> Mapping[tuple[str, str], str]:
    used = {
        (route, one.use.tracker.id): "in use" for one in report.sightings for route in one.routes
    }
    aside = {
        (route.pattern, result.finding.use.tracker.id): "suppressed"
        for result in report.results
        if result.state == "suppressed"
        for route in result.finding.routes
    }
    return used | aside


def _routes(report: Report, reached: set[str]) -> Iterator[Route]:
    """By sensitivity; of several files that answer one address the most sensitive speaks."""
    every = [*report.routes, *(one for each in report.results for one in each.finding.routes)]
    by_pattern: dict[str, Route] = {}
    for route in sorted(
        every, key=lambda one: (-one.sensitivity, one.pattern, one.file, one.because)
    ):
        by_pattern.setdefault(route.pattern, route)
    yield from (one for one in by_pattern.values() if one.pattern in reached - {UNPLACED})
    if UNPLACED in reached:
        yield _NOWHERE


def _row(
    route: Route, trackers: Sequence[Tracker], found: Cells, seen: Mapping[tuple[str, str], str]
) -> Row:
    placed = route.pattern != UNPLACED
    level = word(route.sensitivity) if placed else "unknown"
    return (
        Cell(pattern(route.pattern), key=route.pattern, heads=True),
        Cell(level, key=str(9 - route.sensitivity) if placed else "9z"),
        route.because,
        *(_cell(route.pattern, one, found, seen) for one in trackers),
    )


def _cell(route: str, tracker: Tracker, found: Cells, seen: Mapping[tuple[str, str], str]) -> Cell:
    at = (route, tracker.id)
    if at in found:
        worst = max(found[at])
        link = _link(route, tracker, f"{word(worst)} ({len(found[at])})")
        return Cell(link, key=str(3 - worst), tone=word(worst))
    said = seen.get(at, "")
    tone, key = _TONES.get(said, ("", "9"))
    return Cell(said or "–", key=key, tone=tone)


def _link(route: str, tracker: Tracker, said: str) -> Html:
    """To the findings, which a script limits to those of this cell."""
    asked = tracker.name if route == UNPLACED else f"{tracker.name} {route}"
    where = "code of no known route" if route == UNPLACED else route
    label = f"{said}: {tracker.name} on {where}"
    return el("a", said, href="#findings", data_find=asked, aria_label=label)
