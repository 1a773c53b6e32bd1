"""JavaScript, with or without JSX; a file that is a page for all its name is read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._page import page
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.trees import parse

_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:script|SCRIPT|!(?i:doctype)|html)\b", re.DOTALL)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    if not path.endswith(".jsx") and _PAGE.match(code):
        yield from page(code)
        return
    yield Region("javascript", code, parse("javascript", code), is_module=path.endswith(".mjs"))


JAVASCRIPT = HostLanguage(
    name="javascript",
    suffixes=(".js", ".jsx", ".mjs", ".cjs"),
    read=_read,
    said="all of it, JSX included",
)
