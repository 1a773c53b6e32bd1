"""Says which addresses a project has, what they are about, and which of them show a file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from pixelward import plugins
from pixelward.config import Config, covers
from pixelward.medical import speaker
from pixelward.model.knowledge import Subject
from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.program import Program, Reached, Route
from pixelward.routes._called import called
from pixelward.routes._configured import based, check_named, idle, placed, told
from pixelward.routes._guards import guarded
from pixelward.routes._hashed import hashed
from pixelward.routes._made_of import made_of
from pixelward.routes._page_facts import with_page_facts
from pixelward.routes._reach import reach
from pixelward.routes._runs import by_calls
from pixelward.routes._said import said
from pixelward.routes._subjects import judge
from pixelward.routes.base import Page, Router

__all__ = [
    "NOWHERE",
    "Page",
    "Router",
    "Site",
    "check_named",
    "find",
    "followed",
    "guarded",
    "idle",
    "said",
    "told",
    "with_page_facts",
    "with_routes",
]

_UNSET = Config(root=Path())
NOWHERE = Route(
    pattern="*",
    file="",
    because="is not placed on any page that we could find",
    confidence=Confidence.GUESSED,
)


@dataclass(frozen=True, slots=True)
class Site:
    """The routes of a project, and for a place in its code, those that show it.

    `reached` gives the nearest route first, and nothing for a place that no route shows;
    `around` the files that are put round a route's own, the nearest first.
    """

    routes: tuple[Route, ...]
    reached: Callable[[Location], tuple[Reached, ...]] = field(repr=False, compare=False)
    around: Callable[[Route], tuple[str, ...]] = field(repr=False, compare=False)


def find(program: Program, subjects: tuple[Subject, ...], config: Config = _UNSET) -> Site:
    """The site that a project is, with routes in order of pattern and file.

    The settings have the last word on which file answers where, and which is no part of it.
    """
    route = judge(subjects, speaker(config.terms))
    found = placed(_claimed(program), program.files, config)
    kept = (
        page
        for page in found
        if not any(covers(one, config.settled(page.file)) for one in config.exclude)
    )
    pages = sorted(called(kept), key=lambda page: (page.pattern, page.file))
    base = config.routes.base
    shown = tuple((based(route(page), base), page.wrappers, page.settings) for page in pages)
    routed = frozenset(place for page in pages for place in page.through)
    own = frozenset(file for page in pages for file in (page.file, *page.wrappers))
    reached = by_calls(program, reach(program, shown, routed), own)
    return Site(tuple(route for route, *_ in shown), reached, made_of(program, shown))


@cache
def followed() -> frozenset[tuple[str, ...]]:
    """The functions by which projects tell their routes: linking resolves what they are given."""
    return frozenset(callee for router in _routers() for callee in router.follows)


def _routers() -> tuple[Router, ...]:
    return plugins.members(sys.modules[__name__], Router)


def _claimed(program: Program) -> Iterator[Page]:
    """Every page once: a file belongs to the first router by name, fallbacks last.

    What is a part of one framework's pages is none of another one's.
    """
    parts = {router.name: frozenset(router.parts(program)) for router in _routers()}
    taken: set[str] = set()
    in_hash = hashed(program)
    for router in _in_order(_routers()):
        others = taken.union(*(own for name, own in parts.items() if name != router.name))
        pages = [page for page in router.pages(program) if page.file not in others]
        taken.update(page.file for page in pages)
        # The page that a client-side router fills is one of its own, and not a page beside them.
        taken.update(wrapper for page in pages for wrapper in page.wrappers if not router.fallback)
        for page in pages:
            behind = router.in_place and in_hash(page.file)
            yield replace(page, in_place=router.in_place, in_hash=behind)


def _in_order(routers: Iterable[Router]) -> list[Router]:
    return sorted(routers, key=lambda router: (router.fallback, router.name))


def with_routes(site: Site, raised: Mapping[Route, Route]) -> Site:
    """The site with some of its routes replaced, wherever they turn up."""

    def reached(location: Location) -> tuple[Reached, ...]:
        found = site.reached(location)
        return tuple(replace(one, route=raised.get(one.route, one.route)) for one in found)

    before = {after: route for route, after in raised.items()}

    def around(route: Route) -> tuple[str, ...]:
        return site.around(before.get(route, route))

    return Site(tuple(raised.get(route, route) for route in site.routes), cache(reached), around)
