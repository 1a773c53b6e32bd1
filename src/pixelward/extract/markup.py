"""HTML regions: what the markup loads, which scripts of the project it brings, its remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.extract.attributes import at, text
from pixelward.extract.components import is_component, within
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
_LISTED = re.compile(rb"[\s,]*(?P<url>\S*[^\s,])(?:\s+[^,]*)?")


def read_markup(
    document: Document, region: Markup, facts: Gathered, function: int | None = None
) -> None:
    """Add what one region of HTML says to the file's facts."""
    for tag in region.tags:
        if region.part is not None and is_component(tag, region):
            continue
        facts.loads.extend(_loads(tag, document, region, facts, function))
        facts.links.extend(_links(tag, document, region, facts))
    facts.remarks.extend(_remarks(document, region))


def _loads(
    tag: Tag, document: Document, region: Markup, facts: Gathered, function: int | None
) -> Iterator[Load]:
    given = tuple((name, plain(text)) for name, text, _ in tag.attributes)
    for span in _addresses(tag, region.code):
        url = text(span, document, region, facts)
        found = Load(tag.name, url, at(span, document, region), given, function)
        yield _where_computed(found, span, region, facts)


def _where_computed(load: Load, span: Span, region: Markup, facts: Gathered) -> Load:
    """An address that a component computes is fetched where, and if, it does so."""
    slots = (facts.slots.get(slot.at) for slot in within(region, span))
    found = next((slot for slot in slots if slot is not None), None)
    return replace(load, function=found.function, guards=found.guards) if found else load


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


def _links(tag: Tag, document: Document, region: Markup, facts: Gathered) -> Iterator[Link]:
    for name, _, span in tag.attributes:
        if tag.name == "script" and name == "src" and span is not None:
            target = _unmarked(text(span, document, region, facts))
            yield Link(target, "script", at(span, document, region))


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
