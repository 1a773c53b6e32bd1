"""Gathers what pages say to their visitors, those of their parts included that they alone have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pixelward.model.facts import FileFacts, Notice, PageFacts, SourceFile
from pixelward.model.program import Program, Route
from pixelward.routes._own_parts import own_parts, with_parts
from pixelward.routes._titles import with_titles

Read = Callable[[SourceFile], PageFacts | Notice]
Said = Mapping[str, PageFacts | Notice]

_SAYING = frozenset(
    {
        *("html", "angular", "vue", "svelte", "astro", "markdown", "mdx", "pug", "haml", "slim"),
        *("javascript", "typescript"),
    }
)


def said(program: Program, routes: Iterable[Route], wanted: Iterable[str], read: Read) -> Said:
    """What some files of routes say, by path, or why that is not known; the parts' notices too."""
    shown = tuple(routes)
    parts, home = own_parts(program, frozenset(route.file for route in shown)), _home(shown)
    own = {path: parts(path) for path in sorted({*wanted} & program.files.keys())}
    # The dialogues of a home page are no page yet; one that is a form alone is that form.
    own = {
        path: found if path not in home or len(found) == 1 else () for path, found in own.items()
    }
    asked = dict.fromkeys(one for page, found in own.items() for one in (page, *found))
    known = (program.files[path] for path in asked if path in program.files)
    pages = {one.path: _page(one, read) for one in known if one.language in _SAYING}
    return pages | {path: _whole(pages, path, own[path]) for path in own if path in pages}


def _home(routes: Iterable[Route]) -> frozenset[str]:
    return frozenset(route.file for route in routes if route.pattern == "/")


def _page(facts: FileFacts, read: Read) -> PageFacts | Notice:
    page = read(SourceFile(facts.path, facts.language))
    return page if isinstance(page, Notice) else with_titles(page, facts)


def _whole(pages: Said, path: str, parts: tuple[str, ...]) -> PageFacts | Notice:
    page, found = pages[path], (pages.get(part) for part in parts)
    if isinstance(page, Notice):
        return page
    return with_parts(page, tuple(part for part in found if isinstance(part, PageFacts)))
