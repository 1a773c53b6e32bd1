"""Says what a project's agreements and approvals come to for one tracker on one page, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from pixelward.config import Agreed, Approved, PolicySettings, Schema, means
from pixelward.errors import Error, did_you_mean
from pixelward.exposures._identifiers import mask
from pixelward.exposures._stated import is_event
from pixelward.model.agreed import Cover, Fact, FactKind, Lack, LackKind, Standing
from pixelward.model.knowledge import Tracker
from pixelward.model.known import Knowledge
from pixelward.model.program import Route

_SIGNS_NONE = "no"
_LONGEST = 48


def check_policy(policy: PolicySettings, known: Knowledge) -> None:
    """Raise `Error` for a tracker, a vendor or a kind of data that does not exist."""
    ids, data = {one.id for one in known.trackers}, {one.id for one in known.data}
    for agreed in policy.agreement:
        if agreed.vendor and not any(_is_of(agreed.vendor, one) for one in known.trackers):
            step = did_you_mean(agreed.vendor, {one.vendor for one in known.trackers})
            raise Error(agreed.place, f'"{agreed.vendor}" is the vendor of no tracker.', step)
        _check(agreed.trackers, ids, agreed.place, "tracker")
        _check(agreed.data, data, agreed.place, "kind of data")
    for approved in policy.approved:
        _check(approved.trackers, ids, approved.place, "tracker")
    for schema in policy.events:
        _check((schema.tracker,), ids, schema.place, "tracker")


def _check(names: Iterable[str], known: set[str], place: str, kind: str) -> None:
    for name in names:
        if name not in known:
            raise Error(place, f'"{name}" is not a {kind}.', did_you_mean(name, known))


def _is_of(vendor: str, tracker: Tracker) -> bool:
    """Whether a vendor is meant by its first words: companies change what stands behind them."""
    said, whole = vendor.casefold().split(), tracker.vendor.casefold().replace(",", " ").split()
    return bool(said) and whole[: len(said)] == [word.rstrip(",") for word in said]


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds between a project and one tracker on one page."""

    cover: Cover = Cover.NONE
    by: str = ""
    data: tuple[str, ...] = ()  # what an agreement is limited to
    lacks: tuple[Lack, ...] = ()

    def standing(self, sent: Iterable[str]) -> Standing:
        """Of an exposure that sends such kinds of data."""
        if self.cover not in (Cover.COVERED, Cover.CLAIMED):
            return Standing(self.cover, by=self.by, lacks=self.lacks)
        return Standing(self.cover, frozenset(self.data), self.by, tuple(self._outside(sent)))

    def _outside(self, sent: Iterable[str]) -> Iterator[Lack]:
        for data in dict.fromkeys(sent) if self.data else ():
            if data not in self.data:
                yield Lack(LackKind.DATA, self.by, data)


def terms(policy: PolicySettings, tracker: Tracker, route: Route, today: date) -> Terms:
    """The best that is recorded: an agreement that holds, else an approval, else what is wrong."""
    mine = [one for one in policy.agreement if concerns(one, tracker)]
    wrong = [(one, _lack(one, tracker, route, today)) for one in mine]
    held = next((one for one, lack in wrong if lack is None), None)
    if held is not None:
        claimed = tracker.agreement.status == _SIGNS_NONE
        return Terms(Cover.CLAIMED if claimed else Cover.COVERED, in_words(held), held.data)
    lacks = tuple(lack for _, lack in wrong if lack is not None)[:1]
    return _approval(policy.approved, tracker, route, today, lacks)


def concerns(agreed: Agreed, tracker: Tracker) -> bool:
    """Whether an agreement is with the tracker's vendor, or names the tracker."""
    if agreed.vendor:
        return _is_of(agreed.vendor, tracker)
    return tracker.id in agreed.trackers


def _lack(agreed: Agreed, tracker: Tracker, route: Route, today: date) -> Lack | None:
    by = in_words(agreed)
    if today < agreed.signed:
        return Lack(LackKind.EARLY, by, str(agreed.signed), agreed.place)
    if today > agreed.expires:
        return Lack(LackKind.EXPIRED, by, str(agreed.expires), agreed.place)
    if agreed.trackers and tracker.id not in agreed.trackers:
        return Lack(LackKind.TRACKER, by, "", agreed.place)
    if agreed.routes and not any(means(glob, route.pattern) for glob in agreed.routes):
        return Lack(LackKind.ROUTE, by, "", agreed.place)
    return None


def _approval(
    approved: Iterable[Approved],
    tracker: Tracker,
    route: Route,
    today: date,
    lacks: tuple[Lack, ...],
) -> Terms:
    mine = [
        one
        for one in approved
        if tracker.id in one.trackers and any(means(glob, route.pattern) for glob in one.routes)
    ]
    if held := next((one for one in mine if today <= one.until), None):
        by = f"approved until {held.until}: {_short(held.reason)}"
        missing = Lack(LackKind.MISSING, tracker.vendor, "", held.place)
        return Terms(Cover.APPROVED, by, lacks=lacks or (missing,))
    lapsed = (Lack(LackKind.LAPSED, tracker.vendor, str(one.until), one.place) for one in mine)
    return Terms(lacks=lacks or tuple(lapsed)[:1])


def in_words(agreed: Agreed) -> str:
    """An agreement, as a finding names it."""
    where = f"{_short(agreed.evidence)}, {_short(agreed.owner)}"
    with_whom = f" with {_short(agreed.vendor)}" if agreed.vendor else ""
    return f"agreement{with_whom} until {agreed.expires} ({where})"


def _short(text: str) -> str:
    """What somebody has written, as much as a sentence holds, and no person's address."""
    said = mask(text).rstrip(".")
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"


def unreviewed(stated: Iterable[Fact], schema: Schema) -> Iterator[Fact]:
    """The events that a schema does not have, and the keys of those that it has."""
    for fact in stated:
        if fact.kind is FactKind.EVENT and not _allowed(fact.name, schema):
            yield Fact(fact.tracker, fact.kind, fact.name)
        if fact.kind is FactKind.SENDS and is_event(fact.on):
            keys = [key for each in _allowed(fact.on, schema) for key in each]
            if _allowed(fact.on, schema) and not any(fnmatchcase(fact.name, key) for key in keys):
                yield Fact(fact.tracker, fact.kind, fact.name, fact.on)


def _allowed(event: str, schema: Schema) -> list[tuple[str, ...]]:
    """The keys of each entry that means the event."""
    return [keys for glob, keys in schema.events if fnmatchcase(event, glob)]
