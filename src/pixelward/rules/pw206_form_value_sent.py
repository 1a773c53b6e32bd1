"""PW206: what a visitor writes or chooses in a form, sent along whatever it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.exposures import weaker
from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._grouping import Group, finding, tellings
from pixelward.rules._words import receives
from pixelward.rules.base import rule

_VALUE, _UNCALLED = "form-value", "a field"
_LONGEST = 40  # of a label: it may be a whole question
_ELSEWHERE = frozenset({"page-url", "search-term"})  # a page's address, and what is searched for


@rule("PW206", "form-value-sent")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """What a visitor typed or chose in a form reaches a tracker."""
    for group in tellings(map(_unsaid, exposures), _is_entered):
        yield finding(
            "PW206",
            group,
            receives(replace(group, sent=tuple(map(_called, group.sent)))),
            f"Keep what visitors enter from {group.tracker.name}: count that a form was sent, not"
            " what is in it.",
            confidence=_confidence(group),
        )


def _unsaid(exposure: Exposure) -> Exposure:
    """An exposure without the data of which another rule speaks: nothing is accused twice."""
    said = {_at(item) for item in exposure.sent if item.identifier or item.medical}
    return replace(exposure, sent=tuple(i for i in exposure.sent if _at(i) not in said))


def _at(item: Sent) -> tuple[object, ...]:
    return item.location, item.role, item.key


def _is_entered(item: Sent) -> bool:
    # User data is advanced matching's business.
    is_own = bool(item.entry) or item.data == _VALUE
    return is_own and item.role != "user-data" and item.data not in _ELSEWHERE


def _called(item: Sent) -> Sent:
    """With the name that a visitor reads beside the control, or else the code's."""
    if item.entry in {"", _UNCALLED}:
        return item
    return replace(item, name=f'what the visitor enters in "{_short(item.entry)}"')


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"


def _confidence(group: Group) -> Confidence:
    """Less where nothing says which control it is."""
    sure = max(exposure.confidence for exposure in group.exposures)
    is_known = any(item.entry not in {"", _UNCALLED} for item in group.sent)
    return sure if is_known else weaker(sure)
