"""What Jinja and the languages made after it share: blocks, and the templates that tags name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pixelward.model.facts import Block, Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._guards import Statements
from pixelward.parse.templates.base import Tag, TagKind

_LINK = re.compile(
    r"""(?P<one>extends|include|import|from)\s+['"](?P<name>[^'"]+)['"]"""
    r"""|(?P<any>extends|include)\s+\[(?P<names>[^\]]*)\]"""
)
_NAME = re.compile(r"""['"]([^'"]+)['"]""")
_RELATIONS = {"import": "macros", "from": "macros"}
_BLOCK = re.compile(r"block\s+(\w+)")
_SUPER = re.compile(r"\bsuper\s*\(\s*\)|block\.super\b")

# The conditions of Jinja, Django, Nunjucks, Twig and Liquid.
STATEMENTS = Statements(
    opens=re.compile(
        r"(?P<name>if|(?P<unless>unless))\b(?P<test>[\s\S]*)"
        r"|(?P<any>for|case|ifchanged|ifequal|ifnotequal|ifAsync|asyncEach|asyncAll|tablerow)\b"
    ),
    turns=re.compile(r"(?:else\b|elif\b|elsif\b|elseif\b|empty\b)(?:\s+if\b)?(?P<test>[\s\S]*)"),
    ends=re.compile(r"end(?P<name>\w+)"),
)

DELIMITERS = (
    Delimiter(b"{#", b"#}", TagKind.COMMENT),
    Delimiter(b"{{", b"}}", TagKind.OUTPUT),
    Delimiter(b"{%", b"%}", TagKind.LOGIC),
)


def tags(printing: frozenset[str]) -> Delimited:
    """Reads a dialect's tags; `printing` are the first words of logic tags that print."""
    return Delimited(
        DELIMITERS,
        printing=printing,
        quiet={"comment": "endcomment", "raw": "endraw", "verbatim": "endverbatim"},
        verbatim=frozenset({"raw", "verbatim"}),
    )


def links(tag: Tag, path: str) -> Iterator[Link]:
    """The template that a logic tag names."""
    if tag.kind is TagKind.LOGIC and (match := _LINK.match(tag.text)):
        relation = match["any"] or _RELATIONS.get(match["one"], match["one"])
        # Of a list the first that exists is meant: the files that are there are looked up later.
        for name in [match["name"]] if match["name"] else _NAME.findall(match["names"]):
            yield Link(name, relation, Location(path, tag.span))


def blocks(tags: tuple[Tag, ...]) -> Iterator[Block]:
    """The regions that another template may fill, and whether they keep what was there."""
    open_blocks: list[tuple[str, int]] = []
    supers = [tag.span.start for tag in tags if _SUPER.search(tag.text)]
    for tag in tags:
        if match := _BLOCK.match(tag.text):
            open_blocks.append((match[1], tag.span.start))
        elif re.match(r"endblock\b", tag.text) and open_blocks:
            name, start = open_blocks.pop()
            inner = bisect_left(supers, start) < bisect_left(supers, tag.span.end)
            yield Block(name, Span(start, tag.span.end), inner)
