"""EJS, and the templates of libraries that tag alike: JavaScript between `<%` and `%>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location
from pixelward.parse.document import Passage
from pixelward.parse.templates._braced import braced
from pixelward.parse.templates._code import Syntax
from pixelward.parse.templates._erb_like import Helpers, percent
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_LINK = re.compile(
    r"""\b(include|partial|layout)(?:\s*\(\s*['"`]([^'"`]+)['"`]|\s+['"]?([\w./-]+)['"]?\s*\Z)"""
)
_SIGN = re.compile(rb"<%[-=_#]?\s[^%]{1,500}%>")
_TAGS = percent(comments=((b"<%#", b"%>"),), outputs=(b"<%=", b"<%-"))
_HELPERS = Helpers(
    syntax=Syntax(quotes=b"\"'`", fill=rb"\$\{[^{}]*\}"),
    markup=re.compile(rb"(?<![\w.])(?:__append|echo|print)\b(?=\s*\()"),
    bare=re.compile(rb"<%-"),
    handlers=False,
)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    for match in _LINK.finditer(tag.text):
        relation = "layout" if match[1] == "layout" else "include"
        yield Link(match[2] or match[3], relation, Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    for tag in _TAGS(source):
        if tag.kind is not TagKind.COMMENT:
            yield from _HELPERS.printed(source, tag)


EJS = TemplateLanguage(
    name="ejs",
    suffixes=(".ejs",),
    hosts=frozenset({"html"}),
    detects=lambda source: sum(1 for _ in _SIGN.finditer(source)),
    tags=_TAGS,
    links=_links,
    passages=_passages,
    guards=braced,
    said="tags masked; markup in strings of unescaped tags read; `include` and `layout` followed",
)
