"""The map for programs: a versioned shape, to which fields may be added."""

from __future__ import annotations

import json
from collections.abc import Iterable

from pixelward.cli.maps._site import Hop, Listening, Mapped, SiteMap
from pixelward.cli.maps.base import Format
from pixelward.model.levels import word

_VERSION = 1

Fields = dict[str, object]


def render(site: SiteMap) -> str:
    """The whole map, indented."""
    whole = {
        "version": _VERSION,
        "routes": [_route(mapped) for mapped in site.routes],
        "unplaced": _trackers(site.unplaced),
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _route(mapped: Mapped) -> Fields:
    route = mapped.route
    return {
        "pattern": route.pattern,
        "file": route.file,
        "layouts": list(mapped.around),
        "subjects": list(route.subjects),
        "sensitivity": word(route.sensitivity),
        "authenticated": route.authenticated,
        "because": route.because,
        "confidence": word(route.confidence),
        "trackers": _trackers(mapped.trackers),
    }


def _trackers(found: Iterable[Listening]) -> list[Fields]:
    return [
        {
            "tracker": each.tracker.id,
            "path": each.path,
            "line": each.line,
            "flow": [_hop(hop) for hop in each.hops],
        }
        for each in found
    ]


def _hop(hop: Hop) -> Fields:
    return {"path": hop.path, "line": hop.line, "message": hop.message}


JSON = Format("json", render)
