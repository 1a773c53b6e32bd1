"""Joins tracker uses, the routes that show them and what they send: the one relation rules read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from pixelward.exposures._asked import Pages, asked_on, posted
from pixelward.exposures._ear import Ear
from pixelward.exposures._entrances import Entrances
from pixelward.exposures._evidence import beside, evidence
from pixelward.exposures._identifiers import hide, mask
from pixelward.exposures._index import DataIndex
from pixelward.exposures._kept import keeping
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
_NONE: Pages = {}

__all__ = [
    "Declared",
    "Ear",
    "Entrances",
    "check_policy",
    "combine",
    "discreet",
    "facts",
    "hide",
    "judged",
    "keeping",
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
    pages: Pages = _NONE,
    entrances: Entrances | None = None,
) -> tuple[Exposure, ...]:
    """One exposure for each use and each route that shows it; `nowhere` where none does.

    `pages` are what the routes' files say to their visitors, as far as that is known.

    The body of a wrapper is left out: the calls of the wrapper are uses of their own. `entrances`
    tell where what is told enters the code.
    """
    index, known = DataIndex.of(data, entrances.kinds if entrances else ()), tuple(uses)
    hidden = secrets(known)
    asked = asked_on(pages, index)

    def of(use: TrackerUse) -> Iterator[Exposure]:
        places = _places(use, reached, nowhere)
        for one in _exposures(_seen(use, entrances), places, index, ear, hidden):
            told = tuple(posted(use, one.route, pages, index))
            yield replace(one, sent=one.sent + told, asked=asked(one.route))

    return tuple(exposure for use in known if not use.forwarded for exposure in of(use))


def weaker(confidence: Confidence) -> Confidence:
    """One step less sure."""
    return Confidence(max(confidence - 1, Confidence.GUESSED))


def _seen(use: TrackerUse, entrances: Entrances | None) -> TrackerUse:
    """A use with what it tells followed back to where it enters."""
    if entrances is None or not use.told:
        return use
    return entrances.seen(use)


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
