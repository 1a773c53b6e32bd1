"""Gathers routes that a tracker reaches by the same files: a picture has one line for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pixelward.cli.maps._site import Hop, Listening, SiteMap
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Sensitivity, word
from pixelward.model.program import Route
from pixelward.report._words import count

_NAMED = 3  # routes that are named where there are more
_DRAWN = 24  # ways of one tracker that a drawing can hold


@dataclass(frozen=True, slots=True)
class Way:
    """The files from a tracker to pages, and the pages; none where no known route is reached.

    `hops` are those of the first route, as an example; `others` counts ways that are left out.
    """

    files: tuple[str, ...]
    routes: tuple[Route, ...]
    hops: tuple[Hop, ...] = ()
    others: int = 0

    @property
    def sensitivity(self) -> Sensitivity:
        """That of each of the routes, or of the worst where ways are left out."""
        return max((route.sensitivity for route in self.routes), default=Sensitivity.PUBLIC)

    @property
    def tone(self) -> str:
        """What decides its colour: how private the routes are, or that there are none."""
        return word(self.sensitivity) if self.routes else "unplaced"

    @property
    def title(self) -> str:
        """`3 sensitive routes`."""
        if not self.routes:
            return "no route that is known"
        counted = count(len(self.routes), f"{word(self.sensitivity)} route")
        if self.others:
            return f"{count(len(self.routes), 'route')} by {count(self.others, 'more way')}"
        return counted

    @property
    def named(self) -> tuple[str, ...]:
        """The first few routes, and how many more there are."""
        names = tuple(route.pattern for route in self.routes)
        if len(names) <= _NAMED + 1:
            return names
        return (*names[:_NAMED], f"and {len(names) - _NAMED} more")


@dataclass(frozen=True, slots=True)
class Branch:
    """A tracker, and its ways to pages: the most private first, then the widest."""

    tracker: Tracker
    ways: tuple[Way, ...]


def branches(site: SiteMap) -> tuple[Branch, ...]:
    """One branch for each tracker, the riskiest first."""
    trackers = {each.tracker.id: each.tracker for each in _listening(site)}
    ordered = sorted(trackers.values(), key=lambda one: (-one.risk, one.name))
    ways = _ways(site)
    return tuple(Branch(one, tuple(sorted(ways[one.id], key=_order))) for one in ordered)


def drawn(branch: Branch) -> tuple[Way, ...]:
    """As many ways as a drawing can hold; the rest are one."""
    if len(branch.ways) <= _DRAWN:
        return branch.ways
    left = branch.ways[_DRAWN - 1 :]
    routes = tuple(dict.fromkeys(route for way in left for route in way.routes))
    return (*branch.ways[: _DRAWN - 1], Way((), routes, others=len(left)))


@dataclass(frozen=True, slots=True)
class Drawing:
    """A branch as boxes with ids and arrows between them; each way ends in a box of its routes.

    A file that is reached in two ways is two boxes, or arrows would show ways that there are not.
    """

    root: str
    files: tuple[tuple[str, str], ...]  # id and path
    ends: tuple[tuple[str, Way], ...]
    arrows: tuple[tuple[str, str], ...]


def drawing(branch: Branch, root: str) -> Drawing:
    """The boxes and arrows of a branch; ids begin with that of the tracker's own box."""
    ways = drawn(branch)
    begun = dict.fromkeys(way.files[: at + 1] for way in ways for at in range(len(way.files)))
    ids = {files: f"{root}f{number}" for number, files in enumerate(begun)}
    ends = tuple((f"{root}r{number}", way) for number, way in enumerate(ways))
    chains = (
        (root, *(ids[way.files[: at + 1]] for at in range(len(way.files))), end)
        for end, way in ends
    )
    arrows = dict.fromkeys(pair for chain in chains for pair in pairwise(chain))
    files = tuple((name, files[-1]) for files, name in ids.items())
    return Drawing(root, files, ends, tuple(arrows))


def _listening(site: SiteMap) -> Iterator[Listening]:
    yield from (each for mapped in site.routes for each in mapped.trackers)
    yield from site.unplaced


def _ways(site: SiteMap) -> dict[str, list[Way]]:
    gathered: dict[tuple[str, tuple[str, ...], Sensitivity], list[tuple[Route, tuple[Hop, ...]]]]
    gathered = defaultdict(list)
    for mapped in site.routes:
        for each in mapped.trackers:
            key = each.tracker.id, each.files, mapped.route.sensitivity
            gathered[key].append((mapped.route, each.hops))
    found: dict[str, list[Way]] = defaultdict(list)
    for (tracker, files, _), routes in gathered.items():
        found[tracker].append(Way(files, _routes(routes), routes[0][1]))
    for each in site.unplaced:
        found[each.tracker.id].append(Way(each.files, (), each.hops))
    return found


def _routes(found: Sequence[tuple[Route, tuple[Hop, ...]]]) -> tuple[Route, ...]:
    return tuple(route for route, _ in found)


def _order(way: Way) -> tuple[object, ...]:
    return -way.sensitivity, -len(way.routes), way.files
