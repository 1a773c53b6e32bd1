"""Ruby."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


RUBY = HostLanguage(
    name="ruby",
    suffixes=(".rb",),
    read=_read,
    said="the addresses and views of Rails, told by its table and its controllers; no strings",
)
