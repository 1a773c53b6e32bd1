"""The map for a spreadsheet: one row for each route and tracker, and for a route without any."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.cli.maps._site import Listening, Mapped, SiteMap
from pixelward.cli.maps.base import Format
from pixelward.model.levels import word
from pixelward.report._cells import table

_ROUTE = (
    "route",
    "file",
    "layouts",
    "subjects",
    "sensitivity",
    "authenticated",
    "because",
    "confidence",
)
_HEADER = (*_ROUTE, "tracker", "path", "line", "via")


def render(site: SiteMap) -> str:
    """A header, then the routes in order, then what no route shows as `*`."""
    return table(_HEADER, _rows(site))


def _rows(site: SiteMap) -> Iterator[tuple[str, ...]]:
    for mapped in site.routes:
        for listening in mapped.trackers or (None,):
            yield (*_route(mapped), *_tracker(listening))
    for listening in site.unplaced:
        yield ("*", *[""] * (len(_ROUTE) - 1), *_tracker(listening))


def _route(mapped: Mapped) -> tuple[str, ...]:
    route = mapped.route
    return (
        route.pattern,
        route.file,
        " ".join(mapped.around),
        " ".join(route.subjects),
        word(route.sensitivity),
        "yes" if route.authenticated else "no",
        route.because,
        word(route.confidence),
    )


def _tracker(listening: Listening | None) -> tuple[str, ...]:
    if listening is None:
        return ("", "", "", "")
    via = "; ".join(f"{hop.path}:{hop.line} {hop.message}" for hop in listening.hops)
    return listening.tracker.id, listening.path, str(listening.line), via


CSV = Format("csv", render)
