"""PW305: a script that its vendor may change at will, where a page tells something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.levels import Severity
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding, presences
from pixelward.rules._kinds import tells
from pixelward.rules._words import unchecked
from pixelward.rules.base import rule

_WHY = "Whoever controls that server decides what runs here; the browser checks no hash."


@rule("PW305", "third-party-script-without-integrity")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker's script runs on a telling page as its vendor's server sends it, unchecked."""
    loose = [e for e in exposures if e.use.unpinned and tells(e.route)]
    inside = [*presences(e for e in loose if e.route.authenticated)]
    known = {group.tracker.id for group in inside}
    public = presences(e for e in loose if e.use.tracker.id not in known)
    # On public pages one file says it for all: it is a question to the site, not to the page.
    first = {group.tracker.id: group for group in reversed([*public])}
    for group in (*inside, *first.values()):
        yield finding(
            "PW305",
            group,
            unchecked(group, _WHY),
            "Load a fixed version with an integrity hash or from your own server, and let a content"
            " security policy name what else may run.",
            level=_level(group),
        )


def _level(group: Group) -> Severity:
    """A warning where the script could read what a page shows a patient who has signed in."""
    return Severity.WARNING if group.routes[0].authenticated else Severity.NOTE
