"""What a run comes to: how much was found, by which trackers, in how much of the project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word
from pixelward.model.report import Coverage, Report
from pixelward.report._paint import link, paint
from pixelward.report._tally import (
    Reasons,
    agreement,
    coverage,
    limits,
    set_aside,
    severities,
    unread,
)
from pixelward.report._text_finding import paragraph
from pixelward.report._visible import visible
from pixelward.report._words import count, some
from pixelward.report.base import Detail, Style

_REASONS = 5
_PATHS = 3


def summary(report: Report, style: Style) -> Iterator[str]:
    """The end of the report: never only the findings, always what was not read as well."""
    if not any(report.new()):
        yield from _all_clear(report, style)
        yield from _gone(report, style)
        yield from _unread(report.coverage, style)
        return
    yield _counts(report, style)
    yield from _trackers(report, style)
    yield ""
    said = " ".join((f"{coverage(report.coverage)}.", *_aside(report, style)))
    yield from paragraph(said, style, "", "")
    yield from _gone(report, style)
    yield from _unread(report.coverage, style)


def _all_clear(report: Report, style: Style) -> Iterator[str]:
    if not report.coverage.analysed:
        yield "Nothing was analysed: check the paths and what the configuration leaves out."
        return
    trackers = count(len(report.trackers), "tracker") if report.trackers else "no tracker"
    clear = "No new findings" if any(report.open()) else "No findings"
    read = f"{clear}: {coverage(report.coverage)}, {trackers} in use."
    said = " ".join((read, *_aside(report, style)))
    first, *rest = paragraph(said, style, "", "")
    yield first.replace(clear, paint(clear, "good", style), 1)
    yield from rest


def _aside(report: Report, style: Style) -> Iterator[str]:
    yield from set_aside(report)
    hidden = any(result.state != "new" for result in report.results)
    if hidden and style.detail is not Detail.FULL:
        yield "--verbose shows them."
    yield from limits(report)


def _gone(report: Report, style: Style) -> Iterator[str]:
    if style.detail is not Detail.FULL:
        return
    for known in sorted(report.absent):
        text = f"gone: {known.path}  {known.rule} {known.tracker}"
        yield from paragraph(text.rstrip(), style, "", "  ")


def _counts(report: Report, style: Style) -> str:
    found = list(report.new())
    parts = (
        paint(count(number, severity), severity, style)
        for severity, number in severities(found).items()
    )
    files = len({result.place.path for result in found})
    return f"{', '.join(parts)} in {count(files, 'file')}"


def _trackers(report: Report, style: Style) -> Iterator[str]:
    found = Counter(result.finding.use.tracker.id for result in report.new())
    in_use = sorted(report.trackers, key=lambda each: (-found[each.id], -each.risk, each.name))
    for tracker in in_use:
        name, number = visible(tracker.name), f"{found[tracker.id]:>5}  "
        card = f"{name}: {_card(tracker)}"
        first, *rest = paragraph(card, style, number, " " * len(number))
        yield first.replace(name, link(name, tracker.agreement.source, style), 1)
        yield from rest


def _card(tracker: Tracker) -> str:
    return f"{word(tracker.risk)} risk, {agreement(tracker.agreement)}"


def _unread(read: Coverage, style: Style) -> Iterator[str]:
    for files in unread(read):
        yield from paragraph(f"{files.title}:", style, "", "")
        yield from _listed(files.reasons, style)


def _listed(reasons: Reasons, style: Style) -> Iterator[str]:
    full = style.detail is Detail.FULL
    most = len(reasons) if full else _REASONS
    for reason, paths in list(reasons.items())[:most]:
        named = some(paths, len(paths) if full else _PATHS)
        yield from paragraph(f"{reason}: {named}", style, "  ", "    ")
    rest = sum(map(len, list(reasons.values())[most:]))
    if rest:
        yield f"  and {rest} more; --verbose names each"
