"""FreeMarker: directives in angle brackets or square ones, and values in `${…}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._braces import Brackets
from pixelward.parse.templates._code import Code, Syntax
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates._printed import passage
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

_STRING = rb"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'"
_ROUND = rb"\((?:[^()\"']|" + _STRING + rb")*+\)"
_INSIDE = rb"(?:[^CO\"'()]|" + _STRING + rb"|" + _ROUND + rb"|[()])*+"
_ANGLED = _INSIDE.replace(b"CO", b"<>")
_SQUARE = _INSIDE.replace(b"CO", rb"\[\]")
_TAG = re.compile(
    rb"(?P<comment><#--|\[#--)"
    rb"|(?P<angled></?[#@][\w.]+(?:" + _ANGLED + rb")>)"
    rb"|(?P<square>\[/?[#@][\w.]+(?:" + _SQUARE + rb")\])"
    rb"|(?P<value>[$#](?=\{))|(?P<equals>\[=[^\]\n]{1,200}\])",
    re.DOTALL,
)
_END = {b"<#--": b"-->", b"[#--": b"--]"}
_RAW = re.compile(rb"</#noparse\s*>|\[/#noparse\s*\]|\Z")
_LINK = re.compile(r"""#(?:include|import|includeFromModel)\s*\(?\s*["']([^"'$]+)["']""")
_SAFE = re.compile(r"\?(?:no_esc|noEsc)\b|^r?[\"']")


def _tags(source: bytes) -> Iterator[Tag]:
    braces, at, unended = Brackets(source), 0, set[bytes]()
    while match := _TAG.search(source, at):
        at = match.end()
        if sign := match["comment"]:
            end = -1 if sign in unended else source.find(_END[sign], at)
            if end < 0:
                unended.add(sign)
                continue
            at = end + 3
            yield Tag(Span(match.start(), at), decoded(source[match.end() : end]), TagKind.COMMENT)
        elif match["value"]:
            end = braces.end(match.end())
            if end > 0:
                at = end
                text = decoded(source[match.end() + 1 : end - 1]).strip()
                yield Tag(Span(match.start(), end), text, TagKind.OUTPUT)
        else:
            yield _directive(match)
            if match[0][1:].startswith(b"#noparse"):
                found = _RAW.search(source, at)
                at = found.start() if found else len(source)


def _directive(match: re.Match[bytes]) -> Tag:
    """A directive; a macro that closes itself prints."""
    text = decoded(match[0][1:-1])
    if match["equals"]:
        return Tag(Span(*match.span()), text[1:].strip(), TagKind.OUTPUT)
    prints = text.startswith("@") and text.endswith("/")
    kind = TagKind.OUTPUT if prints else TagKind.LOGIC
    return Tag(Span(*match.span()), text.rstrip("/ \t\r\n"), kind)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if tag.kind is TagKind.LOGIC and (match := _LINK.match(tag.text)):
        yield Link(match[1], "include", Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    """Strings that are printed as they are."""
    syntax = Syntax(fill=rb"\$\{[^{}]*\}", comment=rb"(?!)")
    for tag in _tags(source):
        if tag.kind is TagKind.OUTPUT and _SAFE.search(tag.text) and "<" in tag.text:
            for parts in Code(source, tag.span, syntax).texts(tag.span):
                yield passage("html", parts)


_STATEMENTS = Statements(
    opens=re.compile(r"#(?P<name>if)\b(?P<test>[\s\S]*)|#(?P<any>list|switch|items)\b"),
    turns=re.compile(r"#else\b|#elseif\b(?P<test>[\s\S]*)"),
    ends=re.compile(r"/#(?P<name>\w+)"),
)

FREEMARKER = TemplateLanguage(
    name="freemarker",
    suffixes=(".ftl", ".ftlh", ".ftlx"),
    tags=_tags,
    links=_links,
    passages=_passages,
    guards=said_by(_STATEMENTS),
    said="directives in both forms, macros and `${…}` masked; `include` and `import` followed",
)
