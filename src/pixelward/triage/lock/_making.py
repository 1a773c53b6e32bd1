"""Makes a lock of exposures: every fact once, and events that are everywhere in one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pixelward.exposures import facts
from pixelward.model.agreed import UNPLACED, Fact, FactKind, Lock
from pixelward.model.report import Exposure

_FEW = 2  # addresses that are named rather than called everywhere

Event = tuple[str, str]  # a tracker and a name


def lock_of(exposures: Iterable[Exposure]) -> Lock:
    """What the exposures come to; those of one site give the same lock in any order."""
    stated = {fact for exposure in exposures for fact in facts(exposure)}
    typed = {_key(fact) for fact in stated if fact.kind is FactKind.SENDS and fact.data}
    kept = {fact for fact in stated if fact.data or _key(fact) not in typed}
    everywhere = _everywhere(kept)
    named = {fact for fact in kept if not _is_covered(fact, everywhere)}
    return Lock(frozenset(named), everywhere)


def routes_of(stated: Iterable[Fact]) -> Mapping[str, frozenset[str]]:
    """The pages that each tracker reaches."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in stated:
        if fact.kind is FactKind.ROUTE and fact.name != UNPLACED:
            found[fact.tracker].add(fact.name)
    return {tracker: frozenset(routes) for tracker, routes in found.items()}


def _everywhere(stated: set[Fact]) -> Mapping[Event, frozenset[str]]:
    """Events that are told on most of their tracker's addresses, with those where they are not."""
    reached, told = routes_of(stated), defaultdict[Event, set[str]](set)
    for fact in stated:
        if fact.kind is FactKind.EVENT and fact.on != UNPLACED:
            told[fact.tracker, fact.name].add(fact.on)
    but = {event: reached.get(event[0], frozenset()) - on for event, on in told.items()}
    return {e: but[e] for e, on in told.items() if len(on) > max(_FEW, 2 * len(but[e]))}


def _is_covered(fact: Fact, everywhere: Mapping[Event, frozenset[str]]) -> bool:
    is_placed = fact.kind is FactKind.EVENT and fact.on != UNPLACED
    return is_placed and (fact.tracker, fact.name) in everywhere


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.tracker, fact.kind, fact.name, fact.on
