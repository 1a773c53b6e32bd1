"""The map of a site: its routes, the files they are made of, and how trackers get there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.engine import Analysis
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Purpose
from pixelward.model.place import Location
from pixelward.model.program import Route
from pixelward.model.report import Exposure
from pixelward.rules._grouping import is_present

# What brings a tracker along tells more than what only speaks to it.
_FIRST = (Purpose.LOAD, Purpose.EMBED, Purpose.INIT)
_UNPLACED = "*"


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of the way from a page to a tracker, at a one-based line of a file."""

    path: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Listening:
    """A tracker on a route: the place that brings it, and the shortest way there.

    `files` are those on the way, the tracker's own first and the route's own left out.
    """

    tracker: Tracker
    path: str
    line: int
    hops: tuple[Hop, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mapped:
    """A route, the files put round its own (the nearest first), and who listens there."""

    route: Route
    around: tuple[str, ...]
    trackers: tuple[Listening, ...]


@dataclass(frozen=True, slots=True)
class SiteMap:
    """All routes in order, and the trackers in code that no known route shows."""

    routes: tuple[Mapped, ...]
    unplaced: tuple[Listening, ...]


def site_map(analysis: Analysis) -> SiteMap:
    """The map of what was asked about."""
    site, found = analysis.site, _nearest(analysis)
    asked = (route for route in site.routes if analysis.is_asked(route.file))
    return SiteMap(
        routes=tuple(
            Mapped(route, site.around(route), tuple(_listening(found[route], analysis)))
            for route in asked
        ),
        unplaced=tuple(
            listening
            for route, each in found.items()
            if route.pattern == _UNPLACED and not route.file
            for listening in _listening(each, analysis)
            if analysis.is_asked(listening.path)
        ),
    )


def _nearest(analysis: Analysis) -> Mapping[Route, dict[tuple[str, str], Exposure]]:
    """For each route its trackers, each by the shortest way; code without a route by file."""
    found: dict[Route, dict[tuple[str, str], Exposure]] = defaultdict(dict)
    for exposure in sorted(filter(is_present, analysis.exposures), key=_order):
        place = "" if exposure.route.file else exposure.use.location.path
        found[exposure.route].setdefault((exposure.use.tracker.id, place), exposure)
    return found


def _order(exposure: Exposure) -> tuple[object, ...]:
    purpose = exposure.use.signature.purpose
    rank = _FIRST.index(purpose) if purpose in _FIRST else len(_FIRST)
    return rank, len(exposure.flow), exposure.use.location


def _listening(
    found: Mapping[tuple[str, str], Exposure], analysis: Analysis
) -> Iterator[Listening]:
    for _, exposure in sorted(found.items(), key=lambda item: item[0]):
        place = exposure.use.location
        yield Listening(
            tracker=exposure.use.tracker,
            path=place.path,
            line=_line(place, analysis),
            hops=tuple(
                Hop(step.location.path, _line(step.location, analysis), step.message)
                for step in exposure.flow
            ),
            files=_files(exposure),
        )


def _line(place: Location, analysis: Analysis) -> int:
    facts = analysis.facts.get(place.path)
    return facts.lines.position(place.span.start).line if facts else 1


def _files(exposure: Exposure) -> tuple[str, ...]:
    use = exposure.use
    before = exposure.flow[: len(exposure.flow) - len(use.flow)]
    steps = (*(s.location for s in before), use.location, *(s.location for s in use.flow))
    paths = dict.fromkeys(step.path for step in reversed(steps))
    return tuple(path for path in paths if path != exposure.route.file)
