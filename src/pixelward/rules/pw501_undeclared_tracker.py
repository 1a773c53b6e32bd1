"""PW501: what the lock, the reviewed inventory, does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.report import Exposure, Finding
from pixelward.policy import UNREVIEWED
from pixelward.rules._agreed import in_words, lacking
from pixelward.rules._grouping import finding
from pixelward.rules._words import beyond
from pixelward.rules.base import rule

_LOCK = "pixelward.lock"


@rule("PW501", "undeclared-tracker")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker, an account, an event, a parameter or a page of one is not in the lock."""
    for group, facts in lacking(exposures, lambda exposure: exposure.standing.undeclared):
        found = finding(
            "PW501",
            group,
            beyond(group, _LOCK, in_words(facts, group.tracker.name)),
            "Take it out, or have it reviewed: `pixelward lock` writes it down, and its difference"
            " shows what to review.",
            level=UNREVIEWED,
        )
        said = sorted("/".join(fact.words) for fact in facts)
        yield replace(found, identity=(group.use.signature.id, *said))
