"""Finds the components and partials that one page alone is made of: its form, its sections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace

from pixelward.model.facts import PageFacts
from pixelward.model.program import Program

_BRINGS = frozenset({"import", "include"})
_MOST = 24  # of a page's parts: one with more is not told by any of them


def own_parts(program: Program, pages: frozenset[str]) -> Callable[[str], tuple[str, ...]]:
    """The answer to "what is shown on this page and nowhere else", one step deep.

    What several files bring along may be a menu or a dialogue that is not seen there, and what
    names the pages of others is a router.
    """
    brought, bringing = _brought(program)

    def parts(page: str) -> tuple[str, ...]:
        found = brought.get(page, {})
        own = tuple(path for path in found if len(bringing[path]) == 1)
        return own if len(own) <= _MOST and not pages.intersection(found) else ()

    return parts


def _brought(program: Program) -> tuple[Mapping[str, dict[str, None]], Mapping[str, set[str]]]:
    brought: dict[str, dict[str, None]] = defaultdict(dict)
    bringing: dict[str, set[str]] = defaultdict(set)
    for edge in program.edges:
        bringing[edge.target].add(edge.source)
        if edge.relation in _BRINGS and edge.source != edge.target:
            brought[edge.source][edge.target] = None
    return brought, bringing


def with_parts(page: PageFacts, parts: tuple[PageFacts, ...]) -> PageFacts:
    """The page with what its parts ask for; a page that is nothing but one part says what it says.

    The headings of several parts are those of sections.
    """
    saying = [part for part in parts if replace(part, path="") != PageFacts(path="")]
    fields = (*page.fields, *(field for part in saying for field in part.fields))
    types = (*page.schema_types, *(kind for part in saying for kind in part.schema_types))
    page = replace(page, fields=fields, schema_types=tuple(dict.fromkeys(types)))
    if len(saying) != 1 or page.headings or page.title:
        return page
    return replace(page, title=saying[0].title, headings=saying[0].headings)
