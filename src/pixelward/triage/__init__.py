"""Decides what becomes of findings: places them, names them, and hears who has suppressed them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pixelward.exposures import secrets
from pixelward.model.facts import FileFacts, Notice
from pixelward.model.place import Location
from pixelward.model.program import Reached, TrackerUse
from pixelward.model.report import Finding, Result, Sighting
from pixelward.routes import guarded
from pixelward.triage._fingerprint import fingerprints
from pixelward.triage._originals import Originals
from pixelward.triage._placing import Originally, Placing, placed_flow, placing
from pixelward.triage._suppressions import Suppression, suppress, suppressions, unused

__all__ = ["Originals", "Triaged", "sightings", "triage"]


def _unmapped(path: str, line: int, column: int) -> None:
    """For those who have no source maps."""


@dataclass(frozen=True, slots=True)
class Triaged:
    """Every finding with what was decided about it, and what is wrong with the decisions."""

    results: tuple[Result, ...]
    notices: tuple[Notice, ...]


def triage(
    findings: Iterable[Finding],
    files: Mapping[str, FileFacts],
    read: Callable[[str], bytes],
    today: date,
    *,
    known: Collection[str],
    ran: Collection[str] | None = None,
    originally: Originally = _unmapped,
    hidden: Collection[str] = (),
) -> Triaged:
    """Place, fingerprint and suppress findings; sorted by path, line, column and rule.

    `known` are the ids of all rules, `ran` of those that were asked, which may be fewer:
    a suppression of a rule that did not run is not reported as unused. What is `hidden` stands in
    no line that is shown.
    """
    results = _placed(findings, placing(files, read, originally, hidden))
    said = tuple(suppressions(files, read, known, today))
    decided = tuple(one for one in said if isinstance(one, Suppression))
    asked = [one for one in decided if ran is None or one.rule in ran]
    refused = [one for one in said if isinstance(one, Notice)]
    return Triaged(tuple(suppress(results, decided)), (*refused, *unused(results, asked)))


def sightings(
    uses: Iterable[TrackerUse],
    reached: Callable[[Location], tuple[Reached, ...]],
    files: Mapping[str, FileFacts],
    read: Callable[[str], bytes],
    originally: Originally = _unmapped,
) -> tuple[Sighting, ...]:
    """Every tracker use, wrappers' bodies included, placed and with the routes that show it."""
    known = tuple(uses)
    place = placing(files, read, originally, secrets(known))
    found = (
        Sighting(
            use=use, place=place(use.location, use, ()), routes=_routes(use, reached(use.location))
        )
        for use in known
    )
    return tuple(sorted(found, key=_sighting_order))


def _placed(findings: Iterable[Finding], place: Placing) -> tuple[Result, ...]:
    # Fingerprints tell equal findings apart by their order, so the order comes first.
    ordered = sorted(findings, key=_finding_order)
    return tuple(
        Result(
            finding=finding,
            place=place(finding.location, finding.use, finding.sent),
            flow=tuple(placed_flow(finding.flow, finding.use, place)),
            fingerprint=fingerprint,
        )
        for finding, fingerprint in zip(ordered, fingerprints(ordered), strict=True)
    )


def _routes(use: TrackerUse, found: tuple[Reached, ...]) -> tuple[str, ...]:
    """`*` where no route shows the use; nothing where conditions keep it from every one."""
    if not found:
        return ("*",)
    return tuple(sorted({reached.route.pattern for reached in guarded(found, use.guards)}))


def _finding_order(finding: Finding) -> tuple[object, ...]:
    place = finding.location
    return place.path, place.span.start, finding.rule, place.span.end, finding.identity


def _sighting_order(sighting: Sighting) -> tuple[object, ...]:
    use = sighting.use
    return use.location, use.signature.id, use.event or "", use.account or ""
