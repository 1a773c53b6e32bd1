"""What is in the code and not in the lock, and the other way round, each in a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.exposures import Declared
from pixelward.model.agreed import UNPLACED, Fact, FactKind, Lock
from pixelward.triage.lock._making import routes_of
from pixelward.triage.lock._sentences import added, gone


@dataclass(frozen=True, slots=True)
class Difference:
    """One change of what a tracker gets; `on` are the addresses where, or the event."""

    is_new: bool
    tracker: str
    kind: FactKind
    name: str
    on: tuple[str, ...]
    data: str
    message: str


def differences(
    before: Lock, after: Lock, names: Mapping[str, str], kinds: Mapping[str, str]
) -> tuple[Difference, ...]:
    """What is new first; `names` are those of trackers by id, `kinds` those of data types."""
    held, found = expanded(before), expanded(after)
    new, old = _new(found, before), _gone(held, after)
    told = [*_grouped(new, found, names, kinds, is_new=True)]
    return (*told, *_grouped(old, held, names, kinds, is_new=False))


def _new(stated: frozenset[Fact], lock: Lock) -> set[Fact]:
    """What the lock does not have; of a tracker that it does not know its pages together."""
    known = Declared(lock)
    missing = {fact for fact in stated if not known.says(fact)}
    strangers = {fact.tracker for fact in missing if not known.knows(fact.tracker)}
    pages = {f for f in missing if f.tracker in strangers and f.kind is FactKind.ROUTE}
    return (missing - pages).union(Fact(tracker, FactKind.TRACKER) for tracker in strangers)


def _gone(stated: frozenset[Fact], lock: Lock) -> set[Fact]:
    """What only the lock has; of a tracker or a page that is gone nothing more than that."""
    known, by_tracker = Declared(lock), defaultdict[str, list[Fact]](list)
    for fact in stated:
        by_tracker[fact.tracker].append(fact)
    return {fact for facts in by_tracker.values() for fact in known.lacking(facts)}


def expanded(lock: Lock) -> frozenset[Fact]:
    """All facts, with events that are everywhere told on each page of their tracker."""
    reached = routes_of(lock.facts)
    spread = (
        Fact(tracker, FactKind.EVENT, event, route)
        for (tracker, event), but in lock.everywhere.items()
        for route in reached.get(tracker, frozenset()) - but
    )
    return lock.facts.union(spread)


def _grouped(
    lacking: Iterable[Fact],
    stated: frozenset[Fact],
    names: Mapping[str, str],
    kinds: Mapping[str, str],
    *,
    is_new: bool,
) -> Iterator[Difference]:
    """One for each event with all of its addresses, one for all addresses of a tracker."""
    reached = routes_of(stated)
    gathered: dict[tuple[str, FactKind, str, str, str], set[str]] = defaultdict(set)
    for fact in lacking:
        gathered[_about(fact)].update(_where(fact, reached))
    say = added if is_new else gone
    ordered = sorted(gathered.items(), key=lambda item: _order(*item[0]))
    for (tracker, kind, name, event, data), routes in ordered:
        on = (event,) if event else tuple(sorted(routes))
        message = say(names.get(tracker, tracker), kind, name, on, kinds.get(data, data))
        yield Difference(is_new, tracker, kind, name, on, data, message)


def _order(tracker: str, kind: FactKind, *rest: str) -> tuple[object, ...]:
    return tracker, kind is not FactKind.TRACKER, kind.value, rest


def _about(fact: Fact) -> tuple[str, FactKind, str, str, str]:
    match fact.kind:
        case FactKind.ROUTE | FactKind.TRACKER:
            return fact.tracker, fact.kind, "", "", ""
        case FactKind.EVENT:
            return fact.tracker, fact.kind, fact.name, "", ""
        case FactKind.ACCOUNT | FactKind.SENDS:
            return fact.tracker, fact.kind, fact.name, fact.on, fact.data


def _where(fact: Fact, reached: Mapping[str, frozenset[str]]) -> frozenset[str]:
    match fact.kind:
        case FactKind.TRACKER:
            return reached.get(fact.tracker, frozenset()) or frozenset((UNPLACED,))
        case FactKind.ROUTE:
            return frozenset((fact.name,))
        case FactKind.EVENT:
            return frozenset((fact.on,))
        case FactKind.ACCOUNT | FactKind.SENDS:
            return frozenset()
