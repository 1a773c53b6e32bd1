"""The report as GitLab's code quality widget reads it: a list of problems in JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pixelward.model.levels import Severity
from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._encode import compact, storable
from pixelward.report._tally import Unread, reasons, unread
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
    names, path = rule_names(report), report.checkout.path
    found = _order.results(report.open())
    problems = (_problem(path(result.place.path), result, names) for result in found)
    files = (_unread(path, files) for files in unread(report.coverage))
    body = ",\n".join(map(compact, (*problems, *files)))
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


def _unread(path: Callable[[str], str], files: Unread) -> dict[str, object]:
    """One problem for all files that are unread alike, which no branch has anew."""
    first = next(name for names in files.reasons.values() for name in names)
    return {
        "description": visible(f"pixelward: {files.title}: {reasons(files)}"),
        "check_name": "pixelward",
        "fingerprint": f"pixelward-{files.kind}",
        "severity": "blocker" if files.kind == "failed" else "info",
        "location": {"path": path(first) or ".", "lines": {"begin": 1}},
    }


GITLAB = Reporter("gitlab", render)
