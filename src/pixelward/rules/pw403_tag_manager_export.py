"""PW403: a tag of an exported container that fires a tracker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding, fired
from pixelward.rules._words import agreement, by_tag
from pixelward.rules.base import rule


@rule("PW403", "tag-manager-export")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """The export of a tag manager's container fires a tracker."""
    for group, tag in fired(exposures):
        name = group.tracker.name
        found = finding(
            "PW403",
            group,
            by_tag(group, tag, agreement(group.tracker)),
            f"Remove or pause the tag in the tag manager, or keep {name} off these pages"
            " by its triggers; then export the container again.",
            confidence=_confidence(group),
        )
        yield replace(found, location=tag.location)


def _confidence(group: Group) -> Confidence | None:
    """Where nobody is seen to load the container, it is still sure what its tag does."""
    return group.use.confidence if group.routes[0].pattern == "*" else None
