"""HTML written down for a file that stands for it: each byte knows where it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pixelward.model import values
from pixelward.model.levels import Confidence
from pixelward.model.place import Span
from pixelward.parse.document import Filling, Markup, Origin, Passage, Piece, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages._terms import Part
from pixelward.parse.origins import placed

# What stands for a value: a name in a script, plain text in markup or in a string.
_FILLER = b"________"
_VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())
IN_QUOTES = {b'"': b"&quot;"}
SHOWN = {b"<": b"&lt;"}


class Writer:
    """The text so far, and the elements that are still open."""

    def __init__(self, code: bytes) -> None:
        self.code = code
        self._text = bytearray()
        self._pieces: list[Piece] = []
        self._fillings: list[Filling] = []
        self._open: list[tuple[bytes, int]] = []

    def copy(self, start: int, end: int) -> None:
        """Write bytes of the file as they stand."""
        if end > start:
            self._add(self.code[start:end], Span(start, end), True)

    def put(self, text: bytes, start: int, end: int) -> None:
        """Write text that stands for a range of the file."""
        if text:
            self._add(text, Span(start, end), False)

    def fill(self, expression: Span, at: Span) -> None:
        """Write what stands for the value of an expression."""
        text = self.code[expression.start : expression.end].decode("utf-8", "replace")
        start = len(self._text)
        self._add(_FILLER, at, False)
        self._fillings.append(Filling(start, len(self._text), values.Hole(text.strip())))

    def _add(self, text: bytes, at: Span, verbatim: bool) -> None:
        last = self._pieces[-1] if self._pieces else None
        if verbatim and last is not None and last.verbatim and last.file.end == at.start:
            self._pieces[-1] = Piece(last.start, Span(last.file.start, at.end), True)
        else:
            self._pieces.append(Piece(len(self._text), at, verbatim))
        self._text += text

    def write(self, parts: Iterable[Part], replaced: dict[bytes, bytes] | None = None) -> None:
        """Write what an expression comes to, with signs replaced that mean something else here."""
        for part in parts:
            if part.filled is not None:
                self.fill(part.filled, part.span)
            elif part.text is not None:
                text = part.text
                for sign, reference in (replaced or {}).items():
                    text = text.replace(sign, reference)
                self.put(text, part.span.start, part.span.end)
            else:
                self._copy(part.span, replaced or {})

    def _copy(self, span: Span, replaced: dict[bytes, bytes]) -> None:
        at = span.start
        for sign, reference in replaced.items():
            for match in re.finditer(re.escape(sign), self.code[span.start : span.end]):
                start = span.start + match.start()
                self.copy(at, start)
                at = start + len(sign)
                self.put(reference, start, at)
        self.copy(at, span.end)

    def begin(self, name: bytes, at: Span) -> None:
        """Write the beginning of an opening tag."""
        self.put(b"<" + name, at.start, at.end)

    def attribute(self, name: bytes, at: Span, parts: Iterable[Part] | None) -> None:
        """Write an attribute of the tag that was begun; without parts it has no value."""
        self.put(b" " + name, at.start, at.end)
        if parts is not None:
            self.put(b'="', at.start, at.end)
            self.write(parts, IN_QUOTES)
            self.put(b'"', at.end - 1, at.end)

    def end(self, name: bytes, at: int, indent: int | None) -> None:
        """End the opening tag; the element stays open for what is deeper, or is empty."""
        self.put(b">", at - 1, at)
        if name.lower() in _VOID:
            return
        if indent is None:
            self.put(b"</" + name + b">", at - 1, at)
        else:
            self._open.append((name, indent))

    def close(self, indent: int, at: int) -> None:
        """Close every element that is as deep or deeper."""
        while self._open and self._open[-1][1] >= indent:
            self.put(b"</" + self._open.pop()[0] + b">\n", at, at)

    def passage(self, language: str, whole: Span, confidence: Confidence) -> Passage:
        """What was written, as code that a string of the file prints."""
        origin = Origin(whole, tuple(self._pieces))
        return Passage(language, bytes(self._text), origin, tuple(self._fillings), confidence)

    @property
    def text(self) -> bytes:
        """What was written so far."""
        return bytes(self._text)

    def regions(self) -> Iterator[Region | Markup]:
        """The page that was written, led back to the file."""
        text = bytes(self._text)
        if not text:
            return
        origin = Origin(Span(0, len(self.code)), tuple(self._pieces))
        yield from placed(page(text), origin, tuple(self._fillings))
