"""HTML regions: what the markup loads, which scripts of the project it brings, its remarks."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from pixelward.extract.gathered import Gathered
from pixelward.model.facts import Link, Load, Remark
from pixelward.model.place import Location, Span
from pixelward.model.values import Concat, Hole, Literal, Value
from pixelward.parse.document import Document, Region, Tag
from pixelward.parse.markup import walk

_LOADING = {
    "script": ("src", "data-src"),
    "img": ("src", "data-src"),
    "iframe": ("src", "data-src"),
    "source": ("src",),
    "embed": ("src",),
    "video": ("src",),
    "amp-pixel": ("src",),
    "amp-img": ("src",),
    "link": ("href",),
    "form": ("action",),
}


def read_markup(
    document: Document, region: Region, facts: Gathered, function: int | None = None
) -> None:
    """Add what one region of HTML says to the file's facts."""
    for tag in region.tags:
        facts.loads.extend(_loads(tag, document, region, function))
        facts.links.extend(_links(tag, document, region))
    if b"pixelward:" in region.code:
        facts.remarks.extend(_remarks(document, region))


def _loads(tag: Tag, document: Document, region: Region, function: int | None) -> Iterator[Load]:
    named = {name: (text, span) for name, text, span in tag.attributes}
    for wanted in _LOADING.get(tag.name, ()):
        text, span = named.get(wanted, ("", None))
        if span is None:
            continue
        plain = tuple((name, unescape(text)) for name, text, _ in tag.attributes)
        url = _text(text, span, document, region)
        yield Load(tag.name, url, _at(span, document, region), plain, function)


def _links(tag: Tag, document: Document, region: Region) -> Iterator[Link]:
    for name, text, span in tag.attributes:
        if tag.name == "script" and name == "src" and span is not None:
            target = _plain(_text(text, span, document, region))
            yield Link(target, "script", _at(span, document, region))


def _at(span: Span, document: Document, region: Region) -> Location:
    return Location(document.path, region.locate(span.start, span.end))


def _text(text: str, span: Span, document: Document, region: Region) -> Value:
    """An attribute's text, with what is filled in kept apart."""
    filled = document.filled(region, span.start, span.end)
    if not filled:
        return Literal(unescape(text))
    code, at = region.code, span.start
    parts: list[Value] = []
    for filling in filled:
        parts.append(Literal(_between(code, at, filling.start)))
        parts.append(filling.value)
        at = filling.end
    parts.append(Literal(_between(code, at, span.end)))
    return Concat(tuple(part for part in parts if part != Literal("")))


def _between(code: bytes, start: int, end: int) -> str:
    return unescape(code[start:end].decode("utf-8", "replace"))


def _plain(url: Value) -> str:
    """A URL as one text, each hole as it stands between its delimiters."""
    parts = url.parts if isinstance(url, Concat) else (url,)
    return "".join(
        part.text if isinstance(part, Hole) else str(part.value)
        for part in parts
        if isinstance(part, Hole | Literal)
    )


def _remarks(document: Document, region: Region) -> Iterator[Remark]:
    for node in walk(region.root):
        if node.type == "comment":
            text = region.code[node.start_byte : node.end_byte].decode("utf-8", "replace")
            if "pixelward:" in text:
                yield Remark(text, Location(document.path, Span(node.start_byte, node.end_byte)))
