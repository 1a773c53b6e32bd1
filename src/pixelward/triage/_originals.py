"""Where a bundle's code was written, as far as a source map beside the bundle says it."""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from pixelward.model.facts import Notice
from pixelward.model.place import Original
from pixelward.triage._source_map import Broken, SourceMap, source_map

_COMMENT = re.compile(rb"(?://|/\*)[#@]\s*sourceMappingURL=([^\s'\"*]+)")
_TAIL = 4_096  # bytes at the end of a bundle where the comment is looked for first
_BUNDLES = (".js", ".mjs", ".cjs")
_SCHEME = re.compile(r"\A.*?\b[a-z][a-z+-]+:/(?:/|(?=[^/]))", re.DOTALL)
_DATA = re.compile(r"data:[^,]*?(;base64)?,", re.IGNORECASE)


class Originals:
    """Reads the map of a bundle when a place in it is first asked for, and never another file.

    `read_map` gives a file of the project, `None` where there is none; it raises `OSError` or
    `ValueError` with the reason for a file that is there and must not be read.
    """

    def __init__(
        self, read: Callable[[str], bytes], read_map: Callable[[str], bytes | None]
    ) -> None:
        self._read = read
        self._read_map = read_map
        self._maps: dict[str, tuple[SourceMap | None, str]] = {}
        self._said: dict[str, Notice] = {}

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was wrong with the maps that were asked for."""
        return tuple(self._said.values())

    def original(self, path: str, line: int, column: int) -> Original | None:
        """What was written where; the line from one, the column from zero in UTF-16 units."""
        if not path.endswith(_BUNDLES):
            return None
        if path not in self._maps:
            self._maps[path] = self._found(path)
        found, folder = self._maps[path]
        try:
            origin = found.origin(line - 1, column) if found else None
        except Broken as reason:
            self._maps[path] = self._refused(path, str(reason))
            return None
        where = _path(origin[0], folder) if origin else ""
        return Original(where, origin[1] + 1, origin[2] + 1) if origin and where else None

    def _found(self, path: str) -> tuple[SourceMap | None, str]:
        url = _url(self._read(path))
        folder = posixpath.dirname(path)
        try:
            if url.startswith("data:"):
                return source_map(_inline(url)), folder
            for place in dict.fromkeys((*_beside(folder, url), f"{path}.map")):
                if (raw := self._read_map(place)) is not None:
                    return source_map(raw), posixpath.dirname(place)
        except (OSError, ValueError) as reason:
            return self._refused(path, getattr(reason, "strerror", None) or str(reason))
        return None, folder

    def _refused(self, path: str, why: str) -> tuple[None, str]:
        reason = f"is shown without its source map: {why}"
        self._said[path] = Notice(path=path, reason=reason, skipped=False)
        return None, ""


def _url(bundle: bytes) -> str:
    found = _COMMENT.findall(bundle[-_TAIL:]) or _COMMENT.findall(bundle)
    return found[-1].decode("utf-8", "replace") if found else ""


def _inline(url: str) -> bytes:
    head = _DATA.match(url)
    if head is None:
        raise Broken("its data address cannot be read")
    try:
        body = url[head.end() :]
        return base64.b64decode(unquote(body)) if head[1] else unquote_to_bytes(body)
    except binascii.Error as error:
        raise Broken("it is not base64") from error


def _beside(folder: str, url: str) -> tuple[str, ...]:
    """The file that an address names; of one on a server, the file of that name beside us."""
    parts = urlsplit(url)
    name = unquote(parts.path)
    if not name:
        return ()
    if parts.scheme or parts.netloc or name.startswith("/"):
        return (posixpath.join(folder, posixpath.basename(name)),)
    place = posixpath.normpath(posixpath.join(folder, name))
    if place.startswith("../"):
        raise Broken("the comment names a file outside the project")
    return (place,)


def _path(source: str, folder: str) -> str:
    """An original's path: of the project where that can be told, or as the bundler names it."""
    rest = _SCHEME.sub("", source)
    name = rest.split("?")[0]
    if rest != source:
        # `webpack://name/./src/a.ts`, `turbopack:///[project]/src/a.ts`, `file:///home/a.ts`
        name = name.partition("/")[2].removeprefix("[project]/")
    elif not name.startswith("/"):
        name = posixpath.join(folder, name)
    return re.sub(r"^(?:\.\./|/)+", "", posixpath.normpath(name)) if name else ""
