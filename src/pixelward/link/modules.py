"""Specifier → file: what an import, a script address or a template name points to."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
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
_ROOTS = ("", "public/", "static/", "src/", "app/")
# Before any configuration is read: what create-react-app, Vite, Nuxt and Next.js starters set up.
_ALIASES = ("@/", "~/", "@@/", "~~/", "$lib/")
_FILE = re.compile(r"[\w@./-]+\.(?:js|mjs|cjs|ts|html|htm|jinja2?|j2)\b")


class Modules:
    """The project's files, looked up the ways that code names them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(paths)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for path in sorted(self.paths):
            self._by_name[posixpath.basename(path)].append(path)

    def imported(self, importer: str, specifier: str) -> str | None:
        """The file that an import names, or `None` for a package or a file that is not there."""
        for base in _bases(importer, specifier):
            for candidate in _candidates(posixpath.normpath(base)):
                if candidate in self.paths:
                    return candidate
        return None

    def script(self, page: str, address: str) -> str | None:
        """The file behind `<script src>`; template expressions may stand in the address."""
        if re.match(r"(?:[a-z]+:)?//", address, re.IGNORECASE):
            return None
        match = _FILE.search(address.split("?")[0])
        if match is None:
            return None
        wanted = match[0].lstrip("/")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(page), wanted))
        if not address.startswith("/") and beside in self.paths:
            return beside
        return next((root + wanted for root in _ROOTS if root + wanted in self.paths), None) or (
            self._nearest(page, wanted)
        )

    def template(self, includer: str, name: str) -> str | None:
        """The file that `extends` or `include` names, the one nearest to the includer."""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(includer), name))
        if name.startswith(".") and beside in self.paths:
            return beside
        return self._nearest(includer, name.lstrip("./")) or (
            beside if beside in self.paths else None
        )

    def _nearest(self, origin: str, wanted: str) -> str | None:
        ending = "/" + wanted
        found = [
            path
            for path in self._by_name[posixpath.basename(wanted)]
            if path == wanted or path.endswith(ending)
        ]
        found = [path for path in found if path != origin]
        return max(found, key=lambda path: (_shared(path, origin), -len(path)), default=None)


def is_package(specifier: str) -> bool:
    """Whether an import names a package rather than a file of the project."""
    return not specifier.startswith((".", "/", *_ALIASES)) and specifier != ""


def _bases(importer: str, specifier: str) -> Iterator[str]:
    if specifier.startswith("."):
        yield posixpath.join(posixpath.dirname(importer), specifier)
        return
    for alias in _ALIASES:
        if specifier.startswith(alias):
            rest = specifier.removeprefix(alias)
            for root in _above(importer):
                yield posixpath.join(root, "src", rest)
                yield posixpath.join(root, rest)
                yield posixpath.join(root, "app", rest)
            return
    yield specifier.lstrip("/")
    yield posixpath.join("src", specifier.lstrip("/"))


def _above(path: str) -> Iterator[str]:
    while path:
        path = posixpath.dirname(path)
        yield path


def _candidates(base: str) -> Iterator[str]:
    base = "" if base == "." else base
    yield base
    stem, suffix = posixpath.splitext(base)
    if suffix in {".js", ".jsx", ".mjs", ".cjs"}:
        yield from (stem + other for other in (".ts", ".tsx", ".mts", ".cts"))
    yield from (base + suffix for suffix in _SCRIPTS)
    yield from (posixpath.join(base, f"index{suffix}") for suffix in _SCRIPTS)


def _shared(one: str, other: str) -> int:
    """How many leading folders two paths share."""
    pairs = zip(one.split("/")[:-1], other.split("/")[:-1], strict=False)
    return next(
        (at for at, (a, b) in enumerate(pairs) if a != b), min(one.count("/"), other.count("/"))
    )
