"""Thymeleaf: attributes of HTML that the server fills, and values in double brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.guards import Guarded
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Code, Syntax
from pixelward.parse.templates._elements import conditional
from pixelward.parse.templates._printed import Part, leads_elsewhere, passage
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

_SIGN = re.compile(rb"\s(?:data-)?th[:-](?:[a-z-]+)\s*=|\bxmlns:th\s*=|\[[\[(][$*#~@]\{")
_VALUE = rb"\[\[[$*#~@]\{[^\n]{0,300}?\}\]\]|\[\([$*#~@]\{[^\n]{0,300}?\}\)\]"
_TAG = re.compile(
    rb"/\*\s*(?P<commented>" + _VALUE + rb")\s*\*/"
    rb"(?P<default>[ \t]*(?:'[^'\n]*'|\"[^\"\n]*\"|[\w.$-]+|\[[^\[\]\n]*\]|\{[^{}\n]*\})?)"
    rb"|(?P<value>" + _VALUE + rb")"
    rb"|(?P<only><!--/\*/|/\*/-->)"
    rb"|(?P<attribute>(?<=\s)(?:data-)?th[:-](?:replace|insert|include)|layout:decorat(?:e|or))"
    rb"\s*=\s*(?:\"(?P<one>[^\"<]*)\"|'(?P<two>[^'<]*)')"
)
_FRAGMENT = re.compile(r"\s*(?:~\{)?\s*['\"]?([\w./-]+)['\"]?\s*(?:::|\}|\(|\Z)")
_ATTRIBUTE = re.compile(
    rb"(?<=\s)(?:data-)?th[:-](?P<name>src|href|action|on[a-z]+|utext)"
    rb"\s*=\s*(?:\"(?P<one>[^\"]*)\"|'(?P<two>[^']*)')"
)
_ADDRESS = re.compile(
    rb"\s*@\{(?P<url>[^(){}$]*(?:\$\{[^{}]*\}[^(){}$]*)*)(?:\((?P<given>.*)\))?\}\s*\Z"
)
_GIVEN = re.compile(
    rb"\s*(?P<name>[\w.\[\]-]+)\s*=\s*(?:'(?P<text>[^']*)'|(?P<value>(?:[^,(]|\([^()]*\))*))"
)
_FILLED = re.compile(rb"\$\{[^{}]*\}")
_SYNTAX = Syntax(quotes=b"'|", fill=rb"\$\{[^{}]*\}", comment=rb"(?!)")


def _tags(source: bytes) -> Iterator[Tag]:
    for match in _TAG.finditer(source):
        span = Span(*match.span())
        if match["commented"] or match["value"]:
            inside = match["commented"] or match["value"]
            yield Tag(span, decoded(inside[4:-3]).strip(), TagKind.OUTPUT)
        elif match["only"]:
            yield Tag(span, "", TagKind.LOGIC)
        else:
            yield Tag(span, decoded(match[0]), TagKind.LOGIC)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    name, sign, value = tag.text.partition("=")
    if tag.kind is not TagKind.LOGIC or not sign:
        return
    match = _FRAGMENT.match(value.strip()[1:-1])
    if match and match[1] != "this":
        relation = "layout" if name.startswith("layout:") else "include"
        yield Link(match[1], relation, Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    """What attributes become: an address of the element, a handler, its content."""
    for match in _ATTRIBUTE.finditer(source):
        span = Span(*match.span("one" if match["one"] is not None else "two"))
        name = decoded(match["name"])
        if name == "utext" or name.startswith("on"):
            yield from _code(source, span, "html" if name == "utext" else "javascript")
        else:
            yield from _element(source, match.start(), name, span)


def _code(source: bytes, span: Span, language: str) -> Iterator[Passage]:
    for parts in Code(source, span, _SYNTAX).texts(span):
        if any((b"<" if language == "html" else b"(") in part.text for part in parts):
            yield passage(language, parts)


def _element(source: bytes, at: int, name: str, span: Span) -> Iterator[Passage]:
    opened = source.rfind(b"<", max(0, at - 2000), at)
    element = re.compile(rb"<([a-zA-Z][\w-]*)").match(source, max(opened, 0))
    parts = tuple(_address(source, span))
    if element and parts and leads_elsewhere(parts):
        tag, around = element[1].lower(), Span(opened, at)
        before = Part(b"<" + tag + b" " + name.encode() + b'="', around, verbatim=False)
        after = Part(b'"></' + tag + b">", Span(span.end, span.end), verbatim=False)
        yield passage("html", (before, *parts, after))


def _address(source: bytes, span: Span) -> Iterator[Part]:
    """An address in the server's own notation, or a string of it."""
    match = _ADDRESS.match(source[span.start : span.end])
    if match is None:
        yield from next(iter(Code(source, span, _SYNTAX).texts(span)), ())
        return
    yield from _filled(source, Span(*(span.start + at for at in match.span("url"))))
    if match["given"]:
        yield from _parameters(source, Span(*(span.start + at for at in match.span("given"))))


def _filled(source: bytes, span: Span) -> Iterator[Part]:
    at = span.start
    for match in _FILLED.finditer(source, span.start, span.end):
        yield Part(source[at : match.start()], Span(at, match.start()))
        yield Part(b"_" * len(match[0]), Span(*match.span()), hole=decoded(match[0][2:-1]))
        at = match.end()
    yield Part(source[at : span.end], Span(at, span.end))


def _parameters(source: bytes, span: Span) -> Iterator[Part]:
    sign = b"?"
    for match in _GIVEN.finditer(source, span.start, span.end):
        yield Part(sign, Span(match.start(), match.start() + 1), verbatim=False)
        yield Part(match["name"] + b"=", Span(*match.span("name")), verbatim=False)
        if match["text"] is not None:
            yield Part(match["text"], Span(*match.span("text")))
        elif match["value"]:
            hole = decoded(match["value"]).strip().removeprefix("${").removesuffix("}")
            where = Span(*match.span("value"))
            yield Part(b"_" * len(match["value"]), where, verbatim=False, hole=hole)
        sign = b"&"


def _detects(source: bytes) -> int:
    own = sum(1 for _ in _SIGN.finditer(source))
    return own + source.count(b"{{") if own and b"{%" not in source else 0


_CONDITION = re.compile(
    rb"(?<=\s)(?:data-)?th[:-](?:if|(?P<unless>unless))\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
)


def _guards(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    yield from conditional(source, _CONDITION, path)


THYMELEAF = TemplateLanguage(
    name="thymeleaf",
    suffixes=(".thymeleaf",),
    hosts=frozenset({"html"}),
    detects=_detects,
    tags=_tags,
    links=_links,
    passages=_passages,
    guards=_guards,
    said="`[[…]]` masked; addresses and handlers of `th:` attributes read; fragments followed",
)
