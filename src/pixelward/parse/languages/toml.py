"""TOML: the settings of sites and of those who serve them, and lists of packages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.trees import parse

_NAMED = re.compile(
    r"(?:^|/)(?:[\w-]+\.)?(?:config|hugo|site|theme|params|settings|analytics|book|zola|netlify|wrangler"
    r"|pyproject|pipfile)(?:\.[\w-]+)?(?:\.toml)?$"
    r"|(?:^|/)(?:config/_default|config/production|_?data)/[^/]+\.toml$"
)


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield Region("toml", code, parse("toml", code))


TOML = HostLanguage(
    name="toml",
    suffixes=(".toml", "pipfile"),
    named=_NAMED,
    read=_read,
    said="settings of sites (`hugo.toml`, `netlify.toml` …), packages in `pyproject.toml`",
)
