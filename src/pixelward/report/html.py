"""The report as one page for a privacy officer: it needs nothing beside itself, and prints."""

from __future__ import annotations

from pixelward.model.report import Report
from pixelward.report._html import Html
from pixelward.report._html_findings import findings
from pixelward.report._html_matrix import matrix
from pixelward.report._html_page import page, section
from pixelward.report._html_sections import coverage, limits, rules, suppressions
from pixelward.report._html_vendors import told, vendors
from pixelward.report._html_verdict import verdict
from pixelward.report._html_ways import ways
from pixelward.report._inventory import inventory
from pixelward.report.base import Reporter, Style

_TITLE = "Trackers on this site, and what they are told"


def render(report: Report, _style: Style) -> str:
    """The whole page; a long report is as quick to open, since what is closed is not laid out."""
    parts = _parts(report)
    nav = tuple((id_, name) for id_, name, _ in parts)
    foot = f"Made by pixelward {report.version} from source code alone."
    return page(_TITLE, nav, *(section(*part) for part in parts), foot=foot)


def _parts(report: Report) -> tuple[tuple[str, str, Html], ...]:
    entries = inventory(report)
    return (
        ("verdict", "Verdict", verdict(report)),
        ("matrix", "Trackers and routes", matrix(report)),
        ("ways", "How pages come to trackers", ways(report)),
        ("data", "What is sent to whom", told(entries)),
        ("vendors", "Vendors and agreements", vendors(entries)),
        ("findings", "Findings", findings(report)),
        ("suppressed", "Suppressions", suppressions(report)),
        ("coverage", "What was read", coverage(report)),
        ("rules", "The rules", rules(report)),
        ("method", "Method and limits", limits()),
    )


HTML = Reporter("html", render)
