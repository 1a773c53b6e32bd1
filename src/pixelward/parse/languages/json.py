"""JSON: where a project's modules are, and the markup that its settings and content hold."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


JSON = HostLanguage(
    name="json",
    suffixes=(".json",),
    read=_read,
    said="where modules are (`package.json`, `tsconfig.json`, `jsconfig.json`); markup in strings",
)
