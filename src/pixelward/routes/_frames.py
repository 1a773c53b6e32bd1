"""Tells which files come out as whole pages: a frame stands in them, or in what they include."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pixelward.model.program import Program

_BRINGING = frozenset({"include", "extends", "layout", "macros"})


def whole(program: Program) -> frozenset[str]:
    """The files with a frame, and those that include one, however far down."""
    back = _sources(program)
    found = {path for path, facts in program.files.items() if facts.has_frame}
    waiting = list(found)
    while waiting:
        for source in back.get(waiting.pop(), ()):
            if source not in found:
                found.add(source)
                waiting.append(source)
    return frozenset(found)


def _sources(program: Program) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for edge in program.edges:
        if edge.relation in _BRINGING:
            found[edge.target].append(edge.source)
    return found
