"""Nunjucks: Jinja's tags in JavaScript's world, with front matter where Eleventy builds a site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.parse.templates import _jinja_like as like
from pixelward.parse.templates._front_matter import front_matter, layout_of, with_front_matter
from pixelward.parse.templates._guards import said_by
from pixelward.parse.templates.base import Tag, TemplateLanguage

_OWN = re.compile(rb"\{%-?\s*(?:set|block|extends|macro|import|from|asyncEach|asyncAll|call)\b")


def _links(tag: Tag, path: str) -> Iterator[Link]:
    yield from layout_of(tag, path)
    yield from like.links(tag, path)


def _detects(source: bytes) -> int:
    """Front matter over tags that are not Liquid's; without it, Jinja reads the same."""
    if front_matter(source) is None or not _OWN.search(source):
        return 0
    return 2 + sum(source.count(sign) for sign in (b"{%", b"{{", b"{#"))


NUNJUCKS = TemplateLanguage(
    name="nunjucks",
    suffixes=(".njk", ".nunj", ".nunjucks"),
    hosts=frozenset({"html"}),
    detects=_detects,
    tags=with_front_matter(like.tags(frozenset({"url"}))),
    links=_links,
    blocks=like.blocks,
    guards=said_by(like.STATEMENTS),
    said="as Jinja; front matter is covered, its `layout` followed",
)
