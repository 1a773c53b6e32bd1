"""`pixelward routes`: the map of the site, and the trackers that reach each page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from pixelward.cli import _out
from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.errors import Error, did_you_mean
from pixelward.model.levels import word
from pixelward.model.program import Route
from pixelward.report._visible import visible
from pixelward.report._words import count
from pixelward.routes import guarded

FORMATS = ("text", "json")


def routes(config: Config, report: str) -> int:
    """Print every route: what it is about, why, and who listens there."""
    if report not in FORMATS:
        raise Error("--report", f'"{report}" is not a format.', did_you_mean(report, FORMATS))
    analysis = Analysis(config)
    reaching = _reaching(analysis)
    if report == "json":
        _out.put(_json(analysis, reaching) + "\n")
        return _out.faults(analysis.notices)
    for route in _asked(analysis):
        lines = map(visible, _lines(route, reaching[route]))
        _out.put("\n".join(lines) + "\n")
    _out.put(f"{count(len(_asked(analysis)), 'route')}.\n")
    return _out.faults(analysis.notices)


def _asked(analysis: Analysis) -> list[Route]:
    return [route for route in analysis.site.routes if analysis.is_asked(route.file)]


def _reaching(analysis: Analysis) -> dict[Route, dict[str, str]]:
    """For each route its trackers, and the file that brings each."""
    found: dict[Route, dict[str, str]] = defaultdict(dict)
    for use in analysis.uses:
        for reached in guarded(analysis.site.reached(use.location), use.guards):
            found[reached.route].setdefault(use.tracker.id, use.location.path)
    return found


def _lines(route: Route, trackers: dict[str, str]) -> Iterator[str]:
    about = f"{', '.join(route.subjects)}: {route.because}" if route.subjects else "no subject"
    listening = ", ".join(
        name if path == route.file else f"{name} (by {path})"
        for name, path in sorted(trackers.items())
    )
    yield route.pattern
    yield f"    {route.file}"
    yield f"    {about}"
    yield f"    {listening or 'no tracker'}"


def _json(analysis: Analysis, reaching: dict[Route, dict[str, str]]) -> str:
    rows = [
        {
            "pattern": route.pattern,
            "file": route.file,
            "subjects": list(route.subjects),
            "sensitivity": word(route.sensitivity),
            "because": route.because,
            "trackers": [
                {"tracker": name, "path": path} for name, path in sorted(reaching[route].items())
            ],
        }
        for route in _asked(analysis)
    ]
    return json.dumps({"version": 1, "routes": rows}, indent=2, ensure_ascii=False)
