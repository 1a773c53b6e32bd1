"""Path → file, with the endings and index files that code leaves out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

_SCRIPTS = (
    ".ts",
    ".tsx",
    ".js",
    ".jsx",
    ".mjs",
    ".cjs",
    ".mts",
    ".cts",
    ".vue",
    ".svelte",
    ".astro",
)
# Source that names its output: `./track.js` may be written in `track.ts`.
_WRITTEN_IN = {
    ".js": (".ts", ".tsx"),
    ".jsx": (".tsx", ".ts"),
    ".mjs": (".mts", ".ts"),
    ".cjs": (".cts", ".ts"),
}
_DECLARES = re.compile(r"\.d\.[cm]?ts\Z")


class Files:
    """The project's files, found by the paths that code writes."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(paths)

    def at(self, base: str) -> str | None:
        """The file at a path, or the index file of the folder there."""
        return self.file(base) or self.index(base)

    def file(self, base: str) -> str | None:
        """The file at a path, its ending added or replaced as bundlers do."""
        return self._first(_named(normal(base)))

    def index(self, folder: str) -> str | None:
        """The file that a folder itself stands for."""
        inside = posixpath.join(normal(folder), "index")
        return self._first(inside + suffix for suffix in _SCRIPTS)

    def _first(self, candidates: Iterable[str]) -> str | None:
        return next((path for path in candidates if path in self.paths), None)


def normal(path: str) -> str:
    """A path without detours; the project's own folder is the empty one."""
    found = posixpath.normpath(path)
    return "" if found == "." else found


def _named(base: str) -> Iterator[str]:
    # A declaration says nothing that runs; the file that it describes may lie beside it.
    base = _DECLARES.sub("", base)
    yield base
    stem, suffix = posixpath.splitext(base)
    yield from (stem + other for other in _WRITTEN_IN.get(suffix, ()))
    yield from (base + other for other in _SCRIPTS)
