"""Which of a project's agreements and approvals are about the trackers that it uses, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pixelward.config import Agreed, Approved, PolicySettings
from pixelward.exposures._identifiers import mask
from pixelward.exposures._policy import concerns
from pixelward.model.knowledge import Tracker
from pixelward.model.recorded import Hold, Recorded


def recorded(policy: PolicySettings, used: Iterable[Tracker], today: date) -> Iterator[Recorded]:
    """Those of each tracker, agreements first; texts are masked as all that a report shows."""
    for tracker in used:
        yield from (
            _agreed(one, tracker, today) for one in policy.agreement if _is_of(one, tracker)
        )
        mine = (one for one in policy.approved if tracker.id in one.trackers)
        yield from (_approved(one, tracker, today) for one in mine)


def _is_of(agreed: Agreed, tracker: Tracker) -> bool:
    limited = agreed.trackers and tracker.id not in agreed.trackers
    return concerns(agreed, tracker) and not limited


def _agreed(one: Agreed, tracker: Tracker, today: date) -> Recorded:
    early = today < one.signed
    return Recorded(
        tracker=tracker.id,
        hold=Hold.EARLY if early else _hold(one.expires, today),
        signed=str(one.signed),
        until=str(one.expires),
        owner=mask(one.owner),
        evidence=mask(one.evidence),
        routes=one.routes,
        data=one.data,
    )


def _approved(one: Approved, tracker: Tracker, today: date) -> Recorded:
    return Recorded(
        tracker=tracker.id,
        hold=_hold(one.until, today),
        until=str(one.until),
        reason=mask(one.reason),
        routes=one.routes,
    )


def _hold(until: date, today: date) -> Hold:
    return Hold.EXPIRED if today > until else Hold.IN_FORCE
