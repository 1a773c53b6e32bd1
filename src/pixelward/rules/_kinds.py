"""Which kind of tracker a rule is about, and which routes tell something of who opens them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.levels import Sensitivity
from pixelward.model.program import Route
from pixelward.model.report import Exposure

CONTAINERS = frozenset({"tag-manager"})
RECORDERS = frozenset({"session-replay"})
# What a visitor sees of them is the reason why they are there.
EMBEDS = frozenset({"embed", "chat", "social"})


def tells(route: Route) -> bool:
    """Whether the address alone says something about who opens it."""
    return route.authenticated or route.sensitivity > Sensitivity.PUBLIC


def of_kind(exposures: Iterable[Exposure], categories: frozenset[str]) -> Iterator[Exposure]:
    """The exposures of trackers of some categories, on routes that tell something."""
    return (e for e in exposures if e.use.tracker.category in categories and tells(e.route))
