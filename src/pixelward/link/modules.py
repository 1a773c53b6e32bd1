"""Specifier → file: what an import, a script address or a template name points to."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from pixelward.link.resolution import habits, sheets
from pixelward.link.resolution.files import Files
from pixelward.link.resolution.packages import Packages, split
from pixelward.link.resolution.patterns import expand
from pixelward.link.resolution.settings import Settings
from pixelward.link.resolution.templates import TemplateNames
from pixelward.link.resolution.workspaces import Workspaces, upwards
from pixelward.model.manifests import Manifest, ManifestKind

_ROOTS = ("", "public/", "static/", "src/", "app/")
_FILE = re.compile(r"[\w@./-]+\.(?:jsx?|mjs|cjs|tsx?|mts|cts|html|htm|jinja2?|j2)\b")
# What bundlers let a specifier say beyond the file: loaders before it, a query after it.
_BESIDE = re.compile(r"\A.*!|(?<=.)\?.*", re.DOTALL)


class Modules:
    """The project's files, looked up the ways that code names them."""

    def __init__(self, paths: Iterable[str], manifests: Iterable[Manifest] = ()) -> None:
        told = tuple(manifests)
        self._files = Files(paths)
        self._workspaces = Workspaces(told)
        self._packages = Packages(self._files, self._workspaces)
        self._settings = Settings(told, self._workspaces)
        self._maps = [one for one in told if one.kind is ManifestKind.PAGE]
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._known: dict[tuple[str, str], str | None] = {}
        for path in sorted(self.paths):
            self._by_name[posixpath.basename(path)].append(path)

    @cached_property
    def _templates(self) -> TemplateNames:
        return TemplateNames(self.paths)

    @property
    def paths(self) -> frozenset[str]:
        """Every file of the project."""
        return self._files.paths

    def imported(self, importer: str, specifier: str) -> str | None:
        """The file that an import names, or `None` for a package or a file that is not there."""
        key = (posixpath.dirname(importer), specifier)
        if key not in self._known:
            plain = _BESIDE.sub("", specifier)
            self._known[key] = self._imported(key[0], plain) if plain else None
        return self._known[key]

    def _imported(self, folder: str, specifier: str) -> str | None:
        if specifier.startswith("."):
            return self._packages.located(posixpath.join(folder, specifier))
        aliased = self._settings.aliased(folder, specifier)
        based = () if specifier.startswith("/") else self._settings.based(folder, specifier)
        for base in (*(aliased or ()), *based):
            if found := self._packages.located(base):
                return found
        if specifier.startswith("#"):
            return self._packages.internal(folder, specifier)
        if found := self._packages.imported(folder, specifier):
            return found
        if aliased is not None:
            return None
        return self._mapped(specifier) or self._guessed(folder, specifier)

    def _mapped(self, specifier: str) -> str | None:
        """What the import maps of pages say: a module does not know which page it is loaded by."""
        named = ((m.path, expand(m.imports, specifier)) for m in self._maps)
        found = (self.script(path, to) for path, targets in named for to in targets or ())
        return next(filter(None, found), None)

    def _guessed(self, folder: str, specifier: str) -> str | None:
        guesses = (self._packages.located(base) for base in self._guesses(folder, specifier))
        return next((found for found in guesses if found), None)

    def _guesses(self, folder: str, specifier: str) -> Iterator[str]:
        home = self._workspaces.home(folder)
        own = home or ""
        if habits.is_alias(specifier):
            # What lies outside the package is another one's, however alike its files are named.
            inside = (at for at in upwards(folder) if home is None or len(at) >= len(own))
            return habits.aliased(specifier, inside)
        if specifier.startswith("/"):
            return habits.rooted(specifier, dict.fromkeys((own, "")))
        known = self._settings.govern(folder) or self._workspaces.knows(split(specifier)[0], folder)
        return habits.rooted(specifier, () if known else (own,))

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
        return next(self._served(page, wanted), None) or self._nearest(page, wanted)

    def sheet(self, origin: str, address: str) -> str | None:
        """The file behind `<link rel="stylesheet">` or `@import`, be it written in Sass."""
        if re.match(r"(?:[a-z]+:)?//", address, re.IGNORECASE):
            return None
        name = sheets.named(address.split("?")[0])
        if habits.is_alias(name):
            return self.imported(origin, name)
        found = (self._sheet(origin, one) for one in sheets.spellings(name.lstrip("/")))
        return next(filter(None, found), None) if name else None

    def _sheet(self, origin: str, wanted: str) -> str | None:
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(origin), wanted))
        if beside in self.paths and beside != origin:
            return beside
        return next(self._served(origin, wanted), None)

    def _served(self, page: str, wanted: str) -> Iterator[str]:
        """The files that a site serves at an address, the page's own package before the rest."""
        own = self._workspaces.home(posixpath.dirname(page)) or ""
        for root in dict.fromkeys((own, "")):
            places = (posixpath.join(root, f"{inner}{wanted}") for inner in _ROOTS)
            yield from (place for place in places if place in self.paths)

    def template(self, includer: str, name: str) -> str | None:
        """The file that `extends` or `include` names, the one nearest to the includer."""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(includer), name))
        if name.startswith(".") and beside in self.paths:
            return beside
        if found := self._nearest(includer, name.lstrip("./")):
            return found
        return beside if beside in self.paths else self._shortened(includer, name)

    def _shortened(self, includer: str, name: str) -> str | None:
        """The template that is meant by a name without its ending, the one nearest by."""
        found = (path for path in self._templates.meant(name) if path != includer)
        return max(found, key=lambda path: (_shared(path, includer), -len(path)), default=None)

    def _nearest(self, origin: str, wanted: str) -> str | None:
        named = self._by_name.get(posixpath.basename(wanted), ())
        found = (path for path in named if f"/{path}".endswith(f"/{wanted}") and path != origin)
        return max(found, key=lambda path: (_shared(path, origin), -len(path)), default=None)


def is_package(specifier: str) -> bool:
    """Whether an import names a package rather than a file of the project."""
    is_file = specifier.startswith((".", "/", "#")) or habits.is_alias(specifier)
    return specifier != "" and not is_file


def _shared(one: str, other: str) -> int:
    """How many leading folders two paths share."""
    pairs = zip(one.split("/")[:-1], other.split("/")[:-1], strict=False)
    return next(
        (at for at, (a, b) in enumerate(pairs) if a != b), min(one.count("/"), other.count("/"))
    )
