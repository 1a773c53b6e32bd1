"""Vue's single-file components: scripts, the template's expressions, handlers and bindings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region, Tag
from pixelward.parse.elements import Sign
from pixelward.parse.languages._component import attributes, own_script, page_parts
from pixelward.parse.languages._conditional import by_elements, worth
from pixelward.parse.languages._cover import Cover
from pixelward.parse.languages._page import language_of
from pixelward.parse.languages._quoted import Directive, Quoted
from pixelward.parse.languages.base import Aside, HostLanguage
from pixelward.parse.markup import tokens
from pixelward.parse.parts import Asked

_PLAIN = re.compile(r"#|v-slot|v-pre$|v-cloak$|v-else$|v-once$|slot-scope$|:?\[|\.\.")
_HANDLER = re.compile(r"(?:@|v-on:)([\w-]+)")
_BOUND = re.compile(r"(?:v-bind:|:|\.)([\w:-]+)")
_SCRIPTS = frozenset({"", "js", "ts", "jsx", "tsx", "javascript", "typescript"})
_CONDITION = re.compile(
    rb"(?<=\s)v-(?:if|(?P<turns>else(?:-if)?))(?=[\s=/]|\Z)(?:\s*=\s*(?P<sign>[\"'])(?P<test>.*?)(?P=sign))?",
    re.DOTALL,
)
_CLOSING = re.compile(rb"</template\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Block:
    """One top-level element: its tag, and what stands in it."""

    tag: Tag
    inner: Span


def _directive(name: str) -> Directive:
    if _PLAIN.match(name):
        return Directive("plain")
    if _HANDLER.match(name):
        return Directive("handler")
    if match := _BOUND.match(name):
        return Directive("value", match[1])
    if name == "v-html":
        return Directive("value", name)
    return Directive("expression" if name.startswith("v-") else "plain")


def _remarks(code: bytes) -> Iterator[Span]:
    """Comments that speak to the linter, those between the blocks included."""
    if b"pixelward:" in code:
        yield from (one for one in tokens(code) if isinstance(one, Span))


def _blocks(code: bytes) -> Iterator[_Block]:
    tags = [one for one in tokens(code) if isinstance(one, Tag)]
    at, unended = 0, set[str]()
    for tag in tags:
        if tag.span.start < at or tag.name in unended:
            continue
        inner = tag.body or Span(tag.span.end, _end(tag, tags, code))
        at = inner.end
        if inner.end < inner.start:  # nor does any of that name after it end
            unended.add(tag.name)
            continue
        yield _Block(tag, inner)


def _end(tag: Tag, tags: list[Tag], code: bytes) -> int:
    """Where the element ends, -1 where it never does; templates may stand inside of templates."""
    if code[tag.span.end - 2 : tag.span.end] == b"/>":
        return tag.span.end
    if tag.name != "template":
        return code.find(b"</" + tag.name.encode(), tag.span.end)
    inner = (one for one in tags if one.span > tag.span and one.name == "template")
    opened = [one.span for one in inner if code[one.span.end - 2 : one.span.end] != b"/>"]
    closed = [Span(*match.span()) for match in _CLOSING.finditer(code, tag.span.end)]
    depth = 1
    for span, change in sorted([*((one, 1) for one in opened), *((one, -1) for one in closed)]):
        depth += change
        if not depth:
            return span.start
    return closed[-1].start if closed else -1


def _read(code: bytes, path: str) -> Iterator[Region | Markup | Aside]:
    blocks, cover, language = tuple(_blocks(code)), Cover(code), "javascript"
    scripts = [block.tag for block in blocks if block.tag.name == "script"]
    for tag in sorted(scripts, key=lambda tag: "setup" in attributes(tag)):
        if tag.body is not None and _kind(tag) in _SCRIPTS:
            language = language_of(attributes(tag))
            yield own_script(language, cover, tag.body)
    said = tuple(_remarks(code))
    yield Markup(code, tuple(tag for tag in scripts if "src" in attributes(tag)), said)
    for block in blocks:
        if block.tag.name == "template" and _kind(block.tag) in {"", "html"}:
            yield from _template(Quoted(cover, block.inner, _directive), language)
            return


def _template(read: Quoted, language: str) -> Iterator[Region | Markup | Aside]:
    yield from read.cover.regions(language)
    yield from read.regions(language)
    yield read.markup()
    yield from page_parts(read.tags, read.cover.code)
    if worth(read.cover.code):
        yield Aside(conditional=tuple(by_elements(read.within, _asked)))


def _asked(sign: Sign) -> tuple[tuple[Asked, ...], bool]:
    """What `v-if` and its like ask; what `v-show` hides is there all the same."""
    found = tuple(_CONDITION.finditer(sign.rest))
    spans = (Span(*one.span("test")) for one in found if one["test"])
    asked = (Span(sign.at + one.start, sign.at + one.end) for one in spans)
    return tuple(Asked(one, holds=True) for one in asked), any(one["turns"] for one in found)


def _kind(tag: Tag) -> str:
    return attributes(tag).get("lang", "").lower()


def _notes(code: bytes) -> Iterator[str]:
    for block in _blocks(code):
        known = {"template": {"", "html"}, "script": _SCRIPTS}.get(block.tag.name)
        if known is not None and _kind(block.tag) not in known:
            yield f"its {block.tag.name} is in {_kind(block.tag)}, which was not read"


VUE = HostLanguage(
    name="vue",
    suffixes=(".vue",),
    read=_read,
    notes=_notes,
    said="scripts, options, template expressions, handlers and bindings; no Pug",
)
