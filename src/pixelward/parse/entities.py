"""Character references in attributes: decoded text that still knows where it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from pixelward.model.place import Span
from pixelward.parse.document import Origin, Piece

# In an attribute a name without `;` is a reference only where neither `=` nor a letter follows:
# `?a=1&copy=2` is an address.
_NAMED = r"[A-Za-z][A-Za-z0-9]{1,31}(?:;|(?![A-Za-z0-9=]))"
_REFERENCE = re.compile(rf"&(?:#\d{{1,7}};?|#[xX][0-9a-fA-F]{{1,6}};?|{_NAMED})")
_IN_BYTES = re.compile(_REFERENCE.pattern.encode())


def plain(text: str) -> str:
    """The text of an attribute, with its character references resolved."""
    return _REFERENCE.sub(lambda match: _resolved(match.group()), text) if "&" in text else text


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
    for match in _IN_BYTES.finditer(code, span.start, span.end):
        if match.start() > at:
            yield code[at : match.start()], Span(at, match.start()), True
        resolved = _resolved(match.group().decode("ascii")).encode()
        yield resolved, Span(match.start(), match.end()), False
        at = match.end()
    if at < span.end:
        yield code[at : span.end], Span(at, span.end), True


def _resolved(reference: str) -> str:
    is_known = reference.startswith("&#") or reference[1:] in html5
    return unescape(reference) if is_known else reference
