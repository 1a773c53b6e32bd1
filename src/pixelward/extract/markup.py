"""HTML regions: what the markup loads, which scripts of the project it brings, its remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.extract.gathered import Gathered
from pixelward.model.facts import Link, Load, Remark
from pixelward.model.place import Location, Span
from pixelward.model.values import Concat, Hole, Literal, Value
from pixelward.parse.document import Document, Markup, Tag
from pixelward.parse.entities import plain

_LOADING = {
    "script": ("src", "data-src"),
    "img": ("src", "data-src"),
    "iframe": ("src", "data-src"),
    "frame": ("src",),
    "source": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "input": ("src",),
    "amp-pixel": ("src",),
    "amp-img": ("src",),
    "link": ("href",),
    "area": ("href",),
    "form": ("action",),
}
_LISTING = {
    "img": ("srcset", "data-srcset"),
    "source": ("srcset", "data-srcset"),
    "link": ("imagesrcset",),
}
_BLANKS = re.compile(rb" +")
_LISTED = re.compile(rb"[\s,]*(?P<url>\S*[^\s,])(?:\s+[^,]*)?")


def read_markup(
    document: Document, region: Markup, facts: Gathered, function: int | None = None
) -> None:
    """Add what one region of HTML says to the file's facts."""
    for tag in region.tags:
        facts.loads.extend(_loads(tag, document, region, function))
        facts.links.extend(_links(tag, document, region))
    facts.remarks.extend(_remarks(document, region))


def _loads(tag: Tag, document: Document, region: Markup, function: int | None) -> Iterator[Load]:
    given = tuple((name, plain(text)) for name, text, _ in tag.attributes)
    for span in _addresses(tag, region.code):
        url = _text(span, document, region)
        yield Load(tag.name, url, _at(span, document, region), given, function)


def _addresses(tag: Tag, code: bytes) -> Iterator[Span]:
    """Where the tag's addresses are."""
    named = {name: span for name, _, span in tag.attributes if span is not None}
    for wanted in _LOADING.get(tag.name, ()):
        if wanted in named:
            yield named[wanted]
    for wanted in _LISTING.get(tag.name, ()):
        span = named.get(wanted)
        if span is not None:
            found = _LISTED.finditer(code, span.start, span.end)
            yield from (Span(*match.span("url")) for match in found)


def _links(tag: Tag, document: Document, region: Markup) -> Iterator[Link]:
    for name, _, span in tag.attributes:
        if tag.name == "script" and name == "src" and span is not None:
            target = _unmarked(_text(span, document, region))
            yield Link(target, "script", _at(span, document, region))


def _at(span: Span, document: Document, region: Markup) -> Location:
    return Location(document.path, region.locate(span.start, span.end))


def _text(span: Span, document: Document, region: Markup) -> Value:
    """An attribute's text, with what is filled in kept apart."""
    at, parts = span.start, list[Value]()
    for filling in document.filled(region, span.start, span.end):
        parts.append(Literal(_between(at, filling.start, document, region)))
        parts.append(filling.value)
        at = filling.end
    parts.append(Literal(_between(at, span.end, document, region)))
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


def _unmarked(url: Value) -> str:
    """A URL as one text, each hole as it stands between its delimiters."""
    parts = url.parts if isinstance(url, Concat) else (url,)
    return "".join(
        part.text if isinstance(part, Hole) else str(part.value)
        for part in parts
        if isinstance(part, Hole | Literal)
    )


def _remarks(document: Document, region: Markup) -> Iterator[Remark]:
    for span in region.comments:
        text = region.code[span.start : span.end].decode("utf-8", "replace")
        if "pixelward:" in text:
            yield Remark(text, Location(document.path, region.locate(span.start, span.end)))
