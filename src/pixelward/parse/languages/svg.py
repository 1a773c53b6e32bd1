"""SVG: a picture may hold scripts, handlers and addresses like a page; most hold none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages.base import HostLanguage

_ACTIVE = re.compile(rb"<(?:script|image|foreignObject|iframe|img)\b|\son[a-z]+\s*=", re.IGNORECASE)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    if _ACTIVE.search(code):
        yield from page(code)


SVG = HostLanguage(
    name="svg",
    suffixes=(".svg",),
    read=_read,
    said="scripts, handlers and addresses; a picture without any is passed over",
)
