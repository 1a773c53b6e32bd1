"""The map as one page for a browser: it needs nothing beside itself, and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pixelward.cli.maps._site import Hop, SiteMap
from pixelward.cli.maps._ways import Branch, Way, branches
from pixelward.cli.maps.base import Format
from pixelward.model.levels import word
from pixelward.model.program import Route
from pixelward.report._visible import visible
from pixelward.report._words import count

_STYLE = """
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#222}
section{border:1px solid #ccc;border-radius:.5rem;margin:1.5rem 0;padding:0 1rem 1rem}
.way{display:flex;flex-wrap:wrap;align-items:flex-start;gap:.3rem;margin:.8rem 0}
.way>*{border:1px solid #999;border-radius:.3rem;padding:.2rem .5rem;overflow-wrap:anywhere}
.way>i{border:0;padding:.2rem 0;color:#777;font-style:normal}
.tracker{font-weight:600}.file,code{font-family:ui-monospace,monospace;font-size:.9em}
.public{background:#e8f1e4}.personal{background:#fbeecb}.sensitive{background:#f8d7d3}.unplaced{background:#eee}
ul,ol{margin:.3rem 0;padding-left:1.4rem}summary{cursor:pointer}.how{border:0!important}
""".strip()
_HEAD = (
    '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>Ways from trackers to pages</title>\n"
)
_ARROW = "<i>→</i>"


def render(site: SiteMap) -> str:
    """A section for each tracker, with a line for each way from it to pages."""
    found = branches(site)
    said = f"{count(len(site.routes), 'route')}, {count(len(found), 'tracker')}."
    lines = [line for branch in found for line in _section(branch)]
    head = f"{_HEAD}<style>\n{_STYLE}\n</style>\n<h1>Ways from trackers to pages</h1>"
    return "\n".join([head, f"<p>{said}</p>", *lines, "</html>"]) + "\n"


def _section(branch: Branch) -> Iterator[str]:
    tracker = branch.tracker
    reached = {route for way in branch.ways for route in way.routes}
    on = f"on {count(len(reached), 'route')} by {count(len(branch.ways), 'way')}"
    yield f"<section>\n<h2>{_text(tracker.name)}</h2>"
    yield f"<p>{word(tracker.risk)} risk, {_text(tracker.vendor)}; {on}.</p>"
    for way in branch.ways:
        yield from _way(tracker.name, way)
    yield "</section>"


def _way(name: str, way: Way) -> Iterator[str]:
    yield f'<div class="way"><span class="tracker">{_text(name)}</span>{_ARROW}'
    yield from (f'<span class="file">{_text(path)}</span>{_ARROW}' for path in way.files)
    names = _text(", ".join(way.named))
    yield f'<details class="{way.tone}"><summary>{way.title}: {names}</summary>'
    yield f"<ul>{''.join(map(_route, way.routes))}</ul></details>"
    yield from _example(way)
    yield "</div>"


def _example(way: Way) -> Iterator[str]:
    if way.hops:
        of = f" to {_text(way.routes[0].pattern)}" if way.routes else ""
        yield f'<details class="how"><summary>how{of}</summary>'
        yield f"<ol>{''.join(map(_hop, way.hops))}</ol></details>"


def _route(route: Route) -> str:
    because = f" {_text(route.because)}" if route.because else ""
    return f"<li><code>{_text(route.pattern)}</code>{because}</li>"


def _hop(hop: Hop) -> str:
    return f"<li><code>{_text(hop.path)}:{hop.line}</code> {_text(hop.message)}</li>"


def _text(text: str) -> str:
    return escape(visible(text))


HTML = Format("html", render, picture=True)
