"""JSP: Java between `<%` and `%>`, the expression language, and the elements of tag libraries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.guards import Guarded
from pixelward.model.place import Location
from pixelward.parse.document import Passage
from pixelward.parse.templates._braced import braced
from pixelward.parse.templates._choices import chosen
from pixelward.parse.templates._code import Syntax
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._erb_like import Helpers, percent
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates._prefixed import with_prefixed
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_PERCENT = percent(comments=((b"<%--", b"--%>"),), outputs=(b"<%=",))
_PLAIN = (
    *(one for one in _PERCENT.delimiters if one.open != b"<%%"),
    Delimiter(b"\\${", b"", TagKind.LOGIC),  # prints `${`
    Delimiter(b"${", b"}", TagKind.OUTPUT),
    Delimiter(b"#{", b"}", TagKind.OUTPUT),
)
_AS_XML = (
    *_PLAIN,
    Delimiter(b"<![CDATA[", b"", TagKind.LOGIC),
    Delimiter(b"]]>", b"", TagKind.LOGIC),
)
_QUIET = re.compile(
    rb"(?:\w+:(?:set|remove|import|include|param|useBean|setProperty|setLocale|setBundle|if|when)"
    rb"|jsp:[\w.]+|tiles:\w+|decorator:\w+)\Z"
)
_LINK = re.compile(
    r"""@\s*include\s+file\s*=\s*["']([^"'$<]+)"""
    r"""|(?:jsp:include|jsp:forward|c:import|jsp:directive\.include|s:include|tiles:insert\w*)\b"""
    r"""[^>]*?\b(?:page|url|file|value|template|definition)\s*=\s*["']([^"'$<]+)"""
)
_HELPERS = Helpers(
    syntax=Syntax(quotes=b"\"'"),
    markup=re.compile(
        rb"\b(?:out|pageContext\.getOut\(\)|writer)\s*\.\s*(?:print(?:ln)?|write|append)\b"
    ),
    bare=re.compile(rb"<%="),
    handlers=False,
)


def _signed(source: bytes) -> Iterator[Tag]:
    is_xml = b"<jsp:root" in source or b"xmlns:jsp" in source
    yield from Delimited(_AS_XML if is_xml else _PLAIN, trimmed=" \t\r\n")(source)


def _tags(source: bytes) -> Iterator[Tag]:
    return with_prefixed(source, _signed(source), _QUIET)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if match := _LINK.match(tag.text):
        target = match[1] or match[2]
        yield Link(target.strip(), "include", Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    for tag in _signed(source):
        if tag.kind is not TagKind.COMMENT and source.startswith(b"<%", tag.span.start):
            yield from _HELPERS.printed(source, tag)


_STATEMENTS = Statements(
    opens=re.compile(r"c:if\b[\s\S]*?\btest\s*=\s*(['\"])(?P<test>[\s\S]*?)\1"),
    turns=re.compile(r"(?!)"),
    ends=re.compile(r"/c:if\b"),
)
_BY_ELEMENTS = said_by(_STATEMENTS)


def _guards(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    yield from _BY_ELEMENTS(source, tags, path)
    yield from chosen(source, tags, path)
    yield from braced(source, tags, path)


JSP = TemplateLanguage(
    name="jsp",
    suffixes=(".jsp", ".jspx", ".jspf", ".tag", ".tagx", ".tagf", ".jhtml"),
    tags=_tags,
    links=_links,
    passages=_passages,
    guards=_guards,
    said="scriptlets, `${…}` and tag libraries masked; `out.print` read; includes followed",
)
