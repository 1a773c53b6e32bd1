"""Joins tracker uses, the routes that show them and what they send: the one relation rules read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pixelward.exposures._ear import Ear
from pixelward.exposures._evidence import beside, evidence
from pixelward.exposures._identifiers import hide, mask
from pixelward.exposures._index import DataIndex
from pixelward.exposures._policy import check_policy, terms
from pixelward.exposures._recorded import recorded
from pixelward.exposures._secrets import discreet, secrets, silent
from pixelward.exposures._site import listen
from pixelward.exposures._standing import judged
from pixelward.exposures._stated import Declared, facts
from pixelward.exposures._telling import telling
from pixelward.model.knowledge import DataType
from pixelward.model.levels import Confidence, Sensitivity
from pixelward.model.place import Location
from pixelward.model.program import Reached, Route, TrackerUse
from pixelward.model.report import Exposure, Sent
from pixelward.routes import guarded

_SENSITIVE = "on a page that is sensitive itself"
_PLAIN = Ear()

__all__ = [
    "Declared",
    "Ear",
    "check_policy",
    "combine",
    "discreet",
    "facts",
    "hide",
    "judged",
    "listen",
    "mask",
    "recorded",
    "secrets",
    "telling",
    "terms",
    "weaker",
]


def combine(
    uses: Iterable[TrackerUse],
    reached: Callable[[Location], tuple[Reached, ...]],
    data: tuple[DataType, ...],
    nowhere: Route,
    ear: Ear = _PLAIN,
) -> tuple[Exposure, ...]:
    """One exposure for each use and each route that shows it; `nowhere` where none does.

    The body of a wrapper is left out: the calls of the wrapper are uses of their own.
    """
    index, known = DataIndex.of(data), tuple(uses)
    hidden = secrets(known)
    return tuple(
        exposure
        for use in known
        if not use.forwarded
        for exposure in _exposures(use, _places(use, reached, nowhere), index, ear, hidden)
    )


def weaker(confidence: Confidence) -> Confidence:
    """One step less sure."""
    return Confidence(max(confidence - 1, Confidence.GUESSED))


def _places(
    use: TrackerUse, reached: Callable[[Location], tuple[Reached, ...]], nowhere: Route
) -> tuple[Reached, ...]:
    """The routes that show a use and let it run; `nowhere` where none is known to show it."""
    found = reached(use.location)
    return guarded(found, use.guards) if found else (Reached(nowhere, ()),)


def _exposures(
    use: TrackerUse,
    places: tuple[Reached, ...],
    index: DataIndex,
    ear: Ear,
    hidden: frozenset[str],
) -> Iterator[Exposure]:
    known = beside(use.told, ear) or ear.site

    # A use in a layout is seen from hundreds of routes and says only one of two things there.
    @cache
    def sent(is_sensitive: bool) -> tuple[Sent, ...]:
        context = known or (_SENSITIVE if is_sensitive else "")
        found = (item for told in use.told for item in evidence(told, index, ear, context))
        return tuple(silent(item, hidden) for item in found)

    for place in places:
        sure = min(use.confidence, place.route.confidence)
        yield Exposure(
            use=use,
            route=place.route,
            sent=sent(place.route.sensitivity >= Sensitivity.PERSONAL),
            confidence=sure if place.route.file else weaker(sure),
            flow=place.flow + use.flow,
        )
