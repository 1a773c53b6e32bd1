"""Decides what becomes of findings: places them, names them, and hears who has suppressed them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from pixelward.exposures import secrets
from pixelward.model.facts import FileFacts
from pixelward.model.place import Location
from pixelward.model.program import Reached, TrackerUse
from pixelward.model.report import Finding, Result, Sighting
from pixelward.routes import guarded
from pixelward.triage._baseline import known, read, written
from pixelward.triage._before import write_out
from pixelward.triage._changed import Change, changed
from pixelward.triage._fingerprint import fingerprints
from pixelward.triage._gate import Before, Gate, Passed, passed
from pixelward.triage._objections import REFUSED, UNUSED
from pixelward.triage._originals import Originals
from pixelward.triage._placing import Originally, Placing, placed_flow, placing
from pixelward.triage._suppressions import Suppression, suppress, suppressions, unused

__all__ = [
    "Before",
    "Change",
    "Gate",
    "Originals",
    "Passed",
    "changed",
    "known",
    "passed",
    "read",
    "sightings",
    "triage",
    "write_out",
    "written",
]


def _unmapped(path: str, line: int, column: int) -> None:
    """For those who have no source maps."""


def triage(
    findings: Iterable[Finding],
    files: Mapping[str, FileFacts],
    read: Callable[[str], bytes],
    today: date,
    *,
    known: Collection[str],
    originally: Originally = _unmapped,
    hidden: Collection[str] = (),
) -> tuple[Result, ...]:
    """Place, fingerprint and suppress findings; sorted by path, line, column and rule.

    `known` are the ids of all rules, and `findings` those of all of them: what is wrong with a
    suppression, or that it silences nothing, is a finding more. What is `hidden` stands in no
    line that is shown.
    """
    place = placing(files, read, originally, hidden)
    results = _placed(findings, place)
    # A comment that says too little cannot be excused by another comment.
    said = tuple(suppressions(files, read, set(known) - {REFUSED, UNUSED}, today))
    decided = [one for one in said if isinstance(one, Suppression)]
    wrong = [one for one in said if isinstance(one, Finding)]
    wrong.extend(unused(results, decided))
    return _sorted((*suppress(results, decided), *_placed(wrong, place)))


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
            moved=moved,
        )
        for finding, (fingerprint, moved) in zip(ordered, fingerprints(ordered), strict=True)
    )


def _sorted(results: Iterable[Result]) -> tuple[Result, ...]:
    return tuple(sorted(results, key=lambda result: _finding_order(result.finding)))


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
