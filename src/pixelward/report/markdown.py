"""The report for a job's summary or a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pixelward.model.report import Report
from pixelward.report import _order
from pixelward.report._alike import grouped
from pixelward.report._encode import storable
from pixelward.report._md import code, folded, prose
from pixelward.report._md_finding import finding, known
from pixelward.report._md_table import HEADER, rows
from pixelward.report._tally import Reasons, coverage, limits, set_aside, severities, unread
from pixelward.report._visible import fit
from pixelward.report._words import count, some
from pixelward.report.base import Reporter, Style, rule_names

_NOT_NAMED = re.compile(r"[^\w./]+")

_NOTICE = 300  # bytes for a notice, and for what stands round a list
_REASONS, _PATHS, _LONG = 5, 3, 300


def render(report: Report, style: Style) -> str:
    """A verdict, a table and each new finding, as much of them as the place has room for."""
    head, foot = "\n\n".join(_head(report)), "\n\n".join(_foot(report))
    room = style.room - _size(head) - _size(foot) - 6 * _NOTICE
    table, room = _table(report, room)
    found, room = _findings(report, room)
    old, room = _known(report, room)
    parts = (marker(report.category), head, table, found, old, foot)
    return storable("\n\n".join(filter(None, parts)) + "\n")


def marker(category: str = "") -> str:
    """The first line: whoever posts a comment finds the one to update by it."""
    name = _NOT_NAMED.sub("-", category).strip("-")
    return f"<!-- pixelward: {name} -->" if name else "<!-- pixelward -->"


def _head(report: Report) -> Iterator[str]:
    found = [count(number, word) for word, number in severities(report.new()).items()]
    yield f"## Pixelward: {', '.join(found) or 'no new findings'}"
    in_use = count(len(report.trackers), "tracker") if report.trackers else "no tracker"
    read = f"{in_use} in use; {coverage(report.coverage)}."
    if not report.coverage.analysed:
        read = "Nothing was analysed: check the paths and what the configuration leaves out."
    for files in unread(report.coverage):
        if files.kind == "failed":
            yield f"**{files.title}.**"
    aside = (*set_aside(report), *limits(report))
    yield prose(" ".join((read[0].upper() + read[1:], *aside)))


def _table(report: Report, room: int) -> tuple[str, int]:
    lines, left = _fitting(rows(report), room // 3)
    if not lines:
        return "", room
    more = (f"{count(left, 'more row')} left out for want of room.",) if left else ()
    table = "\n".join((HEADER, *lines))
    return "\n\n".join((table, *more)), room - _size(table)


def _findings(report: Report, room: int) -> tuple[str, int]:
    names = rule_names(report)
    together = grouped(_order.results(report.new()))
    worst_first = sorted(together, key=lambda pair: -pair[0].finding.severity)
    blocks = (
        finding(result, others, names.get(result.finding.rule, ""))
        for result, others in worst_first
    )
    shown, left = _fitting(blocks, room)
    if left:
        shown.append(
            f"{count(left, 'more finding')} left out for want of room: the other formats, such as "
            "`text` and `json`, have them all."
        )
    body = "\n\n".join(shown)
    return body, room - _size(body)


def _known(report: Report, room: int) -> tuple[str, int]:
    """What a suppression or the baseline knows: a line each."""
    parts = []
    for state, title in (("suppressed", "suppressed"), ("unchanged", "in the baseline")):
        found = _order.results(one for one in report.results if one.state == state)
        lines, left = _fitting(map(known, found), room)
        room -= sum(map(_size, lines))
        if left:
            lines.append(f"- {left} more, left out for want of room.")
        if found:
            parts.append(folded(f"{count(len(found), 'finding')} {title}", "\n".join(lines)))
    return "\n\n".join(parts), room


def _foot(report: Report) -> Iterator[str]:
    for files in unread(report.coverage):
        yield folded(files.title, "\n".join(_reasons(files.reasons)))
    yield (
        f"<sub>pixelward {prose(report.version)}. Findings are risks for people to weigh; they are "
        "no legal advice.</sub>"
    )


def _reasons(reasons: Reasons) -> Iterator[str]:
    for reason, paths in list(reasons.items())[:_REASONS]:
        named = some((code(fit(path, _LONG)) for path in paths), _PATHS)
        yield f"- {prose(fit(reason, _LONG))}: {named}"
    rest = sum(map(len, list(reasons.values())[_REASONS:]))
    if rest:
        yield f"- and {count(rest, 'more file')}, which the other formats name"


def _fitting(parts: Iterable[str], room: int) -> tuple[list[str], int]:
    """What fits into so many bytes, in order, and how many do not."""
    shown, left = [], 0
    for part in parts:
        size = _size(part) + 2
        if size > room:
            left += 1
            continue
        room -= size
        shown.append(part)
    return shown, left


def _size(text: str) -> int:
    return len(text.encode("utf-8", "backslashreplace"))


MARKDOWN = Reporter("markdown", render)
