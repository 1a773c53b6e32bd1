"""PW202: an event or a parameter that says who the visitor is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._disguised import undisguised
from pixelward.rules._grouping import Group, finding, tellings
from pixelward.rules._words import receives
from pixelward.rules.base import rule


@rule("PW202", "identifier-in-event")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """An event name or parameter holds one of the 18 identifiers of 45 CFR 164.514(b)(2)."""
    for group in tellings(map(undisguised, exposures), _identifier):
        yield finding(
            "PW202",
            group,
            receives(group),
            f"Take the identifier out of what {group.tracker.name} is told, hashed or not.",
            confidence=_confidence(group),
        )


def _identifier(item: Sent) -> bool:
    return item.identifier and item.role != "user-data"


def _confidence(group: Group) -> Confidence | None:
    """A name or an address that stands in the code is a test's, or else of the house."""
    is_written = all(item.how == "constant" for item in group.sent)
    return Confidence.GUESSED if is_written else None
