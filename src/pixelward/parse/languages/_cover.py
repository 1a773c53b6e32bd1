"""A file in which all is blank but its expressions: their nodes report the file's own offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.place import Span
from pixelward.parse.document import Region
from pixelward.parse.parts import Part, Slot
from pixelward.parse.trees import parse

_SPEAKS = re.compile(rb"[(`=\[]")  # without one of them an expression calls and shows nothing


@dataclass(frozen=True, slots=True)
class Meant:
    """What of the text between two signs is an expression, or a statement."""

    span: Span
    gives: str = ""  # the language of the text that it comes to
    statement: bool = False


class Cover:
    """Keeps expressions; `spans` are where a region each begins and ends, its brackets included."""

    def __init__(self, code: bytes) -> None:
        self.code = code
        self.text = bytearray(re.sub(rb"[^\r\n]", b" ", code))
        self.spans: list[Span] = []
        self.slots: list[Slot] = []

    def keep(self, span: Span) -> None:
        """Take a range over as it is."""
        self.text[span.start : span.end] = self.code[span.start : span.end]

    def put(self, at: int, sign: str) -> None:
        """Write one sign, if the file is as long."""
        if 0 <= at < len(self.text):
            self.text[at] = ord(sign)

    def bracket(self, span: Span) -> None:
        """Put the signs round a range into brackets."""
        self.put(span.start - 1, "(")
        self.put(span.end, ")")

    def add(self, meant: Meant) -> None:
        """A region of its own, for what was kept."""
        span = meant.span
        if meant.statement:
            self.spans.append(span)
        elif span.start > 0 and span.end < len(self.code):
            self.bracket(span)
            self.spans.append(Span(span.start - 1, span.end + 1))

    def regions(self, language: str) -> Iterator[Region]:
        """The template's expressions that do something or fill an attribute."""
        code, slots = bytes(self.text), sorted(self.slots, key=lambda slot: slot.at)
        at = 0
        for span in sorted(self.spans):
            while at < len(slots) and slots[at].at <= span.start:
                at += 1
            first = at
            while at < len(slots) and slots[at].at < span.end:
                at += 1
            inner = tuple(slots[first:at])
            if inner or _SPEAKS.search(code, span.start + 1, span.end - 1):
                root = parse(language, code, [span])
                yield Region(language, code, root, part=Part.TEMPLATE, slots=inner)
