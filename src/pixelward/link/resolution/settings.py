"""What the compiler's settings, those nearest to a file and all that they extend, say of names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pixelward.link.resolution.files import normal
from pixelward.link.resolution.packages import split
from pixelward.link.resolution.patterns import expand
from pixelward.link.resolution.workspaces import Workspaces, upwards
from pixelward.model.manifests import Alias, Manifest, ManifestKind

_NAMES = ("tsconfig.json", "jsconfig.json")
_HERE = "${configDir}"  # the folder of the settings that a file is under, whoever writes it


@dataclass(frozen=True, slots=True)
class _Options:
    """Settings with what they inherit; folders count from the project's own."""

    paths: tuple[Alias, ...] | None = None
    beside: str = ""  # the folder of the file that gives the paths
    base: str | None = None

    def over(self, inherited: _Options) -> _Options:
        """What is said here, and for the rest what is inherited."""
        giver = inherited if self.paths is None else self
        base = inherited.base if self.base is None else self.base
        return _Options(giver.paths, giver.beside, base)


class Settings:
    """Looks specifiers up in `tsconfig.json` and `jsconfig.json` files."""

    def __init__(self, manifests: Iterable[Manifest], workspaces: Workspaces) -> None:
        self.workspaces = workspaces
        self._at = {m.path: m for m in manifests if m.kind is ManifestKind.COMPILER}
        self._known: dict[str, tuple[tuple[_Options, str], ...]] = {}
        self._options: dict[tuple[str, str], _Options] = {}

    def govern(self, folder: str) -> bool:
        """Whether any settings are meant for the files of a folder."""
        return bool(self._of(folder))

    def aliased(self, folder: str, specifier: str) -> tuple[str, ...] | None:
        """The paths that an alias stands for; `None` where the settings have no such alias."""
        for options, here in self._of(folder):
            targets = expand(options.paths or (), specifier)
            if targets is not None:
                start = options.beside if options.base is None else options.base
                return tuple(_joined(start, target, here) for target in targets)
        return None

    def based(self, folder: str, specifier: str) -> Iterator[str]:
        """The path of a bare specifier that starts from `baseUrl`."""
        for options, _ in self._of(folder):
            if options.base is not None:
                yield posixpath.join(options.base, specifier)

    def _of(self, folder: str) -> tuple[tuple[_Options, str], ...]:
        """The settings for a folder's files, with the folder that each is in."""
        if folder not in self._known:
            self._known[folder] = self._nearest(folder)
        return self._known[folder]

    def _nearest(self, folder: str) -> tuple[tuple[_Options, str], ...]:
        places = ((above, posixpath.join(above, n)) for above in upwards(folder) for n in _NAMES)
        for above, path in places:
            if found := self._at.get(path):
                return tuple((self._read(each, above), above) for each in self._with(found))
        return ()

    def _with(self, found: Manifest) -> Iterator[Manifest]:
        """Settings, and the parts that they are divided into: one for the app, one for tools."""
        yield found
        folder = posixpath.dirname(found.path)
        for reference in found.references:
            path = normal(posixpath.join(folder, reference))
            if path in self._at and posixpath.dirname(path) == folder and path != found.path:
                yield self._at[path]

    def _read(self, found: Manifest, here: str) -> _Options:
        key = (found.path, here)
        if key not in self._options:
            self._options[key] = _Options()  # what extends itself adds nothing
            self._options[key] = self._combined(found, here)
        return self._options[key]

    def _combined(self, found: Manifest, here: str) -> _Options:
        folder = posixpath.dirname(found.path)
        inherited = _Options()
        for extended in found.extends:
            if parent := self._extended(folder, extended):
                inherited = self._read(parent, here).over(inherited)
        base = None if found.base is None else _joined(folder, found.base, here)
        return _Options(found.paths, folder, base).over(inherited)

    def _extended(self, folder: str, written: str) -> Manifest | None:
        """The settings that others extend, by a path or inside a package of the project."""
        if written.startswith((".", "/")):
            base = normal(posixpath.join(folder, written))
        else:
            name, inside = split(written)
            place = self.workspaces.named(name, folder)
            if place is None:
                return None
            exports = self.workspaces.at[place].exports
            base = normal(posixpath.join(place, next(iter(expand(exports, inside) or ()), inside)))
        choices = (base, f"{base}.json", posixpath.join(base, "tsconfig.json"))
        return next((self._at[path] for path in choices if path in self._at), None)


def _joined(start: str, written: str, here: str) -> str:
    if written.startswith(_HERE):
        start, written = here, written.removeprefix(_HERE).lstrip("/")
    return normal(posixpath.join(start, written))
