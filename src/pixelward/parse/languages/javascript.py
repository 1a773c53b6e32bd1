"""JavaScript, with or without JSX."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.trees import parse


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield Region("javascript", code, parse("javascript", code), is_module=path.endswith(".mjs"))


JAVASCRIPT = HostLanguage(
    name="javascript",
    suffixes=(".js", ".jsx", ".mjs", ".cjs"),
    read=_read,
    said="all of it, JSX included",
)
