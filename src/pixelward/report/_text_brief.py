"""The shortest text report: a line for each finding, which other tools can read."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.levels import word
from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._alike import grouped
from pixelward.report._paint import paint
from pixelward.report._text_finding import position
from pixelward.report._visible import visible
from pixelward.report._words import count, sentence
from pixelward.report.base import Style


def brief(report: Report, style: Style) -> Iterator[str]:
    """What is new, and the files that we failed on; nothing if there is neither."""
    for result, others in grouped(_order.results(report.new())):
        yield _line(result, others, style)
    for notice in _order.notices(report.coverage.notices):
        if notice.crashed:
            yield visible(f"{notice.path}: {notice.reason}")


def _line(result: Result, others: list[Result], style: Style) -> str:
    found = result.finding
    severity = word(found.severity)
    more = f" (the same in {count(len(others), 'more place')})" if others else ""
    said = visible(f"{found.rule} {sentence(found.message)}{more}")
    return f"{position(result.place)}: {paint(severity, severity, style)}: {said}"
