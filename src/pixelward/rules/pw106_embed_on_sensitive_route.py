"""PW106: something of a third party that visitors see, where a page tells something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding, presences, subject
from pixelward.rules._kinds import is_embed, tells
from pixelward.rules._words import present
from pixelward.rules.base import rule

_PUBLIC = "It tells its vendor who is on the page before anybody has touched it."
_WRITTEN = "What is written or chosen in it goes to its vendor with the page it stands on."
_ASKED = frozenset({"chat", "forms"})  # made for what a visitor writes


@rule("PW106", "embed-on-sensitive-route")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A video, map, chat, form, font or captcha of a third party stands on a telling page."""
    embedded = (e for e in exposures if is_embed(e.use.tracker) and tells(e.route))
    for group in presences(embedded, subject):
        yield finding(
            "PW106",
            group,
            present(group, _why(group)),
            f"Serve what {group.tracker.name} shows from your own site, or load it only once a"
            " visitor has asked for it.",
        )


def _why(group: Group) -> str:
    return _WRITTEN if group.tracker.category in _ASKED else _PUBLIC
