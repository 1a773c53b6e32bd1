"""PW103: a tracker on a page that is meant for one signed-in patient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import finding, presences, subject
from pixelward.rules._words import present
from pixelward.rules.base import rule

_LAW = (
    "HHS guidance on pages behind a login stands: "
    "a vendor that receives PHI needs a business associate agreement."
)


@rule("PW103", "tracker-on-authenticated-route")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker reaches a portal, login, billing, telehealth, messages or results page."""
    for group in presences((e for e in exposures if e.route.authenticated), subject):
        name = group.tracker.name
        yield finding(
            "PW103",
            group,
            present(group, _LAW),
            f"Remove {name} from every page behind the login.",
        )
