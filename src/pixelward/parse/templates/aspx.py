"""ASP and ASP.NET's forms: server code between `<%` and `%>`, and in scripts of the server's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._braced import braced
from pixelward.parse.templates._code import Syntax
from pixelward.parse.templates._erb_like import Helpers, percent
from pixelward.parse.templates._prefixed import prefixed
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

_TAGS = percent(
    comments=((b"<%--", b"--%>"),),
    outputs=(b"<%=", b"<%:", b"<%#", b"<%$"),
)
_SERVER = re.compile(
    rb"<script\b(?=[^>]{0,300}?\brunat\s*=\s*[\"']?server)[^>]{0,2000}>(?P<body>.*?)(?:</script\s*>|\Z)"
    rb"|<!--\s*#include\b[^>]{0,300}-->",
    re.IGNORECASE | re.DOTALL,
)
_SCRIPT = re.compile(
    rb"<script\b[^>]{0,2000}>(?P<body>.*?)(?:</script|\Z)", re.IGNORECASE | re.DOTALL
)
_LINK = re.compile(
    r"""#include\s+(?:file|virtual)\s*=\s*["']([^"']+)"""
    r"""|@\s*(?:Register|Reference)\b[^%]*?\b(?:Src|Control|Page)\s*=\s*["'](?:~/)?([^"']+)""",
    re.IGNORECASE,
)
_MASTER = re.compile(r"""@[^%]*?\bMasterPageFile\s*=\s*["'](?:~/)?([^"']+)""", re.IGNORECASE)
_QUIET = re.compile(rb"asp:(?:content|placeholder|panel|contentplaceholder)\Z", re.IGNORECASE)
# Of both languages; a character of C#'s is no string, and neither is a remark of Basic's.
_COMMENT = rb"(?<![:\"'])//[^\n]*|/\*.*?(?:\*/|\Z)|'(?:[^'\\\n]|\\.)'|(?<=[\n%])[ \t]*'[^\n]*"
_HELPERS = Helpers(
    syntax=Syntax(quotes=b'"', doubled=True, comment=_COMMENT),
    markup=re.compile(
        rb"\bResponse\s*\.\s*Write\b|\bLiteralControl\b|\.(?:Text|InnerHtml)\s*\+?=(?!=)"
        rb"|\bwriter\s*\.\s*Write(?:Line)?\b",
        re.IGNORECASE,
    ),
    script=re.compile(rb"\bRegister(?:StartupScript|ClientScriptBlock|OnSubmitStatement)\b", re.I),
    loads={("script", "src"): re.compile(rb"\bRegisterClientScriptInclude\b", re.IGNORECASE)},
    bare=re.compile(rb"<%="),
    handlers=False,
)


def _tags(source: bytes) -> Iterator[Tag]:
    """Tags; scripts of the server's whole; controls where a script of the page holds them."""
    server = tuple(_of_server(source))
    own = tuple(_TAGS(source))
    controls = (
        tag
        for script in _SCRIPT.finditer(source)
        for tag in prefixed(source, *script.span("body"), _QUIET)
    )
    end = 0
    for tag in sorted((*server, *own, *controls), key=lambda tag: (tag.span.start, -tag.span.end)):
        if tag.span.start >= end:
            yield tag
            end = tag.span.end


def _of_server(source: bytes) -> Iterator[Tag]:
    for match in _SERVER.finditer(source):
        yield Tag(Span(*match.span()), decoded(match[0]), TagKind.LOGIC)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if match := _LINK.search(tag.text):
        yield Link(match[1] or match[2], "include", Location(path, tag.span))
    if match := _MASTER.match(tag.text):
        yield Link(match[1], "layout", Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    for tag in _tags(source):
        if tag.kind is not TagKind.COMMENT:
            yield from _HELPERS.printed(source, tag)


ASPX = TemplateLanguage(
    name="aspx",
    suffixes=(".aspx", ".ascx", ".master", ".asp", ".asax"),
    tags=_tags,
    links=_links,
    passages=_passages,
    guards=braced,
    said="tags and server scripts masked; `Response.Write` and registered scripts read",
)
