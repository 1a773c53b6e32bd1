"""One result as SARIF says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count as numbers
from itertools import islice

import sarif_om as om

from pixelward.model.levels import word
from pixelward.model.program import Route
from pixelward.model.report import Result
from pixelward.report._data import data
from pixelward.report._sarif_fit import MOST_RELATED, Group, steps
from pixelward.report._sarif_place import Places, message
from pixelward.report._sarif_taxa import TRACKERS, reference
from pixelward.report._words import count, sentence


@dataclass(frozen=True, slots=True)
class Frame:
    """What a result refers to: where files lie, and the numbers of rules and trackers."""

    places: Places
    rules: Mapping[str, int]
    trackers: Mapping[str, int]
    brief: bool = False


def result(group: Group, frame: Frame) -> om.Result:
    """A result, and in its words those that are left to it."""
    item = group.first
    finding = item.finding
    return om.Result(
        rule_id=finding.rule,
        rule_index=frame.rules.get(finding.rule, -1),
        kind="fail",
        level=word(finding.severity),
        message=message(" ".join(_said(group))),
        locations=[frame.places.location(item.place, code=not frame.brief)],
        related_locations=list(_related(group, frame)) or None,
        code_flows=None if frame.brief else _code_flows(item, frame.places),
        # GitHub recomputes primaryLocationLineHash and warns when ours differs, so we send only
        # our own keys.
        partial_fingerprints=dict(_fingerprints(item)),
        suppressions=_suppressions(item),
        baseline_state=_baseline_state(item),
        taxa=list(_taxa(item, frame)) or None,
        occurrence_count=1 + len(group.others) if group.others else None,
        properties=_properties(item),
    )


def _said(group: Group) -> Iterator[str]:
    finding = group.first.finding
    yield sentence(finding.message)
    yield finding.next_step
    if group.others:
        yield f"The same is found in {count(len(group.others), 'more place')}."


def _related(group: Group, frame: Frame) -> Iterator[om.Location]:
    if frame.brief:
        return iter(())
    return islice(_all_related(group, frame.places), MOST_RELATED)


def _all_related(group: Group, places: Places) -> Iterator[om.Location]:
    number = numbers(1)
    place = group.first.place
    if place.original is not None:
        yield places.original(place.original, next(number))
    for other in group.others:
        yield places.other(other.place, next(number))
    files: dict[str, Route] = {}
    for route in group.first.finding.routes:
        files.setdefault(route.file, route)
    files.pop("", None)
    for path, route in files.items():
        why = f"{route.pattern} {route.because or 'shows this code'}"
        yield places.top(path, next(number), why)


def _code_flows(item: Result, places: Places) -> list[om.CodeFlow] | None:
    if not item.flow:
        return None
    ends = (0, len(item.flow) - 1)
    hops = [
        places.step(item.flow[at], "essential" if at in ends else "important")
        for at in steps(item.flow)
    ]
    return [om.CodeFlow(thread_flows=[om.ThreadFlow(locations=hops)])]


def _fingerprints(item: Result) -> Iterator[tuple[str, str]]:
    yield "pixelward/v1", item.fingerprint
    if item.moved:
        yield "pixelward/moved/v1", item.moved


def _suppressions(item: Result) -> list[dict[str, str]]:
    # Empty, not absent: the standard wants suppressions on all results of a run or on none.
    if item.state != "suppressed":
        return []
    # The object model has the name that `status` had in a draft of the standard.
    said = {"kind": "inSource", "status": "accepted", "justification": item.justification}
    return [{key: text for key, text in said.items() if text}]


def _baseline_state(item: Result) -> str:
    # The standard wants a state on all results or on none, and knows no "suppressed".
    return "unchanged" if item.state == "unchanged" else "new"


def _taxa(item: Result, frame: Frame) -> Iterator[om.ReportingDescriptorReference]:
    tracker = item.finding.use.tracker.id
    if tracker in frame.trackers:
        yield reference(TRACKERS, tracker, frame.trackers[tracker])


def _properties(item: Result) -> dict[str, object]:
    finding = item.finding
    return {
        "confidence": word(finding.confidence),
        "tracker": finding.use.tracker.id or None,
        "signature": finding.use.signature.id or None,
        "routes": [route.pattern for route in finding.routes],
        "data": data(finding.sent),
    }
