"""Settings of web servers: the policies that they send along."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage

_NAMED = re.compile(
    r"(?:^|/)(?:_headers|\.htaccess|web\.config|caddyfile|[\w.-]*(?:nginx|apache|httpd|vhost)[\w.-]*"
    r"\.conf(?:\.\w+)?|[\w.-]+\.nginx|(?:sites-(?:available|enabled)|conf\.d|nginx|apache2?)"
    r"/(?:[^/]+/)*[\w.-]+\.conf(?:\.\w+)?)$"
)


def _read(code: bytes, path: str) -> Iterator[Region]:
    yield from ()


HEADERS = HostLanguage(
    name="headers",
    suffixes=("_headers", ".htaccess", "web.config", "caddyfile", ".conf", ".nginx", ".template"),
    named=_NAMED,
    read=_read,
    said="what a Content-Security-Policy allows: `_headers`, `.htaccess`, nginx, `web.config`",
)
