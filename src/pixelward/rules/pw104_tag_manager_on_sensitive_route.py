"""PW104: a container whose contents no review of the code sees, where a page tells something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import finding, presences
from pixelward.rules._kinds import is_container, tells
from pixelward.rules._words import present
from pixelward.rules.base import rule

_OPAQUE = "Whoever may publish in it can add any pixel here, without a change or a review of code."


@rule("PW104", "tag-manager-on-sensitive-route")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tag manager, which can add any pixel without a change of code, reaches a telling page."""
    opaque = (e for e in exposures if is_container(e.use.tracker) and tells(e.route))
    for group in presences(opaque):
        yield finding(
            "PW104",
            group,
            present(group, _OPAQUE),
            f"Keep {group.tracker.name} off these pages, and write the few tags that they need"
            " into the code, where they are reviewed.",
        )
