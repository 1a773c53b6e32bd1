"""Puts together what server code prints on a page, part by part, with the way back to the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from pixelward.model import values
from pixelward.model.levels import Confidence
from pixelward.model.place import Span
from pixelward.parse.document import Filling, Origin, Passage, Piece
from pixelward.parse.templates.base import Tag, TagKind

_ELSEWHERE = re.compile(rb"(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of printed text and where it is written; `hole` is the expression it stands for."""

    text: bytes
    where: Span
    verbatim: bool = True
    hole: str | None = None


def passage(
    language: str, parts: Iterable[Part], confidence: Confidence = Confidence.RESOLVED
) -> Passage:
    """The parts as one text."""
    text, pieces, fillings = bytearray(), list[Piece](), list[Filling]()
    for part in parts:
        if not part.text:
            continue
        at = len(text)
        pieces.append(Piece(at, part.where, part.verbatim))
        text += part.text
        if part.hole is not None:
            fillings.append(Filling(at, len(text), values.Hole(part.hole)))
    start = min((piece.file.start for piece in pieces), default=0)
    end = max((piece.file.end for piece in pieces), default=0)
    origin = Origin(Span(start, end), tuple(pieces))
    return Passage(language, bytes(text), origin, tuple(fillings), confidence)


def element(name: str, attribute: str, parts: Iterable[Part], around: Span) -> Passage:
    """An element that a helper of the server prints round an address."""
    before = Part(f'<{name} {attribute}="'.encode(), around, verbatim=False)
    after = Part(f'"></{name}>'.encode(), around, verbatim=False)
    return passage("html", (before, *parts, after))


def leads_elsewhere(parts: Iterable[Part]) -> bool:
    """Whether an address names a host, so that it is no file of the project."""
    return _ELSEWHERE.match(b"".join(part.text for part in parts)) is not None


def stretch(language: str, source: bytes, tags: tuple[Tag, ...], span: Span) -> Passage:
    """A stretch of the page itself as code of another language, the tags in it covered."""
    first = bisect_left(tags, span.start, key=lambda tag: tag.span.start)
    last = bisect_left(tags, span.end, key=lambda tag: tag.span.start)
    text, fillings = bytearray(source[span.start : span.end]), list[Filling]()
    for tag in tags[first:last]:
        start, end = tag.span.start - span.start, min(tag.span.end, span.end) - span.start
        prints = tag.kind is TagKind.OUTPUT
        text[start:end] = re.sub(rb"[^\r\n]", b"_" if prints else b" ", text[start:end])
        if prints:
            fillings.append(Filling(start, end, values.Hole(tag.text)))
    origin = Origin(span, (Piece(0, span, verbatim=True),))
    return Passage(language, bytes(text), origin, tuple(fillings))
