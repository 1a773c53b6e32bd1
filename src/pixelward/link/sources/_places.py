"""Which file of the project a module's specifier most likely means."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from functools import cached_property

_INSIDE = ("@/", "~/", "#/", "src/", "@src/", "app/")
_FOLDERS = ("src/", "app/", "client/src/", "frontend/src/")


class Places:
    """Looks files up by the habits of projects; a lighter way than linking's own."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._files = tuple(paths)

    def found(self, module: str, importer: str) -> str | None:
        """The file; `None` for a package, or where none has that name."""
        if module.startswith("."):
            folder = posixpath.dirname(importer)
            return self._paths.get(posixpath.normpath(f"{folder}/{module}").lstrip("/"))
        for start in _INSIDE:
            if module.startswith(start):
                return self._tails.get(module.removeprefix(start))
        return None

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        # A template has the name of its component.
        for path in sorted(self._files, key=lambda path: path.endswith(".html")):
            stem = path.rpartition(".")[0]
            for name in (path, stem, stem.removesuffix("/index")):
                found.setdefault(name, path)
        return found

    @cached_property
    def _tails(self) -> Mapping[str, str]:
        """Files by their paths below the folders that hold a project's code."""
        found: dict[str, str] = {}
        for name, path in self._paths.items():
            found.setdefault(name, path)
            for folder in _FOLDERS:
                if name.startswith(folder):
                    found.setdefault(name.removeprefix(folder), path)
        return found
