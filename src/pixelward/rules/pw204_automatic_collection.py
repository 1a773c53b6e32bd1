"""PW204: what a tracker collects by itself, where a form asks or a page tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.exposures import weaker
from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding
from pixelward.rules._collecting import Collected, collections
from pixelward.rules._grouping import Group, finding
from pixelward.rules._told import collects
from pixelward.rules.base import rule


@rule("PW204", "automatic-collection")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker collects by itself on a page that tells something, or that asks a visitor."""
    for group, collected in collections(exposures):
        name = group.tracker.name
        yield finding(
            "PW204",
            group,
            collects(group, collected.is_on, collected.says),
            f"Keep {name} off pages that ask or tell something; where it stays, switch off in code"
            " what it collects by itself, before it starts.",
            confidence=_confidence(group, collected),
        )


def _confidence(group: Group, collected: Collected) -> Confidence:
    """Less where a setting of the vendor's decides, which nobody can see."""
    sure = max(exposure.confidence for exposure in group.exposures)
    return sure if collected.is_on else weaker(sure)
