"""Files of environment variables: names and values, a line each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage

_KINDS = ("", ".dist", ".example", ".local", ".prod", ".production", ".sample", ".staging")


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


ENV = HostLanguage(
    name="env",
    suffixes=tuple(f".env{kind}" for kind in (*_KINDS, ".development", ".template")),
    named=re.compile(r"(?:^|/)[\w-]*\.env(?:\.\w+)?$"),
    read=_read,
    said="names of variables that hold a tracker's id: a weak sign",
)
