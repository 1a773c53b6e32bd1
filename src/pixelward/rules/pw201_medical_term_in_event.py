"""PW201: an event or a parameter that says what a visitor's visit is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._grouping import finding, tellings
from pixelward.rules._kinds import bookings
from pixelward.rules._words import receives
from pixelward.rules.base import rule


@rule("PW201", "medical-term-in-event")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """An event name or parameter names a condition, treatment, medication, specialty or clinic."""
    for group in tellings(map(_for, exposures), _medical):
        yield finding(
            "PW201",
            group,
            receives(group),
            f"Send {group.tracker.name} an event without medical words, in name or parameters.",
        )


def _medical(item: Sent) -> bool:
    # User data is advanced matching's business, and what is an identifier too is reported as one.
    return item.medical and not item.identifier and item.role != "user-data"


def _for(exposure: Exposure) -> Exposure:
    """What a visit is for: that there will be one is an event with a rule of its own."""
    return replace(exposure, sent=bookings(exposure.sent)[1])
