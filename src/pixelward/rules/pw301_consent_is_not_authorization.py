"""PW301: consent to cookies is all that holds a tracker back where a page tells something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from pixelward.model.guards import Guard, GuardKind
from pixelward.model.levels import Severity
from pixelward.model.place import Step
from pixelward.model.program import TrackerUse
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import brings, finding, fired_by, is_present, presences
from pixelward.rules._kinds import tells
from pixelward.rules._words import held
from pixelward.rules.base import rule

_LAW = "Consent to cookies is no authorization under 45 CFR 164.508."


@rule("PW301", "consent-is-not-authorization")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """Nothing but consent to cookies keeps a tracker from a page that tells something."""
    for group in presences(_held_back(exposures)):
        guard = next(_consents(group.use))
        asked = Step(guard.location, f"runs only with consent: {guard.text}")
        found = finding(
            "PW301",
            group,
            held(group, _LAW),
            f"Take {group.tracker.name} off these pages whatever a visitor agrees to,"
            " or ask for a signed authorization.",
            level=Severity.WARNING,
        )
        yield replace(found, flow=(*found.flow, asked))


def _held_back(exposures: Iterable[Exposure]) -> Iterator[Exposure]:
    """Uses that wait for consent, on routes to which nothing brings their tracker without it."""
    on: dict[Hashable, list[Exposure]] = defaultdict(list)
    for one in exposures:
        if is_present(one) and tells(one.route) and not fired_by(one.use):
            on[one.use.tracker.id, one.route.pattern, one.route.file].append(one)
    for found in on.values():
        decisive = [one for one in found if brings(one.use)] or found
        if all(any(_consents(one.use)) for one in decisive):
            yield from decisive


def _consents(use: TrackerUse) -> Iterator[Guard]:
    return (guard for guard in use.guards if guard.kind is GuardKind.CONSENT and guard.holds)
