"""Lines of a language whose structure is indentation; blank ones are no lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(rb"^([ \t]*)([^\s][^\n]*)", re.MULTILINE)
_TAB = 4  # columns; files that mix tabs and blanks are read as most editors show them


@dataclass(frozen=True, slots=True)
class Line:
    """Where a line's text begins and ends, the blanks at both ends left out, and how deep it is."""

    start: int
    end: int
    indent: int  # columns


def lines(code: bytes) -> tuple[Line, ...]:
    """Every line that holds something, in order."""
    return tuple(
        Line(match.start(2), match.start(2) + len(match[2].rstrip()), _columns(match[1]))
        for match in _LINE.finditer(code)
    )


def _columns(blanks: bytes) -> int:
    return len(blanks) + blanks.count(b"\t") * (_TAB - 1)


def behind(found: Sequence[Line], at: int, indent: int) -> int:
    """The first line from `at` on that is not deeper than `indent`: what is before is a body."""
    while at < len(found) and found[at].indent > indent:
        at += 1
    return at


def line_of(found: Sequence[Line], offset: int) -> int:
    """The line that a byte is in."""
    return max(bisect_right(found, offset, key=lambda line: line.start) - 1, 0)
