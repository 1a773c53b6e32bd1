"""Python."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


PYTHON = HostLanguage(name="python", suffixes=(".py",), read=_read, said="stub")
