"""What a package of the project gives for its name, for a path inside it, and for its own `#x`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.link.resolution.files import Files, normal
from pixelward.link.resolution.patterns import expand
from pixelward.link.resolution.workspaces import Workspaces
from pixelward.model.manifests import Manifest

# What tools write: for a file here the source is looked for first, since it is what people change
# and, most of the time, all that is kept.
_BUILT = frozenset({"build", "cjs", "dist", "es", "esm", "lib", "out", "output", "umd"})
_FLAVOURS = frozenset({"browser", "commonjs", "legacy", "modern", "module", "npm", "src", "types"})
_IS_FOLDER = re.compile(r"(?:\A|/)\.{0,2}\Z")


class Packages:
    """Looks specifiers up in `package.json` files."""

    def __init__(self, files: Files, workspaces: Workspaces) -> None:
        self.files = files
        self.workspaces = workspaces

    def imported(self, folder: str, specifier: str) -> str | None:
        """The file of a package of the project that a bare specifier means."""
        name, inside = split(specifier)
        place = self.workspaces.named(name, folder)
        return None if place is None else self._offered(place, inside)

    def internal(self, folder: str, specifier: str) -> str | None:
        """The file behind `#x`, which a package defines for itself."""
        home = self.workspaces.home(folder)
        if home is None:
            return None
        for target in expand(self.workspaces.at[home].imports, specifier) or ():
            found = (
                self._found(home, (target,))
                if target.startswith("./")
                else self.imported(folder, target)
            )
            if found is not None:
                return found
        return None

    def located(self, written: str) -> str | None:
        """The file at a path as it is written; a folder is asked for its package's entry first."""
        base = normal(written)
        if not _IS_FOLDER.search(written) and (found := self.files.file(base)):
            return found
        package = self.workspaces.at.get(base)
        entry = self._offered(base, ".") if package and package.entries else None
        return entry or self.files.index(base)

    def _offered(self, place: str, inside: str) -> str | None:
        package = self.workspaces.at[place]
        targets = _targets(package, inside)
        if targets == ():
            return None  # the package closes this path
        found = self._found(place, targets or (inside,))
        if found is None and inside == ".":
            return self._found(place, ("src/index", "index"))
        return found

    def _found(self, place: str, targets: tuple[str, ...]) -> str | None:
        sources = (path for target in targets for path in _sources(target))
        for path in (*sources, *targets):
            if found := self.files.at(posixpath.join(place, path)):
                return found
        return None


def split(specifier: str) -> tuple[str, str]:
    """A bare specifier's package, and the path inside it: `.` or `./track`."""
    parts = specifier.split("/")
    size = 2 if specifier.startswith("@") else 1
    return "/".join(parts[:size]), "/".join((".", *parts[size:]))


def _targets(package: Manifest, inside: str) -> tuple[str, ...] | None:
    offered = expand(package.exports, inside)
    if offered is None and inside == ".":
        return package.entries or None
    return offered


def _sources(target: str) -> Iterator[str]:
    """Where a file's source may be: where it is asked for, or where its builder found it."""
    rest = posixpath.normpath(target).split("/")
    if rest[0] not in _BUILT:
        yield target
        yield posixpath.join("src", target)
        return
    while len(rest) > 1 and (rest[0] in _BUILT or rest[0] in _FLAVOURS):
        rest = rest[1:]
        yield posixpath.join("src", *rest)
