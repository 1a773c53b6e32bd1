"""Tells which files are put round a page's own: layouts, app shells and the bases of templates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from pixelward.model.program import Program, Route

_ROUND = frozenset({"extends", "layout"})


def made_of(
    program: Program, shown: Iterable[tuple[Route, tuple[str, ...], tuple[str, ...]]]
) -> Callable[[Route], tuple[str, ...]]:
    """The answer to "what is put round this route's file", the nearest first."""
    bases, wrappers = _bases(program), {route: round_it for route, round_it, _ in shown}

    def around(route: Route) -> tuple[str, ...]:
        own = (route.file, *reversed(wrappers.get(route, ())))
        found = dict.fromkeys(path for file in own for path in (file, *_above(file, bases)))
        return tuple(path for path in found if path != route.file)

    return around


def _bases(program: Program) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for edge in sorted(program.edges, key=lambda edge: edge.location):
        if edge.relation in _ROUND:
            found[edge.source].append(edge.target)
    return found


def _above(file: str, bases: Mapping[str, list[str]]) -> Iterator[str]:
    """All that a file extends, and what that extends in turn."""
    seen, waiting = {file}, [file]
    while waiting:
        for base in bases.get(waiting.pop(0), ()):
            if base not in seen:
                seen.add(base)
                waiting.append(base)
                yield base
