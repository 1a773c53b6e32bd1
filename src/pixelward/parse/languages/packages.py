"""Lists of packages, a line each: `Gemfile`, `requirements.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


PACKAGES = HostLanguage(
    name="packages",
    suffixes=("gemfile", ".txt", ".in"),
    named=re.compile(
        r"(?:^|/)(?:gemfile|[\w.-]*requirements[\w.-]*\.(?:txt|in)"
        r"|requirements/[\w.-]+\.(?:txt|in))$"
    ),
    read=_read,
    said="`Gemfile` and `requirements.txt`: which packages are asked for",
)
