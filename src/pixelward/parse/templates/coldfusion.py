"""ColdFusion: elements that begin with `cf`, and values between `#` where they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Code, Syntax
from pixelward.parse.templates._printed import passage
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

_TAG = re.compile(
    rb"(?P<comment><!---)"
    rb"|<(?P<name>/?cf[a-z_]\w*)(?P<rest>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
    rb"|(?P<value>\#(?:[^\#\n<>\"';{}]|\"[^\"\n]*+\"|'[^'\n]*+')+\#)|\#\#",
    re.IGNORECASE,
)
_COMMENT = re.compile(rb"<!---|--->")
_SCRIPT_END = re.compile(rb"</cfscript\s*>|\Z", re.IGNORECASE)
_COMPONENT = re.compile(
    rb"\s*(?:/\*.*?\*/\s*|//[^\n]*\s*)*(?:abstract\s+|final\s+)?(?:component|interface)\b(?=[^<]*\{)",
    re.DOTALL | re.IGNORECASE,
)
_PRINTING = frozenset({b"cfoutput", b"cfmail", b"cfsavecontent", b"cfhtmlhead", b"cfquery"})
_LINK = re.compile(r"""cf(?:include|module)\b[^>]*?\btemplate\s*=\s*["']([^"'#]+)["']""", re.I)
_SYNTAX = Syntax(doubled=True, fill=rb"\#[^\#\n<>]+\#")
_MARKUP = re.compile(
    rb"\b(?:writeOutput|echo|htmlHead|htmlBody|cfhtmlhead|cfhtmlbody)\b(?=\s*\()", re.IGNORECASE
)
_HEAD = re.compile(rb"<cfhtml(?:head|body)\b[^>]*?\btext\s*=\s*(?=[\"'])", re.IGNORECASE)


def _tags(source: bytes) -> Iterator[Tag]:
    """Values are printed only within elements that print."""
    if _COMPONENT.match(source):
        yield Tag(Span(0, len(source)), decoded(source), TagKind.LOGIC)
        return
    at, depth = 0, 0
    while match := _TAG.search(source, at):
        at = match.end()
        if match["comment"]:
            at = _comment_end(source, match.start())
            text = decoded(source[match.end() : at]).removesuffix("--->")
            yield Tag(Span(match.start(), at), text, TagKind.COMMENT)
        elif match["value"] and depth:
            yield Tag(Span(*match.span()), decoded(match[0][1:-1]).strip(), TagKind.OUTPUT)
        elif match["value"]:
            at = match.start() + 1
        elif match["name"]:
            depth = max(0, depth + _deeper(match))
            tag = _element(source, match)
            yield tag
            at = tag.span.end


def _comment_end(source: bytes, at: int) -> int:
    """Comments nest; one that is not ended reaches to the end of the file."""
    depth = 0
    for match in _COMMENT.finditer(source, at):
        depth += 1 if match[0] == b"<!---" else -1
        if depth == 0:
            return match.end()
    return len(source)


def _deeper(match: re.Match[bytes]) -> int:
    name = match["name"].lower()
    if name.lstrip(b"/") not in _PRINTING or match["rest"].endswith(b"/"):
        return 0
    return -1 if name.startswith(b"/") else 1


def _element(source: bytes, match: re.Match[bytes]) -> Tag:
    """A script of the server's is one tag with all its code."""
    end = match.end()
    if match["name"].lower() == b"cfscript":
        found = _SCRIPT_END.search(source, end)
        end = found.end() if found else len(source)
    text = decoded(source[match.start() + 1 : match.end() - 1]).rstrip("/ \t\r\n")
    return Tag(Span(match.start(), end), text, TagKind.LOGIC)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if match := _LINK.match(tag.text):
        yield Link(match[1], "include", Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    for tag in _tags(source):
        if tag.kind is TagKind.LOGIC and not tag.text.startswith("/"):
            yield from _printed(Code(source, tag.span, _SYNTAX))


def _printed(code: Code) -> Iterator[Passage]:
    """What functions write, and what is put into the head."""
    for _, arguments in code.calls(_MARKUP):
        for one in arguments:
            yield from _pages(code, one)
    if match := _HEAD.match(code.source, code.span.start, code.span.end):
        yield from _pages(code, Span(match.end(), code.span.end))


def _pages(code: Code, span: Span) -> Iterator[Passage]:
    for parts in code.texts(span):
        if any(b"<" in part.text for part in parts):
            yield passage("html", parts)


COLDFUSION = TemplateLanguage(
    name="coldfusion",
    suffixes=(".cfm", ".cfml", ".cfc"),
    tags=_tags,
    links=_links,
    passages=_passages,
    said="elements, scripts and `#…#` of `cfoutput` masked; `writeOutput` and `cfhtmlhead` read",
)
