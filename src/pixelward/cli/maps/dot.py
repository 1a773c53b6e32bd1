"""The map as a drawing for Graphviz: a cluster for each tracker, from the tracker to pages."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.cli.maps._site import SiteMap
from pixelward.cli.maps._ways import Branch, branches, drawing
from pixelward.cli.maps.base import Format
from pixelward.model.levels import word
from pixelward.report._visible import visible

_COLORS = {
    "public": "#e8f1e4",
    "personal": "#fbeecb",
    "sensitive": "#f8d7d3",
    "unplaced": "#eeeeee",
}


def render(site: SiteMap) -> str:
    """A digraph, from left to right."""
    lines = [line for at, one in enumerate(branches(site)) for line in _cluster(at, one)]
    head = ["digraph pixelward {", "  rankdir=LR;", '  node [shape=box, fontname="sans-serif"];']
    return "\n".join([*head, *lines, "}"]) + "\n"


def _cluster(at: int, branch: Branch) -> Iterator[str]:
    yield f"  subgraph cluster_{at} {{"
    yield f"    label={_text(f'{branch.tracker.name} ({word(branch.tracker.risk)} risk)')};"
    yield f"    t{at} [label={_text(branch.tracker.name)}, style=bold];"
    found = drawing(branch, f"t{at}")
    yield from (f"    {box} [label={_text(path)}];" for box, path in found.files)
    for box, way in found.ends:
        label = _text("\n".join((way.title, *way.named)))
        yield f'    {box} [label={label}, style=filled, fillcolor="{_COLORS[way.tone]}"];'
    yield from (f"    {source} -> {target};" for source, target in found.arrows)
    yield "  }"


def _text(text: str) -> str:
    """A quoted string; a line break is one in the drawing too."""
    lines = (visible(line).replace("\\", "\\\\").replace('"', '\\"') for line in text.split("\n"))
    return '"' + "\\n".join(lines) + '"'


DOT = Format("dot", render, picture=True)
