"""`pixelward routes`: the map of the site, and the trackers that reach each page."""

from __future__ import annotations

from pathlib import Path

from pixelward import plugins
from pixelward.cli import _out, maps
from pixelward.cli.maps._site import site_map
from pixelward.cli.maps.base import Format
from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.errors import Error, did_you_mean


def routes(config: Config, report: str | None, graph: str | None) -> int:
    """Print every route: what it is about, why, and who listens there; or draw that."""
    form, file = _wanted(report, graph)
    analysis = Analysis(config)
    text = form.render(site_map(analysis))
    if file is None:
        _out.put(text)
    else:
        _out.write(file, text)
    return _out.faults(analysis.notices)


def _wanted(report: str | None, graph: str | None) -> tuple[Format, Path | None]:
    if report is not None and graph is not None:
        raise Error("--graph", "is given beside --report.", "Ask for one of them.")
    flag, asked = ("--report", report or "text") if graph is None else ("--graph", graph)
    known = {
        one.name: one for one in plugins.members(maps, Format) if one.picture is (graph is not None)
    }
    name, equals, file = asked.partition("=")
    if name not in known:
        raise Error(flag, f'"{name}" is not a format.', did_you_mean(name, known))
    if equals and not file:
        raise Error(flag, f'"{asked}" names no file.', f"Write {name}=FILE, or {name}.")
    return known[name], Path(file) if file else None
