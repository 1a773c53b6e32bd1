"""PW101: a tracker that does not belong on a health site at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Risk
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import finding, presences
from pixelward.rules._kinds import is_embed
from pixelward.rules._words import agreement, counted
from pixelward.rules.base import rule


@rule("PW101", "high-risk-tracker")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker of high risk, or one without a business associate agreement, is on the site."""
    for group in presences(e for e in exposures if _unwelcome(e.use.tracker)):
        name, instead = group.tracker.name, _instead(group.tracker)
        yield finding(
            "PW101",
            group,
            counted(group, agreement(group.tracker)),
            f"Remove {name}, or {instead} that is under a business associate agreement.",
        )


def _unwelcome(tracker: Tracker) -> bool:
    """High risk; or no agreement, but for a map or a video, which PW106 weighs by its page."""
    unsigned = tracker.agreement.status == "no" and not is_embed(tracker)
    return tracker.risk is Risk.HIGH or unsigned


def _instead(tracker: Tracker) -> str:
    return "use another" if is_embed(tracker) else "measure with a tool"
