"""One result as SARIF says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

import sarif_om as om

from pixelward.model.levels import word
from pixelward.model.program import Route
from pixelward.model.report import Result
from pixelward.report._data import data
from pixelward.report._sarif_place import location, message, original, step, top
from pixelward.report._words import sentence

# More would be cut by the consumers that we know; `properties.routes` names every route.
_MOST_RELATED = 100


def result(item: Result, rules: Mapping[str, int]) -> om.Result:
    """A result; `rules` gives the index of each rule of the driver."""
    finding = item.finding
    return om.Result(
        rule_id=finding.rule,
        rule_index=rules.get(finding.rule, -1),
        kind="fail",
        level=word(finding.severity),
        message=message(f"{sentence(finding.message)} {finding.next_step}"),
        locations=[location(item.place)],
        related_locations=list(_related(item)) or None,
        code_flows=_code_flows(item),
        # GitHub recomputes primaryLocationLineHash and warns when ours differs, so we send only
        # our own key.
        partial_fingerprints={"pixelwardFinding/v1": item.fingerprint},
        suppressions=_suppressions(item),
        baseline_state=_baseline_state(item),
        properties=_properties(item),
    )


def _related(item: Result) -> Iterator[om.Location]:
    first = 1
    if item.place.original is not None:
        yield original(item.place.original, first)
        first += 1
    files: dict[str, Route] = {}
    for route in item.finding.routes:
        files.setdefault(route.file, route)
    files.pop("", None)
    rest = islice(files.items(), _MOST_RELATED + 1 - first)
    for number, (path, route) in enumerate(rest, first):
        yield top(path, number, f"{route.pattern} {route.because or 'shows this code'}")


def _code_flows(item: Result) -> list[om.CodeFlow] | None:
    if not item.flow:
        return None
    steps = [step(each) for each in item.flow]
    return [om.CodeFlow(thread_flows=[om.ThreadFlow(locations=steps)])]


def _suppressions(item: Result) -> list[om.Suppression]:
    # Empty, not absent: the standard wants suppressions on all results of a run or on none.
    if item.state != "suppressed":
        return []
    return [om.Suppression(kind="inSource", justification=item.justification or None)]


def _baseline_state(item: Result) -> str:
    # The standard wants a state on all results or on none, and knows no "suppressed".
    return "unchanged" if item.state == "unchanged" else "new"


def _properties(item: Result) -> dict[str, object]:
    finding = item.finding
    return {
        "confidence": word(finding.confidence),
        "tracker": finding.use.tracker.id,
        "signature": finding.use.signature.id,
        "routes": [route.pattern for route in finding.routes],
        "data": data(finding.sent),
    }
