"""PW203: user data handed to a tracker on purpose, so that it can match the visitor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.exposures import weaker
from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._disguised import undisguised
from pixelward.rules._grouping import Group, finding, tellings
from pixelward.rules._words import receives
from pixelward.rules.base import rule


@rule("PW203", "advanced-matching")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """User data is handed to a tracker so that it can recognise the visitor."""
    for group in tellings(map(undisguised, exposures), _user_data):
        yield finding(
            "PW203",
            group,
            receives(group),
            f"Call {group.tracker.name} without user data: a hashed identifier still identifies.",
            confidence=_confidence(group),
        )


def _user_data(item: Sent) -> bool:
    return item.role == "user-data"


def _confidence(group: Group) -> Confidence:
    """Less where the role is all that we know: no key and no value says what the data are."""
    sure = max(exposure.confidence for exposure in group.exposures)
    return sure if any(item.how != "role" for item in group.sent) else weaker(sure)
