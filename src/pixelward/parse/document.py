"""A file as the extractors see it: regions of one language each, every byte in its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.model import values
from pixelward.model.facts import Block, Link, Remark
from pixelward.model.guards import Guarded
from pixelward.model.levels import Confidence
from pixelward.model.place import Span
from pixelward.model.values import Value
from pixelward.parse.parts import Conditional, Part, Slot


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
        first, last = self._at(start), self._at(max(end - 1, start))
        return Span(first.start, max(first.end, last.end))

    def decoded(self, span: Span) -> tuple[int, int]:
        """Where verbatim bytes of the file are in the decoded text."""
        found = bisect_right(self.pieces, span.start, key=lambda piece: piece.file.start) - 1
        piece = self.pieces[max(found, 0)]
        start = piece.start + span.start - piece.file.start
        return start, start + span.end - span.start

    def _at(self, offset: int) -> Span:
        found = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        piece = self.pieces[max(found, 0)]
        if not piece.verbatim:
            return piece.file
        at = min(piece.file.start + offset - piece.start, piece.file.end)
        return Span(at, min(at + 1, self.whole.end))


@dataclass(frozen=True, slots=True)
class Hole:
    """A template's output tag: its place, and the expression inside as written.

    `literal` is what it prints, where the file itself says so: `$id = "…"`, once.
    """

    span: Span
    text: str
    literal: str | None = None

    @property
    def value(self) -> Value:
        """What it fills in."""
        return values.Hole(self.text) if self.literal is None else values.Literal(self.literal)


@dataclass(frozen=True, slots=True)
class Filling:
    """A part of decoded text that stands for a value of the code round it: `${id}`."""

    start: int  # in the decoded text
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class Passage:
    """Front-end code in the strings of a language that runs elsewhere: `echo '<script>…'`.

    `text` is what the string prints, in `language` (html, javascript), `origin` the way back.
    """

    language: str
    text: bytes
    origin: Origin
    fillings: tuple[Filling, ...] = ()  # in order
    confidence: Confidence = Confidence.RESOLVED  # that it is put on a page


@dataclass(frozen=True, slots=True)
class Masked:
    """A template with its tags covered: the same length, the same newlines."""

    code: bytes
    holes: tuple[Hole, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()
    passages: tuple[Passage, ...] = ()
    guarded: tuple[Guarded, ...] = ()  # the outer one of two before the inner one
    conditional: tuple[Conditional, ...] = ()
    tags: int = 0

    def within(self, start: int, end: int) -> tuple[Hole, ...]:
        """The holes in a range, those included that reach out of it."""
        first = bisect_right(self.holes, start, key=lambda hole: hole.span.end)
        return self.holes[first : bisect_left(self.holes, end, key=lambda hole: hole.span.start)]


Attribute = tuple[str, str, Span | None]  # lower-case name, text as written, where the text is


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag of HTML; `body` is the raw text of a script or style that follows it."""

    name: str
    attributes: tuple[Attribute, ...]
    span: Span
    body: Span | None = None


@dataclass(frozen=True, slots=True)
class Markup:
    """A stretch of HTML: its tags and comments, with offsets like a region's."""

    code: bytes
    tags: tuple[Tag, ...]
    comments: tuple[Span, ...] = ()
    origin: Origin | None = None
    fillings: tuple[Filling, ...] = ()  # of decoded text, in order
    part: Part | None = None
    slots: tuple[Slot, ...] = ()  # of a component's attributes, in order

    def locate(self, start: int, end: int) -> Span:
        """The file's bytes for a range of `code`."""
        return self.origin.locate(start, end) if self.origin else Span(start, end)


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
    tag: Tag | None = None  # the `<script>` that it is the text of
    origin: Origin | None = None
    fillings: tuple[Filling, ...] = ()  # of decoded text, in order
    part: Part | None = None
    slots: tuple[Slot, ...] = ()  # the expressions in it that fill attributes, in order
    given: int | None = None  # where the record stands whose fields are names here
    is_handler: bool = False  # the text of an event's attribute: `onchange="…"`

    def locate(self, start: int, end: int) -> Span:
        """The file's bytes for a range of `code`."""
        return self.origin.locate(start, end) if self.origin else Span(start, end)


@dataclass(frozen=True, slots=True)
class Document:
    """One file, parsed; `source` is its text in UTF-8. Its trees never leave the process."""

    path: str
    language: str
    source: bytes
    masked: Masked
    regions: tuple[Region | Markup, ...] = ()
    notes: tuple[str, ...] = ()

    def filled(self, region: Region | Markup, start: int, end: int) -> tuple[Filling, ...]:
        """What is filled in at run time in a range of a region's code, in order."""
        if region.origin is not None:
            own = region.fillings
            first = bisect_right(own, start, key=lambda filling: filling.end)
            return own[first : bisect_left(own, end, key=lambda filling: filling.start)]
        if not self.masked.holes:
            return ()
        return tuple(
            Filling(hole.span.start, hole.span.end, hole.value)
            for hole in self.masked.within(start, end)
        )
