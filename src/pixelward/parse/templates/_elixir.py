"""What EEx and HEEx share: Elixir between `<%` and `%>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Syntax
from pixelward.parse.templates._erb_like import Helpers, percent
from pixelward.parse.templates._guards import Statements
from pixelward.parse.templates.base import Tag, TagKind

_RENDER = re.compile(
    r"""\brender(?:_layout|_existing)?\b[\s(]*(?:[\w.@]+\s*,\s*)?["']([\w./-]+)["']"""
)

TAGS = percent(comments=((b"<%!--", b"--%>"), (b"<%#", b"%>")), outputs=(b"<%=",))
STATEMENTS = Statements(
    opens=re.compile(
        r"(?:if|(?P<unless>unless))\b(?P<test>[\s\S]*\bdo)\Z|[\s\S]*(?:\bdo|\bfn\b[^>]*->)\s*\Z"
    ),
    turns=re.compile(r"else\b|(?![\s\S]*\bfn\b)[\s\S]*->\s*\Z"),
    ends=re.compile(r"end\b"),
)
_HELPERS = Helpers(
    syntax=Syntax(fill=rb"#\{(?:[^{}]|\{[^{}]*\})*\}", comment=rb"(?<![\"'{\w])#(?!\{)[^\n]*"),
    markup=re.compile(rb"(?<![\w.])raw\b(?=[\s(])"),
    loads={
        ("img", "src"): re.compile(rb"(?<![\w.])img_tag\b"),
        ("script", "src"): re.compile(
            rb"(?<![\w.])(?:content_)?tag[\s(]+:script\b[^>]{0,300}?\bsrc:"
        ),
        ("iframe", "src"): re.compile(
            rb"(?<![\w.])(?:content_)?tag[\s(]+:iframe\b[^>]{0,300}?\bsrc:"
        ),
    },
)


def links(tag: Tag, path: str) -> Iterator[Link]:
    """The templates that a tag renders."""
    for match in _RENDER.finditer("" if tag.text.startswith("#") else tag.text):
        yield Link(match[1], "include", Location(path, tag.span))


def passages(source: bytes) -> Iterator[Passage]:
    """What the tags' code prints."""
    for tag in TAGS(source):
        if tag.kind is not TagKind.COMMENT:
            yield from _HELPERS.printed(source, tag)
