"""The report as GitLab's code quality widget reads it: a list of problems in JSON."""

from __future__ import annotations

from collections.abc import Mapping

from pixelward.model.levels import Severity
from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._encode import compact, storable
from pixelward.report._visible import visible
from pixelward.report._words import sentence
from pixelward.report.base import Reporter, Style, rule_names

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.NOTE: "info",
}


def render(report: Report, _style: Style) -> str:
    """What nobody has suppressed: the widget itself compares branches by fingerprint."""
    names = rule_names(report)
    records = [
        compact(_problem(report.checkout.path(result.place.path), result, names))
        for result in _order.results(report.open())
    ]
    body = ",\n".join(records)
    return storable(f"[\n{body}\n]\n" if body else "[]\n")


def _problem(path: str, result: Result, names: Mapping[str, str]) -> dict[str, object]:
    finding = result.finding
    start, end = result.place.start, result.place.end
    return {
        "description": visible(f"{finding.rule}: {sentence(finding.message)}"),
        "check_name": f"{finding.rule} {names.get(finding.rule, '')}".rstrip(),
        "fingerprint": result.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "categories": ["Security"],
        "location": {"path": path, "lines": {"begin": start.line, "end": end.line}},
        "content": {"body": visible(sentence(finding.next_step))},
    }


GITLAB = Reporter("gitlab", render)
