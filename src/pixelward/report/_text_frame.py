"""The line of code that a finding is about, with carets under the part that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.levels import Severity, word
from pixelward.model.place import Place
from pixelward.report._paint import paint
from pixelward.report._visible import cells, fit, visible
from pixelward.report.base import Style

_CUT = "..."
_MARGIN = "  "
_LEAST = 24  # cells of code, however narrow the terminal


def frame(place: Place, severity: Severity, style: Style) -> Iterator[str]:
    """A line number, the code cut to the width, and its carets; nothing without code."""
    line, start, end = _span(place)
    if not line:
        return
    number = str(place.start.line)
    room = max(style.width - len(_MARGIN) - len(number) - len(" | "), _LEAST)
    code, before, carets = _cut(line, start, end, room)
    blank = " " * len(number)
    yield f"{_MARGIN}{paint(f'{number} |', 'faint', style)} {code}"
    marks = paint("^" * carets, word(severity), style)
    yield f"{_MARGIN}{paint(f'{blank} |', 'faint', style)} {' ' * before}{marks}"


def _span(place: Place) -> tuple[str, int, int]:
    """The line without its indentation, and the span as offsets into it."""
    line, first = place.frame.rstrip(), place.frame_column
    start = place.start.column - first
    if not 0 <= start <= len(line):
        return "", 0, 0  # an excerpt without the span would point at the wrong code
    indent = min(len(line) - len(line.lstrip()), start)
    stop = place.end.column - first if place.end.line == place.start.line else len(line)
    end = max(min(stop, len(line)), start)
    return line[indent:], start - indent, end - indent


def _cut(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The code that fits into the room, the cells before the span, and those under it."""
    whole = _fits(line, room)
    left = 0 if whole or _fits(line[:end], room - len(_CUT)) else _back(line, start, room // 3)
    head = (_CUT if left else "") + visible(line[left:start])
    # No more than can be shown: a minified line may be as long as its file.
    span, tail = visible(line[start : min(end, start + room)]), visible(line[end : end + room])
    if whole or (left and end + room >= len(line) and cells(head + span + tail) <= room):
        return head + span + tail, cells(head), max(cells(span), 1)
    code = fit(head + span + tail, room - len(_CUT))
    return code + _CUT, cells(head), max(min(cells(span), cells(code) - cells(head)), 1)


def _fits(text: str, room: int) -> bool:
    return len(text) <= 4 * room and cells(visible(text)) <= room


def _back(line: str, start: int, room: int) -> int:
    """How far to the left of the span one can see."""
    at, used = start, 0
    while at and (used := used + cells(visible(line[at - 1]))) <= room:
        at -= 1
    return at
