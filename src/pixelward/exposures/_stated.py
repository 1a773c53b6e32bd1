"""Says what an exposure comes to, without its place in the code: the facts of a lock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.exposures._identifiers import mask
from pixelward.model.agreed import COMPUTED, UNPLACED, Fact, FactKind, Lock
from pixelward.model.levels import Purpose
from pixelward.model.program import TrackerUse
from pixelward.model.report import Exposure

# A dependency or a policy tells nobody anything; it has a rule of its own.
_TELLS_NOTHING = frozenset({Purpose.PACKAGE, Purpose.POLICY})
_NO_PRESENCE = frozenset({Purpose.CONSENT, Purpose.CONFIG})
_NAMELESS = "*"  # what is sent by its position, without a key


def facts(exposure: Exposure) -> Iterator[Fact]:
    """What a lock has to say for the exposure to be declared; identifiers in names are masked."""
    use, purpose = exposure.use, exposure.use.signature.purpose
    tracker, route = use.tracker.id, mask(exposure.route.pattern)
    if purpose in _TELLS_NOTHING:
        return
    if use.account:
        yield Fact(tracker, FactKind.ACCOUNT, use.account)
    if purpose not in _NO_PRESENCE:
        yield Fact(tracker, FactKind.ROUTE, route)
    if purpose is Purpose.EVENT:
        yield Fact(tracker, FactKind.EVENT, occasion(use), route)
    for key, data in _sent(exposure):
        yield Fact(tracker, FactKind.SENDS, key, occasion(use), data)


def occasion(use: TrackerUse) -> str:
    """The event that a use is about or, of a use that has none, what the use is for."""
    if use.event is not None:
        return mask(use.event)
    purpose = use.signature.purpose
    return COMPUTED if purpose is Purpose.EVENT else f"({purpose.value})"


class Declared:
    """A lock, by what is asked of it."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        named = (f for f in lock.facts if f.kind is FactKind.EVENT)
        self._events = {(f.tracker, f.name) for f in named} | lock.everywhere.keys()
        self._trackers = {f.tracker for f in lock.facts} | {one for one, _ in lock.everywhere}
        sends = (f for f in lock.facts if f.kind is FactKind.SENDS)
        self._keys = {(f.tracker, f.name, f.on) for f in sends}

    def knows(self, tracker: str, event: str | None = None) -> bool:
        """Whether the lock says anything of a tracker, or of one of its events."""
        return tracker in self._trackers if event is None else (tracker, event) in self._events

    def says(self, fact: Fact) -> bool:
        """Whether the fact is in the lock, or follows from what is."""
        if fact in self._lock.facts:
            return True
        if fact.kind is FactKind.SENDS and not fact.data:
            return (fact.tracker, fact.name, fact.on) in self._keys
        if fact.kind is not FactKind.EVENT or fact.on == UNPLACED:
            return False
        but = self._lock.everywhere.get((fact.tracker, fact.name))
        return but is not None and fact.on not in but

    def lacking(self, stated: Iterable[Fact]) -> Iterator[Fact]:
        """What the lock does not say; of what is new to it as a whole nothing more than that."""
        for fact in stated:
            if not self.knows(fact.tracker):
                yield Fact(fact.tracker, FactKind.TRACKER)
                return
            if not self._goes_without_saying(fact) and not self.says(fact):
                yield fact

    def _goes_without_saying(self, fact: Fact) -> bool:
        """Whether it is sent with an event that is new, or an event is told on a page that is."""
        if fact.kind is FactKind.SENDS and is_event(fact.on):
            return not self.knows(fact.tracker, fact.on)
        if fact.kind is not FactKind.EVENT or not self.knows(fact.tracker, fact.name):
            return False
        return not self.says(Fact(fact.tracker, FactKind.ROUTE, fact.on))


def is_event(occasion: str) -> bool:
    """Whether something is sent with an event, and not when a tracker is set up."""
    return occasion == COMPUTED or not occasion.startswith("(")


def _sent(exposure: Exposure) -> Iterator[tuple[str, str]]:
    """Each key with what it holds; a key of which nothing is known once, without."""
    told = (one for one in exposure.sent if one.role != "event")
    typed = dict.fromkeys((mask(one.key) or _NAMELESS, one.data) for one in told)
    known = {key for key, _ in typed}
    yield from typed
    keys = dict.fromkeys(mask(one.key) for one in exposure.use.told if one.role != "event")
    yield from ((key, "") for key in keys if key and key not in known)
