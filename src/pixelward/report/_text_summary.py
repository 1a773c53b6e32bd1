"""What a run comes to: how much was found, by which trackers, in how much of the project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pixelward.model.facts import Notice
from pixelward.model.knowledge import Agreement, Tracker
from pixelward.model.levels import word
from pixelward.model.report import Coverage, Report
from pixelward.report import _order
from pixelward.report._compared import compared
from pixelward.report._paint import link, paint
from pixelward.report._text_finding import paragraph
from pixelward.report._visible import visible
from pixelward.report._words import count, some
from pixelward.report.base import Style

_REASONS = 5
_PATHS = 3


def summary(report: Report, style: Style) -> Iterator[str]:
    """The end of the report: never only the findings, always what was not read as well."""
    if not any(report.open()):
        yield from _all_clear(report, style)
        yield from _unread(report.coverage, style)
        return
    yield _counts(report, style)
    yield from _trackers(report, style)
    yield ""
    yield from paragraph(f"{_coverage(report.coverage)}.{_set_aside(report)}", style, "", "")
    yield from _unread(report.coverage, style)


def _all_clear(report: Report, style: Style) -> Iterator[str]:
    if not report.coverage.analysed:
        yield "Nothing was analysed: check the paths and what the configuration leaves out."
        return
    trackers = count(len(report.trackers), "tracker") if report.trackers else "no tracker"
    text = f": {_coverage(report.coverage)}, {trackers} in use.{_set_aside(report)}"
    yield paint("No findings", "good", style) + text


def _counts(report: Report, style: Style) -> str:
    found = list(report.open())
    by_severity = Counter(result.finding.severity for result in found)
    parts = (
        paint(count(by_severity[severity], word(severity)), word(severity), style)
        for severity in sorted(by_severity, reverse=True)
    )
    files = len({result.place.path for result in found})
    return f"{', '.join(parts)} in {count(files, 'file')}"


def _trackers(report: Report, style: Style) -> Iterator[str]:
    found = Counter(result.finding.use.tracker.id for result in report.open())
    in_use = sorted(report.trackers, key=lambda each: (-found[each.id], -each.risk, each.name))
    for tracker in in_use:
        name = link(visible(tracker.name), tracker.agreement.source, style)
        yield visible(f"{found[tracker.id]:>5}  ") + f"{name}: {_card(tracker)}"


def _card(tracker: Tracker) -> str:
    return f"{word(tracker.risk)} risk, {visible(_agreement(tracker.agreement))}"


def _agreement(agreement: Agreement) -> str:
    if agreement.status == "plan":
        return f"BAA on the {agreement.plan} plan only" if agreement.plan else "BAA on some plans"
    words = {"no": "vendor signs no BAA", "yes": "vendor signs a BAA"}
    return words.get(agreement.status, "BAA unknown")


def _coverage(coverage: Coverage) -> str:
    return f"{coverage.analysed} of {count(coverage.files, 'file')} analysed"


def _set_aside(report: Report) -> str:
    states = Counter(result.state for result in report.results)
    suppressed, unchanged = states["suppressed"], states["unchanged"]
    parts = (
        f" {count(suppressed, 'finding')} suppressed." if suppressed else "",
        f" {count(unchanged, 'finding')} in the baseline." if unchanged else "",
        *(f" {said}" for said in compared(report)),
    )
    return "".join(parts)


def _unread(coverage: Coverage, style: Style) -> Iterator[str]:
    notices = _order.notices(coverage.notices)
    crashed = [notice for notice in notices if notice.crashed]
    skipped = [notice for notice in notices if notice.skipped and not notice.crashed]
    partly = [notice for notice in notices if not notice.skipped and not notice.crashed]
    yield from _listed("failed inside pixelward, findings may be missing", crashed, style)
    yield from _listed("skipped", skipped, style)
    yield from _listed("with a remark", partly, style)


def _listed(what: str, notices: list[Notice], style: Style) -> Iterator[str]:
    if not notices:
        return
    yield f"{count(len(notices), 'file')} {what}:"
    reasons: dict[str, list[str]] = {}
    for notice in notices:
        reasons.setdefault(notice.reason, []).append(notice.path)
    for reason, paths in list(reasons.items())[:_REASONS]:
        yield from paragraph(f"{reason}: {some(paths, _PATHS)}", style, "  ", "    ")
    rest = sum(map(len, list(reasons.values())[_REASONS:]))
    if rest:
        yield f"  and {rest} more; the JSON report names each"
