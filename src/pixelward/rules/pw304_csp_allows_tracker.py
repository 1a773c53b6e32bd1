"""PW304: a policy of the site that would let a tracker in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.levels import Purpose, Severity
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import finding, mentions
from pixelward.rules.base import rule


@rule("PW304", "csp-allows-tracker")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A Content-Security-Policy allows a tracker's host, so nothing stops one that is added."""
    for group in mentions(exposures, Purpose.POLICY):
        name = group.tracker.name
        yield finding(
            "PW304",
            group,
            f"A Content-Security-Policy allows hosts of {name}; that alone loads nothing.",
            f"Take the hosts of {name} out, so that browsers refuse it if it is ever added.",
            confidence=group.use.confidence,
            level=Severity.NOTE,
        )
