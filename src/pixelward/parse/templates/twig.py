"""Twig: Symfony's, Drupal's and Craft's templates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pixelward.model.facts import Block, Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._guards import said_by
from pixelward.parse.templates._jinja_like import STATEMENTS
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_LINK = re.compile(r"(extends|include|embed|import|from|use|form_theme)\b(?P<rest>.*)", re.DOTALL)
_CALL = re.compile(r"\b(?:include|source)\s*\(\s*['\"]([^'\"]+)['\"]")
_LIBRARY = re.compile(r"\battach_library\s*\(\s*['\"]([\w-]+/[\w.-]+)['\"]")
_NAME = re.compile(r"""['"]([^'"\s]+\.[\w.]+)['"]""")
_BEFORE = re.compile(r"\A(?:@!?[\w-]+/|[\w]*:(?:[\w/]*:)?)")  # a namespace, a bundle
_ARGUMENTS = re.compile(r"\b(?:with|only|as|import)\b")
_BLOCK = re.compile(r"block\s+(\w+)\s*(?P<short>\S.*)?\Z", re.DOTALL)
_RELATIONS = {"extends": "extends", "import": "macros", "from": "macros"}
_PARENT = re.compile(r"\bparent\s*\(\s*\)")


def _links(tag: Tag, path: str) -> Iterator[Link]:
    where = Location(path, tag.span)
    match = _LINK.match(tag.text) if tag.kind is TagKind.LOGIC else None
    if match:
        relation = _RELATIONS.get(match[1], "include")
        for name in _NAME.findall(_ARGUMENTS.split(match["rest"])[0]):
            yield Link(_BEFORE.sub("", name), relation, where)
    elif tag.kind is not TagKind.COMMENT:
        for name in _CALL.findall(tag.text):
            yield Link(_BEFORE.sub("", name), "include", where)
        for name in _LIBRARY.findall(tag.text):
            yield Link(name, "library", where)


def _blocks(tags: tuple[Tag, ...]) -> Iterator[Block]:
    opened: list[tuple[str, int]] = []
    parents = [tag.span.start for tag in tags if _PARENT.search(tag.text)]
    for tag in tags:
        match = _BLOCK.match(tag.text) if tag.kind is TagKind.LOGIC else None
        if match and match["short"]:
            yield Block(match[1], tag.span, bool(_PARENT.search(tag.text)))
        elif match:
            opened.append((match[1], tag.span.start))
        elif re.match(r"endblock\b", tag.text) and opened:
            name, start = opened.pop()
            inner = bisect_left(parents, start) < bisect_left(parents, tag.span.end)
            yield Block(name, Span(start, tag.span.end), inner)


TWIG = TemplateLanguage(
    name="twig",
    suffixes=(".twig",),
    tags=Delimited(
        (
            Delimiter(b"{#", b"#}", TagKind.COMMENT),
            Delimiter(b"{{", b"}}", TagKind.OUTPUT),
            Delimiter(b"{%", b"%}", TagKind.LOGIC),
        ),
        quiet={"verbatim": "endverbatim", "raw": "endraw"},
        verbatim=frozenset({"verbatim", "raw"}),
        trimmed="-~+ \t\r\n",
    ),
    links=_links,
    blocks=_blocks,
    guards=said_by(STATEMENTS),
    said="tags and blocks masked; `extends`, `include`, `embed`, `attach_library` followed",
)
