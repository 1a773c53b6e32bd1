"""PW105: a recording of what a visitor sees and types, where a page tells something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding, presences
from pixelward.rules._kinds import recorders, tells
from pixelward.rules._words import present
from pixelward.rules.base import rule

_SIGNED_IN = "A recording shows what the page shows the patient, but for what is masked."
_PUBLIC = "A recording keeps what is read, chosen and typed, but for what is masked."


@rule("PW105", "session-replay-on-sensitive-route")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A session replay tool records visits to a page on care, a booking or a patient's account."""
    recording = recorders(exposures)
    seen = (e for e in exposures if e.use.tracker.id in recording and tells(e.route))
    for group in presences(seen):
        yield finding(
            "PW105",
            group,
            present(group, _why(group)),
            f"Keep {group.tracker.name} from recording these pages; masking is no substitute"
            " for an agreement with its vendor.",
        )


def _why(group: Group) -> str:
    return _SIGNED_IN if group.routes[0].authenticated else _PUBLIC
