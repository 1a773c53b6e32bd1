"""Markdown of a site's pages: the HTML that stands in it; text and examples are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages.base import HostLanguage

_PARTS = re.compile(
    rb"\A\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n.*?^(?P=mark)[ \t]*\r?$"  # front matter
    rb"|(?P<raw><(?P<tag>script|style|pre|textarea)\b.*?</(?P=tag)\s*>|<!--.*?-->)"
    rb"|^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<ticks>`{3,}|~{3,})[^\r\n]*$"
    rb".*?(?:^[ \t>]*(?P=ticks)[`~]*[ \t]*\r?$|\Z)"  # a fenced example
    rb"|\{[%{][-<%]?\s*(?P<word>highlight|raw)\b.*?(?:end|/\s*)(?P=word)\s*[->%]*[%}]\}"
    rb"|(?:(?<=\n\n)|(?<=\n\r\n))(?:(?: {4}|\t)[^\r\n]*\r?\n(?:[ \t]*\r?\n)*)+"  # an indented one
    rb"|(?<!`)(?P<quote>`+)(?!`)(?:(?!\r?\n\r?\n).)+?(?<!`)(?P=quote)(?!`)|\\[`<]",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    shown = _PARTS.sub(_shown, code)
    if b"<" in shown:
        yield from page(shown)


def _shown(part: re.Match[bytes]) -> bytes:
    """Blanks in the place of what is no HTML of the page."""
    return part[0] if part["raw"] else re.sub(rb"[^\r\n]", b" ", part[0])


MARKDOWN = HostLanguage(
    name="markdown",
    suffixes=(".md", ".markdown"),
    read=_read,
    said="HTML in the pages of site generators, and their front matter; documentation is not read",
)
