"""Java: what a server's controllers say of addresses; nothing in it runs in a browser."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


JAVA = HostLanguage(
    name="java",
    suffixes=(".java",),
    read=_read,
    said="the addresses and views that controllers of Spring name; no strings",
)
