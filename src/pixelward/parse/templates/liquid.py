"""Liquid: themes of shops, and sites that Jekyll and Eleventy build."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Code, Syntax
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._front_matter import front_matter, layout_of, with_front_matter
from pixelward.parse.templates._guards import said_by
from pixelward.parse.templates._jinja_like import STATEMENTS
from pixelward.parse.templates._printed import element, leads_elsewhere, passage, stretch
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_OWN = re.compile(
    rb"\{%-?\s*(?:assign|capture|unless|case|when|cycle|tablerow|render|section|sections|layout"
    rb"|schema|paginate|liquid|seo|feed_meta|include\s+[\w/-]+\.\w+|include_relative|post_url|form)\b"
    rb"|\{%-?\s*(?:if|unless|for\s+\w+\s+in)\s+(?:site|page|jekyll)\."
    rb"|\{\{-?\s[^{}|]+\|\s*(?:append|prepend|relative_url|absolute_url|asset_url|date_to_\w+|jsonify"
    rb"|markdownify|strip_html|img_url|money|t)\b|\{\{-?\s*(?:site|page)\.[\w.]+"
)
# What a page begins with, or a script that is one: code which only talks of tags begins otherwise.
_BEGINS = re.compile(rb"\s*(?:<|\{[{%]|---)")
_OTHER = re.compile(
    rb"\{%[-+]?\s*(?:extends|block|set|load|url|static|csrf_token|macro|import|from)\b"
)
_LINK = re.compile(
    r"""(?:^|\n)\s*(include|include_relative|include_cached|render|section|sections|layout)"""
    r"""\s+['"]?([\w./-]+)"""
)
_STRINGS = Syntax(comment=rb"(?!)")
_FILTER = re.compile(r"\|\s*(script|stylesheet|image|img)_tag\b")
_ELEMENTS = {"script": ("script", "src"), "stylesheet": ("link", "href")}
_PRINTED = re.compile(r"""\s*["'][^|]*<\w""")

_READ = Delimited(
    (Delimiter(b"{{", b"}}", TagKind.OUTPUT), Delimiter(b"{%", b"%}", TagKind.LOGIC)),
    printing=frozenset({"link", "post_url", "asset", "asset_path", "echo"}),
    quiet={
        "comment": "endcomment",
        "doc": "enddoc",
        "raw": "endraw",
        "verbatim": "endverbatim",
        "schema": "endschema",
        "stylesheet": "endstylesheet",
        "javascript": "endjavascript",
    },
    verbatim=frozenset({"raw", "verbatim"}),
    strings=b"\"'",
)
_SCRIPT = re.compile(
    rb"\{%-?\s*javascript\b[^%]{0,200}%\}(?P<body>.*?)\{%-?\s*endjavascript\b", re.DOTALL
)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    yield from layout_of(tag, path)
    if tag.kind is TagKind.LOGIC and not tag.text.startswith("#"):
        text = tag.text.removeprefix("liquid") if tag.text.startswith("liquid") else tag.text
        for match in _LINK.finditer(text):
            relation = "layout" if match[1] == "layout" else "include"
            yield Link(match[2], relation, Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    for tag in _READ(source):
        if tag.kind is TagKind.COMMENT:
            yield from _script(source, tag)
        elif tag.kind is TagKind.OUTPUT:
            yield from _printed(source, tag)


def _script(source: bytes, tag: Tag) -> Iterator[Passage]:
    """The body of a section's script: no tag in it lives."""
    if match := _SCRIPT.match(source, tag.span.start, tag.span.end):
        yield stretch("javascript", source, (), Span(*match.span("body")))


def _printed(source: bytes, tag: Tag) -> Iterator[Passage]:
    """An element that a filter makes round an address; and a string with markup in it."""
    made = _FILTER.search(tag.text)
    if not made and not _PRINTED.match(tag.text):
        return
    code = Code(source, tag.span, _STRINGS)
    parts = next((parts for one in code.literals[:1] for parts in code.texts(one)), ())
    if not made:
        yield passage("html", parts)
    elif leads_elsewhere(parts):
        name, attribute = _ELEMENTS.get(made[1], ("img", "src"))
        yield element(name, attribute, parts, tag.span)


def _detects(source: bytes) -> int:
    """Where nothing is written that only others know: its own words, or front matter."""
    own = sum(1 for _ in _OWN.finditer(source)) + (front_matter(source) is not None)
    if not own or _OTHER.search(source) or not _BEGINS.match(source):
        return 0
    return own + sum(source.count(sign) for sign in (b"{%", b"{{", b"{#"))


LIQUID = TemplateLanguage(
    name="liquid",
    suffixes=(".liquid",),
    hosts=frozenset({"html", "javascript"}),
    detects=_detects,
    tags=with_front_matter(_READ),
    links=_links,
    passages=_passages,
    guards=said_by(STATEMENTS),
    said="tags masked; `javascript` blocks and `script_tag` read; includes and layouts followed",
)
