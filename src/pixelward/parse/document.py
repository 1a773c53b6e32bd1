"""A file as the extractors see it: regions of one language each, every byte in its place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import takewhile

from tree_sitter import Node

from pixelward.model import values
from pixelward.model.facts import Block, Link, Remark
from pixelward.model.place import Span
from pixelward.model.values import Value


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of decoded text, and the bytes of the file that it came from.

    `verbatim` runs have the same length on both sides; others answer with their whole span.
    """

    start: int  # in the decoded text
    file: Span
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """Maps decoded text back to the file, piece by piece; degrades to `whole`."""

    whole: Span
    pieces: tuple[Piece, ...] = ()

    def locate(self, start: int, end: int) -> Span:
        """The file's bytes for a range of the decoded text."""
        if not self.pieces:
            return self.whole
        return Span(self._at(start).start, max(self._at(max(end - 1, start)).end, 0))

    def _at(self, offset: int) -> Span:
        found = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        piece = self.pieces[max(found, 0)]
        if not piece.verbatim:
            return piece.file
        at = min(piece.file.start + offset - piece.start, piece.file.end)
        return Span(at, min(at + 1, self.whole.end))


@dataclass(frozen=True, slots=True)
class Hole:
    """A template's output tag: its place, and the expression inside as written."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Masked:
    """A template with its tags covered: the same length, the same newlines."""

    code: bytes
    holes: tuple[Hole, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()
    tags: int = 0


Attribute = tuple[str, str, Span | None]  # lower-case name, text as written, where the text is


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag of HTML; `body` is the raw text of a script or style that follows it."""

    name: str
    attributes: tuple[Attribute, ...]
    span: Span
    body: Span | None = None


@dataclass(frozen=True, slots=True)
class Filling:
    """A part of decoded text that stands for a value of the code round it: `${id}`."""

    start: int  # in the decoded text
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of one language and its tree.

    `code` is the whole file with template tags masked, so that nodes report file offsets; or
    text decoded from the file, and then `origin` maps it back.
    """

    language: str
    code: bytes
    root: Node
    is_module: bool = False
    origin: Origin | None = None
    tags: tuple[Tag, ...] = ()  # of a region of HTML
    fillings: tuple[Filling, ...] = ()  # of decoded text, in order

    def locate(self, start: int, end: int) -> Span:
        """The file's bytes for a range of `code`."""
        return self.origin.locate(start, end) if self.origin else Span(start, end)


@dataclass(frozen=True, slots=True)
class Document:
    """One file, parsed. Its trees never leave the process that made them."""

    path: str
    language: str
    source: bytes
    masked: Masked
    regions: tuple[Region, ...] = ()
    is_wide: bool = True  # UTF-8; false for one byte a character
    notes: tuple[str, ...] = ()

    def filled(self, region: Region, start: int, end: int) -> tuple[Filling, ...]:
        """What is filled in at run time in a range of a region's code, in order."""
        if region.origin is not None:
            return tuple(f for f in region.fillings if f.start < end and f.end > start)
        holes = self.masked.holes
        if not holes:
            return ()
        first = bisect_right(holes, start, key=lambda hole: hole.span.end)
        found = takewhile(lambda hole: hole.span.start < end, holes[first:])
        return tuple(Filling(h.span.start, h.span.end, values.Hole(h.text)) for h in found)
