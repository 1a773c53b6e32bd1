"""PW102: a tracker on a public page whose address alone tells something about its visitors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.levels import Sensitivity
from pixelward.model.program import Route
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding, presences, subject
from pixelward.rules._kinds import is_embed
from pixelward.rules._words import present
from pixelward.rules.base import rule

# What HHS had said of exactly this was vacated: AHA v. Becerra, N.D. Tex., 20 June 2024.
_PAGE_VIEW = (
    "Whether HIPAA covers a bare page view here is contested; "
    "FTC, state and wiretap law may still apply."
)
# Steps that a visitor takes for themselves: the ruling was about reading a page.
_JOURNEYS = frozenset({"scheduling", "intake", "symptom-checker", "pharmacy"})
_STEP = (
    "Who books, asks for care or tells of symptoms here is a patient to be, "
    "which says more than a page view."
)


@rule("PW102", "tracker-on-sensitive-route")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker reaches a public page about a condition, a treatment, a provider or a booking."""
    # Of an embed a page view is all that there is to say, and PW106 says it in its own words.
    seen = (e for e in exposures if _tells(e.route) and not is_embed(e.use.tracker))
    for group in presences(seen, subject):
        name = group.tracker.name
        yield finding(
            "PW102",
            group,
            present(group, _why(group)),
            f"Load {name} only on pages that tell nothing about a visitor's health, or remove it.",
        )


def _why(group: Group) -> str:
    return _STEP if subject(group.routes[0]) in _JOURNEYS else _PAGE_VIEW


def _tells(route: Route) -> bool:
    return route.sensitivity > Sensitivity.PUBLIC and not route.authenticated
