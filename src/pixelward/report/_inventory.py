"""The data map: for each tracker, whose it is, what it is told, where, and on what footing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pixelward.model.knowledge import Agreement, Tracker
from pixelward.model.levels import Sensitivity
from pixelward.model.recorded import Recorded
from pixelward.model.report import Report, Sent, Sighting
from pixelward.report import _order

UNPLACED = "*"


@dataclass(frozen=True, slots=True, order=True)
class Element:
    """A kind of data that a tracker is told, and the keys and events that carry it."""

    name: str
    data: str
    sensitivity: Sensitivity
    keys: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """All there is to say of one tracker; every list is sorted.

    `routes` holds `*` for code that no known route shows; `private` are those of the routes that
    are more than public.
    """

    tracker: Tracker
    accounts: tuple[str, ...]
    purposes: tuple[str, ...]
    events: tuple[str, ...]
    elements: tuple[Element, ...]
    routes: tuple[str, ...]
    private: tuple[str, ...]
    places: tuple[tuple[str, int], ...]  # path and one-based line
    recorded: tuple[Recorded, ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        """Who looks after its agreements."""
        return _sorted(one.owner for one in self.recorded)

    @property
    def review(self) -> str:
        """The day by which somebody has to look again, or nothing where none is on record."""
        return min((one.until for one in self.recorded), default="")


def inventory(report: Report) -> tuple[Entry, ...]:
    """One entry for each tracker in use, the riskiest first."""
    seen: dict[str, list[Sighting]] = defaultdict(list)
    for one in _order.sightings(report.sightings):
        seen[one.use.tracker.id].append(one)
    return tuple(_entry(one, seen[one.id], report) for one in riskiest_first(report.trackers))


def riskiest_first(trackers: Iterable[Tracker]) -> list[Tracker]:
    """The order in which trackers are listed for a person."""
    return sorted(trackers, key=lambda one: (-one.risk, one.name, one.id))


def signs(agreement: Agreement) -> str:
    """What the vendor's card says of business associate agreements, in words."""
    if agreement.status == "plan":
        return f"on the {agreement.plan} plan" if agreement.plan else "on some plans"
    words = {"no": "signs none", "yes": "signs one"}
    return words.get(agreement.status, "unknown")


def on_record(one: Recorded) -> str:
    """What a project has recorded, in a sentence without its end."""
    what = "approved by the project" if one.is_approval else f"agreement signed {one.signed}"
    parts = (
        f"{what}, {one.hold.value}, until {one.until}",
        one.reason or f"{one.evidence}, {one.owner}",
        f"for routes {', '.join(one.routes)}" if one.routes else "",
        f"for {', '.join(one.data)}" if one.data else "",
    )
    return "; ".join(filter(None, parts))


def _entry(tracker: Tracker, seen: Sequence[Sighting], report: Report) -> Entry:
    routes = _sorted(pattern for one in seen for pattern in one.routes)
    private = {one.pattern for one in report.routes if one.sensitivity is not Sensitivity.PUBLIC}
    return Entry(
        tracker=tracker,
        accounts=_sorted(one.use.account for one in seen),
        purposes=_sorted(one.use.signature.purpose.value for one in seen),
        events=_sorted(one.use.event for one in seen),
        elements=_elements(seen),
        routes=routes,
        private=tuple(pattern for pattern in routes if pattern in private),
        places=tuple(sorted({(one.place.path, one.place.start.line) for one in seen})),
        recorded=tuple(sorted(_recorded(tracker, report), key=_record_order)),
    )


def _recorded(tracker: Tracker, report: Report) -> Iterator[Recorded]:
    return (one for one in report.recorded if one.tracker == tracker.id)


def _record_order(one: Recorded) -> tuple[object, ...]:
    return one.is_approval, one.until, one.signed, one.evidence, one.reason, one.routes


def _elements(seen: Iterable[Sighting]) -> tuple[Element, ...]:
    told: dict[str, list[tuple[Sent, str]]] = {}
    for one in seen:
        for piece in one.sent:
            told.setdefault(piece.data, []).append((piece, one.use.event or ""))
    found = (_element(data, pieces) for data, pieces in told.items())
    return tuple(sorted(found, key=lambda one: (-one.sensitivity, one.name, one.data)))


def _element(data: str, pieces: list[tuple[Sent, str]]) -> Element:
    first = min(pieces, key=lambda each: each[0].name)[0]
    return Element(
        name=first.name,
        data=data,
        sensitivity=max(piece.sensitivity for piece, _ in pieces),
        keys=_sorted(piece.key for piece, _ in pieces),
        events=_sorted(event for _, event in pieces),
    )


def _sorted(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text}))
