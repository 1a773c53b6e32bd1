"""PW304: a policy of the site that would let a tracker in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.levels import Purpose, Severity
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import finding, mentions
from pixelward.rules.base import rule

_POLICY = (
    "A Content-Security-Policy allows hosts of {name}; that alone loads nothing.",
    "Take the hosts of {name} out, so that browsers refuse it if it is ever added.",
)
_HINT = (
    "A hint tells browsers to prepare for {name}, which nothing here loads; its server sees the"
    " visitor's address all the same.",
    "Take the hint out, or look for what it was meant for.",
)


@rule("PW304", "csp-allows-tracker")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A Content-Security-Policy allows a tracker's host, or a hint to browsers prepares for it."""
    used = {e.use.tracker.id for e in exposures if e.use.signature.purpose is not Purpose.POLICY}
    for group in mentions(exposures, Purpose.POLICY):
        is_hint = group.use.signature.id.endswith("/hint")
        if is_hint and group.tracker.id in used:
            continue  # what it prepares for is told where it is loaded
        message, step = _HINT if is_hint else _POLICY
        yield finding(
            "PW304",
            group,
            message.format(name=group.tracker.name),
            step.format(name=group.tracker.name),
            confidence=group.use.confidence,
            level=Severity.NOTE,
        )
