"""Style sheets by name: Sass leaves out endings and underscores, and sites link what is built."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

_ENDINGS = (".css", ".scss", ".sass", ".less", ".styl", ".pcss")
_FILE = re.compile(r"[\w@~./-]{1,300}\.(?:css|s[ac]ss|less|styl|pcss)\b")
_NAME = re.compile(r"[\w@~./-]{1,300}\Z")


def named(address: str) -> str:
    """The sheet's name in an address, template expressions round it or not; empty without one."""
    match = _FILE.search(address) or _NAME.match(address)
    return match[0].lstrip("~") if match else ""


def spellings(name: str) -> Iterator[str]:
    """The names of files that may be meant, the likeliest first."""
    stem, ending = posixpath.splitext(name)
    if ending not in _ENDINGS:
        yield from (made for one in _ENDINGS for made in _hidden(name + one))
        return
    yield from _hidden(name)
    if ending == ".css":
        yield from (stem + one for one in _ENDINGS[1:])


def _hidden(name: str) -> Iterator[str]:
    """A file, and the same as a part of others: `_fonts.scss`."""
    folder, _, last = name.rpartition("/")
    yield name
    if not name.endswith(".css"):
        yield posixpath.join(folder, f"_{last}")
