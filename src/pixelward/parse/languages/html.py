"""HTML: the markup, inline scripts, event-handler attributes and `javascript:` addresses."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    yield from page(code)


HTML = HostLanguage(
    name="html",
    suffixes=(".html", ".htm", ".xhtml", ".xht", ".shtml", ".stm"),
    read=_read,
    templated=True,
    said="markup, inline scripts, event-handler attributes, `javascript:` addresses, `srcdoc`, "
    "custom elements, what a consent manager holds back, includes of the server",
)
