"""TypeScript; declaration files say nothing that runs, and are not read."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.trees import parse


def _read(code: bytes, path: str) -> Iterator[Region]:
    language = "tsx" if path.endswith(".tsx") else "typescript"
    yield Region(language, code, parse(language, code), is_module=True)


TYPESCRIPT = HostLanguage(
    name="typescript",
    suffixes=(".ts", ".tsx", ".mts", ".cts"),
    read=_read,
    said="all of it, TSX included; types are passed over",
)
