"""Style sheets: the addresses that they fetch and the sheets that they take in; no rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region, Tag
from pixelward.parse.languages.base import HostLanguage

_ASKING = re.compile(rb"@import|@use|@forward|//|pixelward:", re.IGNORECASE)
_COMMENT = re.compile(rb"/\*.*?(?:\*/|\Z)", re.DOTALL)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    """The file as the text of one `<style>`."""
    if _ASKING.search(code):
        whole = Span(0, len(code))
        comments = tuple(_comments(code)) if b"pixelward:" in code else ()
        yield Markup(code, (Tag("style", (), Span(0, 0), whole),), comments)


def _comments(code: bytes) -> Iterator[Span]:
    yield from (Span(*match.span()) for match in _COMMENT.finditer(code))


CSS = HostLanguage(
    name="css",
    suffixes=(".css", ".scss", ".sass", ".less", ".styl", ".pcss"),
    read=_read,
    said="addresses in `@import` and `url(…)`, sheets that are taken in",
)
