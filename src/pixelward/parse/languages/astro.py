"""Astro components: frontmatter, expressions with markup in them, scripts of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region, Tag
from pixelward.parse.languages._braced import Braced
from pixelward.parse.languages._component import attributes, own_script, page_parts
from pixelward.parse.languages._expressions import Dialect
from pixelward.parse.languages._slots import gives
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.trees import parse

_FRONTMATTER = re.compile(rb"\s*---[ \t]*\r?\n?(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_HANDLER = re.compile(r"on[a-z]{3,}")


def _gives(tag: str, attribute: str) -> str:
    """What an expression comes to is written into the page: a handler is code in a string."""
    is_handler = tag[:1].islower() and _HANDLER.fullmatch(attribute)
    return "javascript" if is_handler else gives(tag, attribute)


_DIALECT = Dialect(nests=True, gives=_gives)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    match = _FRONTMATTER.match(code)
    read = Braced(code, _DIALECT, match.end() if match else 0)
    if match:
        yield own_script("typescript", read.cover, Span(*match.span(1)))
    markup = read.markup()
    yield from read.cover.regions("typescript")
    yield markup
    for tag in markup.tags:
        yield from _parts(tag, code)


def _parts(tag: Tag, code: bytes) -> Iterator[Region]:
    """A bundled script is a module in TypeScript; one with any attribute stands as written."""
    given = next((at for name, _, at in tag.attributes if name == "define:vars"), None)
    if tag.name == "script" and tag.body and attributes(tag).keys() <= {"src", "hoist"}:
        yield Region("typescript", code, parse("typescript", code, [tag.body]), is_module=True)
        return
    for region in page_parts((tag,), code):
        yield replace(region, given=given.start) if given else region


ASTRO = HostLanguage(
    name="astro",
    suffixes=(".astro",),
    read=_read,
    said="frontmatter, expressions with markup in them, scripts, handlers, `define:vars`",
)
