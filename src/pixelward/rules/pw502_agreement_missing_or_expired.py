"""PW502: what the settings record of agreements does not hold for a use that is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from pixelward.model.agreed import Lack, LackKind
from pixelward.model.levels import Sensitivity, Severity
from pixelward.model.report import Exposure, Finding
from pixelward.rules._agreed import lacking
from pixelward.rules._grouping import Group, finding
from pixelward.rules._kinds import tells
from pixelward.rules._weighing import severity_of, uncovered
from pixelward.rules._words import Place, placed
from pixelward.rules.base import rule


@rule("PW502", "agreement-missing-or-expired")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A recorded agreement has run out or does not cover a use, or an approval stands alone."""
    for found, lacks in lacking(exposures, _lacks, lambda lack: (lack.kind, lack.place)):
        yield _finding(_about(found, lacks), lacks)


def _finding(group: Group, lacks: Sequence[Lack]) -> Finding:
    plain = severity_of(group.tracker, uncovered(group.weighed), group.sent)
    found = finding(
        "PW502",
        group,
        placed(group, lambda place: _said(group, lacks, place)),
        _step(group.tracker.name, lacks[0]),
        level=max(Severity.WARNING, plain),
    )
    said = sorted(f"{lack.kind.value}/{lack.what}" for lack in lacks)
    return replace(found, identity=(group.use.signature.id, *said))


def _lacks(exposure: Exposure) -> Iterator[Lack]:
    """An approval is enough where the page and what is sent tell nothing."""
    is_plain = not tells(exposure.route) and not any(
        item.sensitivity > Sensitivity.PUBLIC for item in exposure.sent
    )
    for lack in exposure.standing.lacks:
        if lack.kind is not LackKind.MISSING or not is_plain:
            yield lack


def _about(group: Group, lacks: Sequence[Lack]) -> Group:
    """The group with the data that it is about: all, or what an agreement does not name."""
    outside = {lack.what for lack in lacks if lack.kind is LackKind.DATA}
    kept = tuple(item for item in group.sent if not outside or item.data in outside)
    return replace(group, sent=kept)


def _said(group: Group, lacks: Sequence[Lack], place: Place) -> str:
    name, first = group.tracker.name, lacks[0]
    match first.kind:
        case LackKind.EXPIRED:
            return f"The {first.by} has run out, and {name} is still {place}."
        case LackKind.EARLY:
            return f"The {first.by} is signed on {first.what} only; {name} is {place} already."
        case LackKind.TRACKER:
            return f"The {first.by} does not cover {name}, which is {place}."
        case LackKind.ROUTE:
            return f"The {first.by} does not cover {name} {place}."
        case LackKind.DATA:
            return f"The {first.by} does not cover {_data(group)}; {name} receives it {place}."
        case LackKind.LAPSED:
            return f"The approval of {name} ran out on {first.what}; it is still {place}."
        case LackKind.MISSING:
            return f"No agreement with {first.by} is recorded; {name} is approved {place}."
        case _:
            assert_never(first.kind)


def _data(group: Group) -> str:
    names = sorted({item.name for item in group.sent})
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return (", " if more else " and ").join(names[:2]) + more


def _step(name: str, lack: Lack) -> str:
    match lack.kind:
        case LackKind.EXPIRED | LackKind.EARLY:
            return (
                f"Take {name} out until a new agreement is signed, and record that: {lack.place}."
            )
        case LackKind.LAPSED:
            return f"Take {name} out, or decide again and until when: {lack.place}."
        case LackKind.MISSING:
            return f"Take {name} off these pages, or sign an agreement and record it."
        case LackKind.DATA:
            return f"Do not send it, or have the agreement cover it: {lack.place}."
        case LackKind.TRACKER | LackKind.ROUTE:
            return f"Take {name} out here, or have the agreement cover it: {lack.place}."
        case _:
            assert_never(lack.kind)
