"""PW208: an event that says that somebody books, or looks for somebody to see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.exposures import weaker
from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._grouping import Group, finding, tellings
from pixelward.rules._kinds import bookings, tells
from pixelward.rules._told import heard
from pixelward.rules.base import rule


@rule("PW208", "appointment-event")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """An event tells a tracker that a visitor books a visit, or looks for care."""
    for group in tellings(map(_booked, exposures), _is_event):
        yield finding(
            "PW208",
            group,
            heard(group),
            f"Take the booking out of what {group.tracker.name} is told, and count it on your own"
            " server.",
            confidence=_confidence(group),
        )


def _booked(exposure: Exposure) -> Exposure:
    return replace(exposure, sent=bookings(exposure.sent)[0])


def _is_event(item: Sent) -> bool:
    return item.role != "user-data"


def _confidence(group: Group) -> Confidence:
    """Less where no page that is known says that the booking is one of care."""
    sure = max(exposure.confidence for exposure in group.exposures)
    return sure if any(map(tells, group.routes)) else weaker(sure)
