"""The map for a person at a terminal: each route with its reason, its files and its trackers."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.cli.maps._site import Hop, Listening, Mapped, SiteMap
from pixelward.cli.maps.base import Format
from pixelward.model.levels import Confidence, word
from pixelward.report._visible import visible
from pixelward.report._words import count


def render(site: SiteMap) -> str:
    """All routes, then what no route shows, then how many there are."""
    lines = [line for mapped in site.routes for line in _route(mapped)]
    if site.unplaced:
        lines += ["*", "    in code that no known route shows", *_trackers(site.unplaced)]
    lines.append(f"{count(len(site.routes), 'route')}.")
    return "".join(f"{visible(line)}\n" for line in lines)


def _route(mapped: Mapped) -> Iterator[str]:
    route = mapped.route
    sure = route.confidence is Confidence.RESOLVED
    yield route.pattern if sure else f"{route.pattern}  ({word(route.confidence)})"
    yield f"    {route.file}" + (f", in {', '.join(mapped.around)}" if mapped.around else "")
    yield f"    {', '.join(route.subjects) or 'no subject'}" + (
        f": {route.because}" if route.because else ""
    )
    yield from _trackers(mapped.trackers) if mapped.trackers else ["    no tracker"]


def _trackers(found: tuple[Listening, ...]) -> Iterator[str]:
    for each in found:
        yield f"    {each.tracker.id} (by {each.path}:{each.line})"
        yield from map(_hop, each.hops)


def _hop(hop: Hop) -> str:
    return f"        {hop.path}:{hop.line}  {hop.message}"


TEXT = Format("text", render)
