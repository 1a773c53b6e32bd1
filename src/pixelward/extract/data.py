"""Markup in JSON: a page's settings and content hold the snippets that are put into its head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.extract.gathered import Embedded
from pixelward.extract.loose import PLAIN
from pixelward.extract.texts import unescaped
from pixelward.model.levels import Confidence
from pixelward.model.place import Span
from pixelward.parse.document import Document, Origin, Piece

_OPENING = re.compile(rb"(?:<|\\u003[cC])(?:script|img|iframe)", re.IGNORECASE)
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_AFTER_KEY = re.compile(rb"\s*:")
_BLANKS = re.compile(rb"\s*")
_PARTS = re.compile(rb"(?P<escape>\\(?:u[0-9a-fA-F]{4}|.))|[^\\]+", re.DOTALL)
_PAGE = re.compile(rb"<(?:!doctype|html|body|pre|code)\b", re.IGNORECASE)  # kept, not put on one
_SHOWS = re.compile(rb"(?:example|usage|desc|help|readme|markdown|placeholder|message)", re.I)


def markup_in(document: Document) -> Iterator[Embedded]:
    """The snippets among a document's strings; that they reach a page is likely, not sure."""
    code = document.masked.code
    if not _OPENING.search(code):
        return
    key = b""
    for match in _STRING.finditer(code):
        if _AFTER_KEY.match(code, match.end()):
            key = match.group()
        elif _OPENING.search(code, *match.span()) and not _SHOWS.search(key):
            yield from _snippet(code, Span(match.start() + 1, match.end() - 1))


def _snippet(code: bytes, span: Span) -> Iterator[Embedded]:
    found, origin = decoded_text(code, span)
    if found.lstrip().startswith(b"<") and PLAIN.search(found) and not _PAGE.search(found):
        yield Embedded("html", found, origin, (), None, (), Confidence.INFERRED)


def decoded_text(code: bytes, span: Span) -> tuple[bytes, Origin]:
    """What a string says between its quotes, escapes resolved, and the way back to the file."""
    text, pieces = bytearray(), list[Piece]()
    for match in _PARTS.finditer(code, span.start, span.end):
        part, escape = match.group(), match["escape"]
        if escape:
            part = unescaped(escape.decode("utf-8", "replace")).encode()
        pieces.append(Piece(len(text), Span(*match.span()), not escape))
        text += part
    return bytes(text), Origin(span, tuple(pieces))


def value_span(code: bytes, pair: Span) -> Span | None:
    """Where the string of a `"key": "string"` stands, without its quotes; `None` for all else."""
    key = _STRING.match(code, pair.start, pair.end)
    colon = _AFTER_KEY.match(code, key.end()) if key else None
    begins = _BLANKS.match(code, colon.end()) if colon else None
    found = _STRING.match(code, begins.end(), pair.end) if begins else None
    return Span(found.start() + 1, found.end() - 1) if found else None
