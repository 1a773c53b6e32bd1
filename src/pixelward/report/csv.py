"""The report for a spreadsheet: one row for each finding, then one for each unread file."""

from __future__ import annotations

from collections.abc import Mapping

from pixelward.model.facts import Notice
from pixelward.model.levels import word
from pixelward.model.report import Report, Result, Sent
from pixelward.report import _order
from pixelward.report._cells import table
from pixelward.report._encode import storable
from pixelward.report.base import Reporter, Style, rule_names

_HEADER = (
    "state",
    "severity",
    "confidence",
    "rule",
    "name",
    "tracker",
    "vendor",
    "path",
    "line",
    "column",
    "original",
    "event",
    "account",
    "routes",
    "data",
    "message",
    "next_step",
    "suppression",
    "fingerprint",
)


def render(report: Report, _style: Style) -> str:
    """A header, the findings in order, suppressed ones included, and what was not read."""
    names = rule_names(report)
    found = (_row(result, names) for result in _order.results(report.results))
    files = (_unread(notice) for notice in _order.notices(report.coverage.notices))
    return storable(table(_HEADER, (*found, *files)))


def _row(result: Result, names: Mapping[str, str]) -> tuple[str, ...]:
    finding, place = result.finding, result.place
    use = finding.use
    return (
        *(result.state, word(finding.severity), word(finding.confidence)),
        *(finding.rule, names.get(finding.rule, ""), use.tracker.id, use.tracker.vendor),
        *(place.path, str(place.start.line), str(place.start.column), _original(result)),
        *(use.event or "", use.account or ""),
        " ".join(route.pattern for route in finding.routes),
        "; ".join(dict.fromkeys(map(_data, finding.sent))),
        *(finding.message, finding.next_step, result.justification, result.fingerprint),
    )


def _original(result: Result) -> str:
    found = result.place.original
    return f"{found.path}:{found.line}:{found.column}" if found else ""


def _data(sent: Sent) -> str:
    return f"{sent.key}: {sent.data}" if sent.key else sent.data


def _unread(notice: Notice) -> tuple[str, ...]:
    skipped = "skipped" if notice.skipped else "remark"
    known = {
        "state": "failed" if notice.crashed else skipped,
        "path": notice.path,
        "message": notice.reason,
    }
    return tuple(known.get(column, "") for column in _HEADER)


CSV = Reporter("csv", render)
