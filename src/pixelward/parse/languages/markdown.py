"""Markdown of a site's pages: the HTML that stands in it; text and examples are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages.base import HostLanguage

_PARTS = re.compile(
    rb"\A\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n.*?^(?P=mark)[ \t]*\r?$"  # front matter
    rb"|(?:<(?P<tag>script|style|pre|textarea)\b|(?P<comment><!--))"
    rb"|^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<ticks>`{3,}|~{3,})[^\r\n]*$"
    rb".*?(?:^[ \t>]*(?P=ticks)[`~]*[ \t]*\r?$|\Z)"  # a fenced example
    rb"|\{[%{][-<%]?\s*(?P<word>highlight|raw)\b"
    rb"|(?:(?<=\n\n)|(?<=\n\r\n))(?:(?: {4}|\t)[^\r\n]*\r?\n(?:[ \t]*\r?\n)*)+"  # an indented one
    rb"|(?<!`)(?P<quote>`+)(?!`)(?:(?!\r?\n\r?\n).)+?(?<!`)(?P=quote)(?!`)|\\[`<]",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    shown = b"".join(_pieces(code))
    if b"<" in shown:
        yield from page(shown)


def _pieces(code: bytes) -> Iterator[bytes]:
    """The text, with blanks in the place of what is no HTML of the page."""
    at, begin, unended = 0, 0, set[bytes]()
    while part := _PARTS.search(code, at):
        end = _end(part, code, unended)
        at = max(end, part.start() + 1)
        if end < 0:  # nor does any after it end: to look again each time would take forever
            continue
        yield code[begin : part.start()]
        is_page = part["tag"] or part["comment"]
        yield code[part.start() : end] if is_page else _blank(code[part.start() : end])
        begin = at
    yield code[begin:]


def _end(part: re.Match[bytes], code: bytes, unended: set[bytes]) -> int:
    """Behind what a part begins; -1 where it never ends."""
    opened = part["tag"] or part["comment"] or part["word"]
    if not opened:
        return part.end()
    closing = opened.lower()
    found = None if closing in unended else _closing(closing).search(code, part.end())
    if found is None:
        unended.add(closing)
        return -1
    return found.end()


@cache
def _closing(opened: bytes) -> re.Pattern[bytes]:
    if opened == b"<!--":
        return re.compile(rb"-->")
    if opened in {b"highlight", b"raw"}:
        return re.compile(rb"(?:end|/\s*)" + opened + rb"\s*[->%]*[%}]\}", re.IGNORECASE)
    return re.compile(rb"</" + opened + rb"\s*>", re.IGNORECASE)


def _blank(part: bytes) -> bytes:
    return re.sub(rb"[^\r\n]", b" ", part)


MARKDOWN = HostLanguage(
    name="markdown",
    suffixes=(".md", ".markdown"),
    read=_read,
    said="HTML in the pages of site generators, and their front matter; documentation is not read",
)
