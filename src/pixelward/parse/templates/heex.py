"""HEEx: EEx, and Elixir in braces outside of scripts and styles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.templates._braces import Brackets
from pixelward.parse.templates._elements import conditional
from pixelward.parse.templates._elixir import STATEMENTS, TAGS, links, passages
from pixelward.parse.templates._guards import said_by
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

# Where no brace is a tag: in scripts and styles, and in comments.
_BRACE = re.compile(rb"(?<!\\)\{|(<!)--|<(script|style)\b|>", re.IGNORECASE)
_END = {
    b"script": re.compile(rb"</script|\Z", re.IGNORECASE),
    b"style": re.compile(rb"</style|\Z", re.IGNORECASE),
    b"!": re.compile(rb"-->|\Z"),
}
_STRING = re.compile(rb'\{\s*"[^"\\]*"\s*\}')
_FILLED = re.compile(rb"#\{[^{}\n]*\}")


def _tags(source: bytes) -> Iterator[Tag]:
    """The tags between signs of their own, and the braces that are left when those are covered."""
    signed = tuple(TAGS(source))
    rest = bytearray(source)
    for tag in signed:
        rest[tag.span.start : tag.span.end] = b"_" * (tag.span.end - tag.span.start)
    braced = _braces(bytes(rest))
    within = [tag for tag in braced if b"<%" not in source[tag.span.start : tag.span.end]]
    yield from sorted((*signed, *within), key=lambda tag: tag.span)


def _braces(source: bytes) -> Iterator[Tag]:
    brackets, at, entered = Brackets(source), 0, b""
    while match := _BRACE.search(source, at):
        at = match.end()
        if match[1]:
            at = _after(b"!", source, at)
        elif match[2]:
            entered = match[2].lower()
        elif match[0] == b">":
            at, entered = (_after(entered, source, at) if entered else at), b""
        elif (end := brackets.end(match.start())) > 0:
            yield from _tag(source, Span(match.start(), end))
            at = end


def _after(quiet: bytes, source: bytes, at: int) -> int:
    """Behind an element of code, or a comment."""
    found = _END[quiet].search(source, at)
    return found.end() if found else len(source)


def _tag(source: bytes, span: Span) -> Iterator[Tag]:
    """A value; of an attribute's that is a string, the text stays without its braces."""
    is_attribute = source[span.start - 1 : span.start] == b"="
    if not is_attribute or not _STRING.fullmatch(source, span.start, span.end):
        text = decoded(source[span.start + 1 : span.end - 1]).strip()
        yield Tag(span, text, TagKind.OUTPUT)
        return
    yield Tag(Span(span.start, span.start + 1), "", TagKind.LOGIC)
    for match in _FILLED.finditer(source, span.start, span.end):
        text = decoded(match[0][2:-1]).strip()
        yield Tag(Span(*match.span()), text, TagKind.OUTPUT)
    yield Tag(Span(span.end - 1, span.end), "", TagKind.LOGIC)


_CONDITION = re.compile(rb"(?<=\s):if=(?P<unless>(?!))?\{([^{}]*)\}")
_BY_TAGS = said_by(STATEMENTS)


def _guards(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    yield from _BY_TAGS(source, tags, path)
    yield from conditional(source, _CONDITION, path)


HEEX = TemplateLanguage(
    name="heex",
    suffixes=(".heex",),
    tags=_tags,
    links=links,
    passages=passages,
    guards=_guards,
    said="as EEx, and braces in attributes and text; strings in them stay on the page",
)
