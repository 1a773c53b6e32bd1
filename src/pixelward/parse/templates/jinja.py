"""Jinja, and Django's templates, which tag alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pixelward.model.facts import Block, Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_LINK = re.compile(r"""(extends|include|import|from)\s+['"]([^'"]+)['"]""")
_SIGN = re.compile(rb"\{%[-+]?\s*[a-zA-Z_]\w*[^%]*%\}|\{\{[^{}\n]+\}\}|\{#(?:(?!\{#)[^\n])*?#\}")
_BLOCK = re.compile(r"block\s+(\w+)")
_SUPER = re.compile(r"\bsuper\s*\(\s*\)|block\.super\b")


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if tag.kind is TagKind.LOGIC and (match := _LINK.match(tag.text)):
        relation = match[1] if match[1] == "extends" else "include"
        yield Link(match[2], relation, Location(path, tag.span))


def _blocks(tags: tuple[Tag, ...]) -> Iterator[Block]:
    open_blocks: list[tuple[str, int]] = []
    supers = [tag.span.start for tag in tags if _SUPER.search(tag.text)]
    for tag in tags:
        if match := _BLOCK.match(tag.text):
            open_blocks.append((match[1], tag.span.start))
        elif re.match(r"endblock\b", tag.text) and open_blocks:
            name, start = open_blocks.pop()
            inner = bisect_left(supers, start) < bisect_left(supers, tag.span.end)
            yield Block(name, Span(start, tag.span.end), inner)


JINJA = TemplateLanguage(
    name="jinja",
    suffixes=(".jinja", ".jinja2", ".j2", ".djhtml"),
    hosts=frozenset({"html"}),
    detects=lambda source: sum(1 for _ in _SIGN.finditer(source)),
    tags=Delimited(
        (
            Delimiter(b"{#", b"#}", TagKind.COMMENT),
            Delimiter(b"{{", b"}}", TagKind.OUTPUT),
            Delimiter(b"{%", b"%}", TagKind.LOGIC),
        ),
        printing=frozenset(
            {"url", "static", "trans", "translate", "get_static_prefix", "csrf_token"}
        ),
        quiet={"comment": "endcomment", "raw": "endraw", "verbatim": "endverbatim"},
        verbatim=frozenset({"raw", "verbatim"}),
    ),
    links=_links,
    blocks=_blocks,
    said="tags, filters and blocks masked; `extends` and `include` followed; Django's, too",
)
