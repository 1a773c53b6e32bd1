"""Weighs what stands behind a use: an agreement or a decision that the project has recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pixelward.model.agreed import Cover, Standing
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Sensitivity, Severity
from pixelward.model.report import Sent
from pixelward.policy import severity

Weighed = tuple[tuple[Sensitivity, Standing], ...]


def severity_of(tracker: Tracker, weighed: Weighed, sent: Sequence[Sent]) -> Severity:
    """By the worst page and the worst data; of pages that differ in what covers them the worst."""
    data = max((item.sensitivity for item in sent), default=Sensitivity.PUBLIC)
    pages = ((page, _cover(standing, sent)) for page, standing in weighed)
    return max(severity(tracker.risk, page, data, cover) for page, cover in pages)


def uncovered(weighed: Weighed) -> Weighed:
    """The pages alone, for what no agreement makes better."""
    return tuple((page, Standing()) for page, _ in weighed)


def still(tracker: Tracker, step: str, weighed: Weighed, sent: Sequence[Sent]) -> str:
    """What to do next: where something recorded has made a finding milder, to see to that."""
    plain = severity_of(tracker, uncovered(weighed), sent)
    if severity_of(tracker, weighed, sent) == plain:
        return step
    standing = max((standing for _, standing in weighed), key=lambda one: one.cover.value)
    match standing.cover:
        case Cover.COVERED:
            return f"Keep the {standing.by} alive, and this use within it."
        case Cover.CLAIMED:
            return f"Check the {standing.by}: {tracker.vendor} is known to sign none."
        case _:
            return f"Decide again in time: {standing.by}."


def _cover(standing: Standing, sent: Iterable[Sent]) -> Cover:
    """An agreement speaks for the data that it names; for a visit alone it need not name any."""
    named = all(item.data in standing.data for item in sent)
    return standing.cover if named or standing.cover is Cover.APPROVED else Cover.NONE
