"""HTML regions: what the markup loads, which scripts of the project it brings, its remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pixelward.extract.addressed import addresses, leads_out
from pixelward.extract.attributes import at, text
from pixelward.extract.components import is_component, within
from pixelward.extract.consent import held_back
from pixelward.extract.custom import custom, framed
from pixelward.extract.gathered import Gathered
from pixelward.extract.marked import marked
from pixelward.extract.styles import fetches, sheets
from pixelward.model.facts import Link, Load, Remark
from pixelward.model.place import Span
from pixelward.model.values import Concat, Hole, Literal, Value
from pixelward.parse.document import Document, Markup, Region, Tag
from pixelward.parse.entities import plain

_FRAME = frozenset({"html", "head", "body"})
_FOR_LIBRARIES = re.compile(r"[@:(\[]|^(?:data|x|v|ng|hx)-|^_$")
_NAME = re.compile(r"[A-Za-z_$]\w{2}")
_MOST_SAID = 2000
_DATA = re.compile(r"template|tmpl|handlebars|mustache|html", re.IGNORECASE)
_CALLED = re.compile(rb"\b([A-Za-z_$][\w$]{0,99})\(")
_MOST_READ = 100_000
_INCLUDED = re.compile(rb"""<!--#include\s+(?:virtual|file)\s*=\s*["']([^"']+)["']""")


def read_markup(
    document: Document, region: Markup, facts: Gathered, function: int | None = None
) -> None:
    """Add what one region of HTML says to the file's facts."""
    for tag, following in pairwise((*region.tags, None)):
        if tag is None or (region.part is not None and is_component(tag, region)):
            continue
        facts.loads.extend(_loads(tag, document, region, facts, function))
        facts.links.extend(_links(tag, document, region, facts))
        facts.handlers.extend(_named(tag, region))
        facts.embedded.extend(framed(tag, document, region, function))
        facts.calls.extend(custom(tag, following, document, region, facts, function))
        facts.calls.extend(marked(tag, document, region, function))
    for span in region.comments:
        facts.remarks.extend(_remarks(span, document, region))
        facts.links.extend(_included(span, document, region))


def has_frame(region: Region | Markup) -> bool:
    """Whether the frame of a page stands in a region."""
    return isinstance(region, Markup) and any(tag.name in _FRAME for tag in region.tags)


def _loads(
    tag: Tag, document: Document, region: Markup, facts: Gathered, function: int | None
) -> Iterator[Load]:
    for span in addresses(tag, region.code):
        given = tuple((name, plain(text)) for name, text, _ in tag.attributes)
        url, where = text(span, document, region, facts), at(span, document, region)
        found = Load(tag.name, url, where, given, function, held_back(tag, where))
        yield _where_computed(found, span, region, facts)
    for element, span in sheets(tag, region.code):
        if fetches(region.code, span):
            where = at(span, document, region)
            yield Load(element, text(span, document, region, facts), where, (), function)
    for span in _followed(tag, region):
        url, where = text(span, document, region, facts), at(span, document, region)
        yield _where_computed(Load("anchor", url, where, (), function), span, region, facts)


def _followed(tag: Tag, region: Markup) -> Iterator[Span]:
    """Where a link leads out of the site, to another program, or where a component computes."""
    hrefs = (span for name, _, span in tag.attributes if tag.name == "a" and name == "href")
    for span in hrefs:
        if span is not None and (leads_out(region.code, span) or any(within(region, span))):
            yield span


def _where_computed(load: Load, span: Span, region: Markup, facts: Gathered) -> Load:
    """An address that a component computes is fetched where, and if, it does so."""
    slots = (facts.slots.get(slot.at) for slot in within(region, span))
    found = next((slot for slot in slots if slot is not None), None)
    if found is None:
        return load
    return replace(load, function=found.function, guards=(*found.guards, *load.guards))


def _named(tag: Tag, region: Markup) -> Iterator[Literal]:
    """What attributes say to a library, which may take it for code: `@click="send"`."""
    for name, said, _ in tag.attributes:
        if _FOR_LIBRARIES.search(name) and _NAME.search(said[:_MOST_SAID]):
            yield Literal(plain(said[:_MOST_SAID]))
    if tag.body is not None and tag.name == "script" and _DATA.search(_type(tag)):
        end = min(tag.body.end, tag.body.start + _MOST_READ)
        called = {match[1] for match in _CALLED.finditer(region.code, tag.body.start, end)}
        yield from (Literal(word.decode("utf-8", "replace")) for word in sorted(called))


def _type(tag: Tag) -> str:
    return next((said for name, said, _ in tag.attributes if name == "type"), "")


def _links(tag: Tag, document: Document, region: Markup, facts: Gathered) -> Iterator[Link]:
    for name, _, span in tag.attributes:
        if tag.name == "script" and name == "src" and span is not None:
            target = _unmarked(text(span, document, region, facts))
            yield Link(target, "script", at(span, document, region))
        elif tag.name == "partial" and name == "name" and span is not None:
            named = _unmarked(text(span, document, region, facts)).removeprefix("~/")
            yield Link(named, "include", at(span, document, region))
        elif _is_sheet(tag, name) and span is not None:
            target = _unmarked(text(span, document, region, facts))
            yield Link(target, "style", at(span, document, region))
    for element, span in sheets(tag, region.code):
        if element == "link" and not fetches(region.code, span):
            target = _unmarked(text(span, document, region, facts))
            yield Link(target, "style", at(span, document, region))


def _is_sheet(tag: Tag, name: str) -> bool:
    """Whether an attribute is the address of a style sheet."""
    if tag.name == "style":
        return name == "src"
    if tag.name != "link" or name != "href":
        return False
    rel = next((said for key, said, _ in tag.attributes if key == "rel"), "")
    return "stylesheet" in rel.lower().split()


def _unmarked(url: Value) -> str:
    """A URL as one text, each hole as it stands between its delimiters."""
    parts = url.parts if isinstance(url, Concat) else (url,)
    return "".join(
        part.text if isinstance(part, Hole) else str(part.value)
        for part in parts
        if isinstance(part, Hole | Literal)
    )


def _remarks(span: Span, document: Document, region: Markup) -> Iterator[Remark]:
    said = region.code[span.start : span.end].decode("utf-8", "replace")
    if "pixelward:" in said:
        yield Remark(said, at(span, document, region))


def _included(span: Span, document: Document, region: Markup) -> Iterator[Link]:
    """What the server puts in the place of a comment: `<!--#include virtual="/nav.html" -->`."""
    if match := _INCLUDED.match(region.code, span.start, span.end):
        named = Span(*match.span(1))
        target = region.code[named.start : named.end].decode("utf-8", "replace")
        yield Link(target, "include", at(named, document, region))
