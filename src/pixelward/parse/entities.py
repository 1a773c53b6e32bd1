"""Character references in attributes: decoded text that still knows where it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from pixelward.model.place import Span
from pixelward.parse.document import Origin, Piece

_REFERENCE = re.compile(rb"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


def decoded(code: bytes, span: Span) -> tuple[bytes, Origin]:
    """The text of a byte range with its character references resolved, and the way back."""
    text = bytearray()
    pieces = []
    for part, where, verbatim in _parts(code, span):
        pieces.append(Piece(len(text), where, verbatim))
        text += part
    return bytes(text), Origin(span, tuple(pieces))


def _parts(code: bytes, span: Span) -> Iterator[tuple[bytes, Span, bool]]:
    at = span.start
    for match in _REFERENCE.finditer(code, span.start, span.end):
        if match.start() > at:
            yield code[at : match.start()], Span(at, match.start()), True
        plain = unescape(match.group().decode("ascii")).encode()
        yield plain, Span(match.start(), match.end()), False
        at = match.end()
    if at < span.end:
        yield code[at : span.end], Span(at, span.end), True
