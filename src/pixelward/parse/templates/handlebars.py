"""Handlebars, Mustache, and Ember's templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.facts import Link
from pixelward.model.place import Location
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._front_matter import layout_of, with_front_matter
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_OWN = re.compile(
    rb"\{\{~?#-?\*?\s*(?:if|unless|each|with|[\w-]+)\b[^{}\n]*\}\}|\{\{~?>\s*[\w\"'./-]+[^{}\n]*\}\}"
    rb"|\{\{\{\s*[\w.@-]+[^{}\n]*\}\}\}|\{\{!--"
)
_LOGIC = re.compile(r"[#/^>!<*=]|else\b|\s*\Z")
_PARTIAL = re.compile(r"""(#?)[><]\s*\(?\s*["']?([\w./@-]+)["']?""")
_LAYOUT = re.compile(r"""!?<\s*([\w./-]+)\Z|#extend\s+["']([\w./-]+)["']""")

_DELIMITED = Delimited(
    (
        Delimiter(b"\\{{", b"", TagKind.LOGIC),  # prints braces
        Delimiter(b"{{!--", b"--}}", TagKind.COMMENT),
        Delimiter(b"{{~!--", b"--}}", TagKind.COMMENT),
        Delimiter(b"{{!<", b"}}", TagKind.LOGIC),  # the layout, in some dialects
        Delimiter(b"{{!", b"}}", TagKind.COMMENT),
        Delimiter(b"{{~!", b"}}", TagKind.COMMENT),
        Delimiter(b"{{{{", b"}}}}", TagKind.LOGIC),
        Delimiter(b"{{{", b"}}}", TagKind.OUTPUT),
        Delimiter(b"{{~{", b"}~}}", TagKind.OUTPUT),
        Delimiter(b"{{", b"}}", TagKind.OUTPUT),
    ),
    trimmed="~& \t\r\n",
    strings=b"\"'",
)


def _read(source: bytes) -> Iterator[Tag]:
    # A comment may end `--~}}`: of the same length, so that every place stays.
    for tag in _DELIMITED(source.replace(b"--~}}", b"---}}")):
        if source.startswith(b"{{!<", tag.span.start):
            yield replace(tag, text=f"< {tag.text}")
        elif tag.kind is TagKind.OUTPUT and _LOGIC.match(tag.text):
            yield replace(tag, kind=TagKind.LOGIC)
        else:
            yield tag


def _links(tag: Tag, path: str) -> Iterator[Link]:
    yield from layout_of(tag, path)
    if tag.kind is not TagKind.LOGIC:
        return
    where = Location(path, tag.span)
    if match := _LAYOUT.match(tag.text):
        yield Link(match[1] or match[2], "layout", where)
    elif match := _PARTIAL.match(tag.text):
        yield Link(match[2], "layout" if match[1] else "include", where)


def _detects(source: bytes) -> int:
    own = sum(1 for _ in _OWN.finditer(source))
    return own + source.count(b"{{") if own and b"{%" not in source else 0


_STATEMENTS = Statements(
    opens=re.compile(
        r"#(?P<name>if|(?P<unless>unless))\b(?P<test>[\s\S]*)"
        r"|[#^][>*]?\s*(?P<any>[\w./-]+)"
    ),
    turns=re.compile(r"else\b(?:\s+if\b(?P<test>[\s\S]*))?|\^\s*\Z"),
    ends=re.compile(r"/\s*(?P<name>[\w./-]+)"),
    prefix=True,
)

HANDLEBARS = TemplateLanguage(
    name="handlebars",
    suffixes=(".hbs", ".handlebars", ".mustache", ".hjs"),
    hosts=frozenset({"html"}),
    detects=_detects,
    tags=with_front_matter(_read),
    links=_links,
    guards=said_by(_STATEMENTS),
    said="tags and blocks masked; partials and layouts followed; Mustache's and Ember's, too",
)
