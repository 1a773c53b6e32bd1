"""An attribute of markup as a value, as a place, and as a text that is a page itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pixelward.extract.components import filled, named
from pixelward.extract.gathered import Gathered
from pixelward.extract.tables import Tables
from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.place import Location, Span
from pixelward.model.values import Concat, Literal, Value
from pixelward.parse.document import Document, Filling, Markup, Origin, Tag
from pixelward.parse.entities import decoded, plain

_KEBAB = re.compile(r"-(\w)")
_BLANKS = re.compile(rb" +")


def at(span: Span, document: Document, region: Markup) -> Location:
    """Where a part of markup is in the file."""
    return Location(document.path, region.locate(span.start, span.end))


def text(span: Span, document: Document, region: Markup, facts: Gathered) -> Value:
    """An attribute's text, with what is filled in kept apart."""
    start, parts = span.start, list[Value]()
    for filling in _filled(span, document, region, facts):
        parts.append(Literal(_between(start, filling.start, document, region)))
        parts.append(filling.value)
        start = filling.end
    parts.append(Literal(_between(start, span.end, document, region)))
    parts = [part for part in parts if part != Literal("")] or [Literal("")]
    if len(parts) == 1 and (region.slots or isinstance(parts[0], Literal)):
        return parts[0]
    return Concat(tuple(parts))


def _filled(span: Span, document: Document, region: Markup, facts: Gathered) -> Sequence[Filling]:
    given = document.filled(region, span.start, span.end)
    if not region.slots:
        return given
    found = (*given, *filled(region, span, facts))
    return sorted(found, key=lambda filling: filling.start)


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


def calls_of(document: Document, region: Markup, tables: Tables, facts: Gathered) -> Iterator[Call]:
    """The components among a component's tags: each is a call with named arguments."""
    for tag in region.tags:
        callee = named(tag, region, tables)
        if callee is not None:
            given = tuple(_given(tag, document, region, facts))
            yield Call(callee, given, at(tag.span, document, region), None, CallKind.ELEMENT)


def _given(tag: Tag, document: Document, region: Markup, facts: Gathered) -> Iterator[Argument]:
    for name, _, span in tag.attributes:
        key = _KEBAB.sub(lambda match: match[1].upper(), name)
        if span is None:
            yield Argument(key, Literal(True), at(tag.span, document, region))
        else:
            yield Argument(key, text(span, document, region, facts), at(span, document, region))
