"""PW202: an event or a parameter that says who the visitor is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._disguised import undisguised
from pixelward.rules._grouping import finding, tellings
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
        )


def _identifier(item: Sent) -> bool:
    return item.identifier and item.role != "user-data"
