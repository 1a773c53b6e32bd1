"""What a reporter is: a name, and a pure function from a report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from pixelward.model.report import Report

COMMENT = 65_536
"""Bytes that a comment on a code host surely takes; GitHub counts as many characters."""


class Detail(IntEnum):
    """How much of a report a person wants to read."""

    BRIEF, NORMAL, FULL = range(3)


@dataclass(frozen=True, slots=True)
class Style:
    """What the place that shows the text can do; formats for machines ignore it."""

    color: bool = False
    width: int = 80  # terminal cells
    hyperlinks: bool = False  # OSC 8, where there is an address to link to
    detail: Detail = Detail.NORMAL
    room: int = COMMENT  # bytes of Markdown
    files: str = ""  # address of the project's folder, with a slash at its end
    pages: str = ""  # address of the folder of the rules' pages, with a slash at its end


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format: `render` reads nothing but its arguments, and its text ends with a newline."""

    name: str
    render: Callable[[Report, Style], str]


def rule_names(report: Report) -> Mapping[str, str]:
    """The name of each rule by its id: findings carry only the id."""
    return {card.id: card.name for card in report.rules}
