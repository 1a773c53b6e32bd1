"""An attribute of HTML as a value, as a place, and as a text that is a page itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Location, Span
from pixelward.model.values import Concat, Literal, Value
from pixelward.parse.document import Document, Filling, Markup, Origin
from pixelward.parse.entities import decoded, plain

_BLANKS = re.compile(rb" +")


def at(span: Span, document: Document, region: Markup) -> Location:
    """Where a byte range of the region is in the file."""
    return Location(document.path, region.locate(span.start, span.end))


def text(span: Span, document: Document, region: Markup) -> Value:
    """An attribute's text, with what is filled in kept apart."""
    start, parts = span.start, list[Value]()
    for filling in document.filled(region, span.start, span.end):
        parts.append(Literal(_between(start, filling.start, document, region)))
        parts.append(filling.value)
        start = filling.end
    parts.append(Literal(_between(start, span.end, document, region)))
    if len(parts) == 1:
        return parts[0]
    return Concat(tuple(part for part in parts if part != Literal("")))


def _between(start: int, end: int, document: Document, region: Markup) -> str:
    text = region.code[start:end]
    if region.origin is None and document.masked.tags:
        # Blanks that are none in the file cover tags which leave nothing on the page.
        written = document.source[start:end]
        text = _BLANKS.sub(lambda m: m[0] if m[0] == written[slice(*m.span())] else b"", text)
    return plain(text.decode("utf-8", "replace"))


def unescaped(
    span: Span, document: Document, region: Markup
) -> tuple[bytes, Origin, tuple[Filling, ...]]:
    """An attribute's text with its references resolved, the way back, and what is filled in."""
    found, origin = decoded(region.code, span)
    if region.origin is not None:  # decoded twice: the whole attribute answers for it
        return found, Origin(region.locate(span.start, span.end)), ()
    fillings = document.filled(region, span.start, span.end)
    return found, origin, tuple(_moved(fillings, origin))


def _moved(fillings: tuple[Filling, ...], origin: Origin) -> Iterator[Filling]:
    for one in fillings:
        yield Filling(*origin.decoded(Span(one.start, one.end)), one.value)
