"""The report for a developer at a terminal: findings by file, then what they come to."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._alike import grouped
from pixelward.report._encode import storable
from pixelward.report._text_brief import brief
from pixelward.report._text_finding import finding, patterns
from pixelward.report._text_summary import summary
from pixelward.report._visible import filled, visible
from pixelward.report._words import count
from pixelward.report.base import Detail, Reporter, Style, rule_names

_PLACES = 3


def render(report: Report, style: Style) -> str:
    """What is new, in full or beside others that say the same; in full detail, all there is."""
    if style.detail is Detail.BRIEF:
        return storable("".join(f"{line}\n" for line in brief(report, style)))
    lines = (*_findings(report, style), *summary(report, style))
    return storable("\n".join(lines) + "\n")


def _findings(report: Report, style: Style) -> Iterator[str]:
    names = rule_names(report)
    wanted = report.results if style.detail is Detail.FULL else report.new()
    shown = None
    for result, others in grouped(_order.results(wanted)):
        # Several rules may speak of one line of code: it is shown once.
        is_new, shown = result.place != shown, result.place
        yield from finding(result, names.get(result.finding.rule, ""), style, code=is_new)
        yield from _also(result, others, style)
        yield ""


def _also(result: Result, others: list[Result], style: Style) -> Iterator[str]:
    if not others:
        return
    yield ""
    yield f"  The same in {count(len(others), 'more place')}:"
    # A place is one word, although a path may hold spaces.
    listed = filled(_places(result, others, style), max(style.width, 40) - 4)
    yield from (f"    {line}" for line in listed)


def _places(result: Result, others: list[Result], style: Style) -> Iterator[str]:
    most = len(others) if style.detail is Detail.FULL else _PLACES
    *places, last = (_place(other, result.finding.message) for other in others[:most])
    yield from (f"{place}," for place in places)
    left = len(others) - most
    yield f"{last}," if left > 0 else last
    if left > 0:
        yield from f"and {left} more (--verbose lists them)".split(" ")


def _place(result: Result, same: str) -> str:
    """Where it is, and which routes it is about if the message named others."""
    at = visible(f"{result.place.path}:{result.place.start.line}")
    routes = patterns(result.finding.routes, 1) if result.finding.message != same else ""
    return f"{at} ({routes})" if routes else at


TEXT = Reporter("text", render)
