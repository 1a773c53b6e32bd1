"""What Razor's reader is in the middle of, and where an expression of it ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pixelward.parse.templates._braces import Brackets
from pixelward.parse.templates._razor_signs import MEMBER


class Mode(Enum):
    """What a frame holds; of those at the top, a file must not end in one."""

    CODE = 0
    PLAIN = 1  # code without markup in it
    SECTION = 2  # markup, up to a brace outside of all elements
    ELEMENT = 3  # markup, up to the end of one element
    LINE = 4  # markup, up to the end of the line
    RAW = 5  # the text of a script or style
    PAGE = 6


@dataclass(slots=True)
class Frame:
    """Where the reader is; `start` is where the code not yet covered begins."""

    mode: Mode
    at: int  # where it was entered, by the sign that opened it
    depth: int = 0
    start: int = 0
    tag: bytes = b""  # the opening tag that is being read
    is_text: bool = False  # of `<text>`, whose own tags are not on the page


class Unended(Exception):
    """Code that is never closed; the argument is where it begins."""


class Expressions:
    """Where the members, calls and indexes behind a name end."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self.round = Brackets(source, b"()", b'"')
        self._square = Brackets(source, b"[]", b'"')

    def end(self, at: int) -> int:
        """The end of the expression whose first name ends at a place."""
        while match := MEMBER.match(self._source, at):
            end, sign = match.end(), self._source[match.end() : match.end() + 1]
            if sign in {b"(", b"["} and not match[0].lstrip(b"?!").startswith(b"."):
                end = (self.round if sign == b"(" else self._square).end(end)
            if end <= at:
                return at
            at = end
        return at
