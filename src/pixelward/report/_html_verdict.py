"""The verdict: what a report comes to, in careful words and in numbers."""

from __future__ import annotations

from collections import Counter

from pixelward.model.levels import Sensitivity, Severity, word
from pixelward.model.report import Report
from pixelward.report._html import Html, el, lines
from pixelward.report._words import count

_TITLES = {
    Severity.ERROR: "Action is needed.",
    Severity.WARNING: "Somebody should look at this.",
    Severity.NOTE: "There are remarks, and nothing that is urgent.",
}
_CARE = (
    "This page speaks of risk and is no legal advice. Whether a disclosure is lawful depends on "
    "agreements, authorizations and facts that no source code shows; a bare page view on a public "
    "page is legally contested."
)


def verdict(report: Report) -> Html:
    """What it comes to, in careful words and in numbers."""
    worst = max((one.finding.severity for one in report.open()), default=None)
    title = _title(worst, report)
    said = " ".join((_said(report), _reached(report)))
    tone = "good" if worst is None else word(worst)
    box = el("div", el("p", title), el("p", said), el("p", _CARE), class_=f"verdict {tone}")
    return lines((box, _numbers(report)))


def _title(worst: Severity | None, report: Report) -> str:
    if worst is not None:
        return _TITLES[worst]
    return "No finding is open." if report.coverage.analysed else "Nothing was analysed."


def _said(report: Report) -> str:
    if not report.trackers:
        return "No known tracker is in use."
    signing = sum(one.agreement.status == "no" for one in report.trackers)
    none = (
        f"; {signing} of them from vendors that sign no business associate agreement"
        if signing
        else ""
    )
    verb = "is" if len(report.trackers) == 1 else "are"
    return f"{count(len(report.trackers), 'tracker')} {verb} in use{none}."


def _reached(report: Report) -> str:
    private = {one.pattern for one in report.routes if one.sensitivity is Sensitivity.SENSITIVE}
    seen = {route for one in report.sightings for route in one.routes}
    if not private:
        return "No sensitive route is known."
    return f"Trackers reach {len(private & seen)} of {count(len(private), 'sensitive route')}."


def _numbers(report: Report) -> Html:
    levels = Counter(one.finding.severity for one in report.open())
    states = Counter(one.state for one in report.results)
    pairs = (
        *((f"{word(one)}s".capitalize(), levels[one]) for one in sorted(Severity, reverse=True)),
        ("In the baseline", states["unchanged"]),
        ("Suppressed", states["suppressed"]),
        ("Trackers", len(report.trackers)),
        ("Files read", f"{report.coverage.analysed} of {report.coverage.files}"),
    )
    return el("dl", *(_number(name, str(value)) for name, value in pairs), class_="numbers")


def _number(name: str, value: str) -> Html:
    return el("div", el("dt", name), el("dd", value))
