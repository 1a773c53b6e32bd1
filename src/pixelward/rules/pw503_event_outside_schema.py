"""PW503: an event, or a parameter of one, that the reviewed schema does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.report import Exposure, Finding
from pixelward.policy import UNREVIEWED
from pixelward.rules._agreed import in_words, lacking
from pixelward.rules._grouping import finding
from pixelward.rules._words import beyond
from pixelward.rules.base import rule


@rule("PW503", "event-outside-schema")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """An event or a parameter is not on the list of those that were reviewed for its tracker."""
    for group, facts in lacking(exposures, lambda exposure: exposure.standing.unreviewed):
        name = group.tracker.name
        found = finding(
            "PW503",
            group,
            beyond(group, "The reviewed schema", in_words(facts, name)),
            f"Take it out, or have it reviewed and add it to [policy.events.{group.tracker.id}].",
            level=UNREVIEWED,
        )
        said = sorted("/".join(fact.words) for fact in facts)
        yield replace(found, identity=(group.use.signature.id, *said))
