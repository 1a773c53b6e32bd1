"""The map as a Mermaid flowchart, which wikis and code hosts draw: a box for each tracker."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.cli.maps._site import SiteMap
from pixelward.cli.maps._ways import Branch, branches, drawing
from pixelward.cli.maps.base import Format
from pixelward.model.levels import word
from pixelward.report._visible import visible

_CLASSES = (
    "classDef public fill:#e8f1e4,stroke:#7a9a6d,color:#222",
    "classDef personal fill:#fbeecb,stroke:#c19a35,color:#222",
    "classDef sensitive fill:#f8d7d3,stroke:#b5544b,color:#222",
    "classDef unplaced fill:#eee,stroke:#999,color:#222",
)
# The signs that end a label, or begin markup in it.
_CODES = str.maketrans({sign: f"#{ord(sign)};" for sign in '#"&<>`\\'})


def render(site: SiteMap) -> str:
    """A flowchart, from left to right."""
    lines = [line for at, one in enumerate(branches(site)) for line in _box(at, one)]
    return "\n".join(["flowchart LR", *lines, *(f"  {each}" for each in _CLASSES)]) + "\n"


def _box(at: int, branch: Branch) -> Iterator[str]:
    name, found = branch.tracker.name, drawing(branch, f"t{at}")
    yield f'  subgraph s{at}["{_text(f"{name} ({word(branch.tracker.risk)} risk)")}"]'
    yield f'    {found.root}(["{_text(name)}"])'
    yield from (f'    {box}["{_text(path)}"]' for box, path in found.files)
    for box, way in found.ends:
        yield f'    {box}["{_text(way.title, *way.named)}"]:::{way.tone}'
    yield from (f"    {source} --> {target}" for source, target in found.arrows)
    yield "  end"


def _text(*lines: str) -> str:
    return "<br/>".join(visible(line).translate(_CODES) for line in lines)


MERMAID = Format("mermaid", render, picture=True)
