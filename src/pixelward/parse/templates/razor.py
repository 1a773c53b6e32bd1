"""Razor: C# behind `@`, in blocks that hold markup themselves; Blazor's components, too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location
from pixelward.parse.document import Passage
from pixelward.parse.templates._braced import braced
from pixelward.parse.templates._code import Syntax
from pixelward.parse.templates._erb_like import Helpers
from pixelward.parse.templates._razor import Reader
from pixelward.parse.templates._razor_frames import Unended
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_PARTIAL = re.compile(
    r"""\b(?:Partial|PartialAsync|RenderPartial|RenderPartialAsync|RenderPage|IncludeFile)"""
    r"""\s*\(\s*"(?:~/)?([^"]+)\""""
)
_LAYOUT = re.compile(r"""(?:^|[\s{;])Layout\s*=\s*"(?:~/)?([^"]+)\"|^@layout\s+([\w.]+)""")
_HELPERS = Helpers(
    syntax=Syntax(
        quotes=b'"',
        doubled=True,
        fill=rb"(?<!\{)\{[A-Za-z_][^{}\"]*\}",
        comment=rb"(?<![:\"'])//[^\n]*|/\*.*?(?:\*/|\Z)|'(?:[^'\\\n]|\\.)'",
    ),
    markup=re.compile(
        rb"\b(?:Html\s*\.\s*Raw|MarkupString\s*\)?|HtmlString|WriteLiteral|Write)\b(?=\s*\()"
    ),
    loads={("script", "src"): re.compile(rb"\b(?:Scripts\s*\.\s*Render|AddScriptParts)\b")},
    handlers=True,
)


_TRIES = 3  # readings of a file whose code is not closed: each leaves one more block as text


def _tags(source: bytes) -> Iterator[Tag]:
    left = frozenset[int]()
    for _ in range(_TRIES):
        try:
            yield from Reader(source, left).read()
        except Unended as where:
            left |= {where.args[0]}
        else:
            return


def _links(tag: Tag, path: str) -> Iterator[Link]:
    where = Location(path, tag.span)
    for match in _PARTIAL.finditer(tag.text):
        yield Link(match[1], "include", where)
    for match in _LAYOUT.finditer(tag.text):
        yield Link(match[1] or match[2], "layout", where)


def _passages(source: bytes) -> Iterator[Passage]:
    for tag in _tags(source):
        if tag.kind is not TagKind.COMMENT:
            yield from _HELPERS.printed(source, tag)


RAZOR = TemplateLanguage(
    name="razor",
    suffixes=(".cshtml", ".vbhtml", ".razor"),
    tags=_tags,
    links=_links,
    passages=_passages,
    guards=braced,
    said="code and expressions masked, markup in code read; `Html.Raw` read; partials followed",
)
