"""Which package of the project a name means, seen from a folder."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pixelward.link.resolution.files import normal
from pixelward.link.resolution.patterns import is_member
from pixelward.model.manifests import Manifest, ManifestKind

_FOLDER = re.compile(r"(?:file|link|portal|workspace):(\.{0,2}/.*|\.{1,2})")
_RENAMED = re.compile(r"(?:npm|workspace):(@?[^@]+)@.*")


class Workspaces:
    """The project's packages, and the workspaces that make them known to one another."""

    def __init__(self, manifests: Iterable[Manifest]) -> None:
        self.at: dict[str, Manifest] = {}
        self._asked: dict[str, dict[str, str]] = {}
        self._named: dict[str, list[str]] = defaultdict(list)
        self._globs: dict[str, tuple[str, ...]] = {}
        for manifest in sorted(manifests, key=lambda each: each.path):
            folder = posixpath.dirname(manifest.path)
            if manifest.members:
                self._globs[folder] = self._globs.get(folder, ()) + manifest.members
            if manifest.kind is ManifestKind.PACKAGE:
                self.at[folder] = manifest
                self._asked[folder] = dict(manifest.dependencies)
                if manifest.name:
                    self._named[manifest.name].append(folder)

    def home(self, folder: str) -> str | None:
        """The folder of the package that a folder belongs to."""
        return next((above for above in upwards(folder) if above in self.at), None)

    def named(self, name: str, folder: str) -> str | None:
        """The folder of the package that a name means; `None` for one from elsewhere."""
        declared = self.declared(name, folder)
        if declared is not None:
            at, version = declared
            if found := _FOLDER.fullmatch(version):
                place = normal(posixpath.join(at, found[1]))
                return place if place in self.at else None
            name = _renamed(name, version)
        home = self.home(folder)
        if home is not None and name and self.at[home].name == name:
            return home
        return self._member(name, folder, is_declared=declared is not None)

    def knows(self, name: str, folder: str) -> bool:
        """Whether a name is a package's, of the project or of a registry."""
        return self.declared(name, folder) is not None or self.named(name, folder) is not None

    def declared(self, name: str, folder: str) -> tuple[str, str] | None:
        """The nearest package that depends on a name, and the version that it asks for."""
        for above in upwards(folder):
            version = self._asked.get(above, {}).get(name)
            if version is not None:
                return above, version
        return None

    def _member(self, name: str, folder: str, *, is_declared: bool) -> str | None:
        known = self._named.get(name, [])
        roots = [above for above in upwards(folder) if above in self._globs]
        for root in roots:
            for place in known:
                if place == root or _is_in(place, root, self._globs[root]):
                    return place
        # Some monorepos say nowhere which folders they are made of. There, a name that only one
        # package has is trusted, unless it is asked for by a version, as a registry's would be.
        is_sure = len(known) == 1 and not roots and not is_declared
        return known[0] if is_sure else None


def upwards(folder: str) -> Iterator[str]:
    """A folder and all those round it, the project's own last."""
    yield folder
    while folder:
        folder = posixpath.dirname(folder)
        yield folder


def _renamed(name: str, version: str) -> str:
    found = _RENAMED.fullmatch(version)
    return found[1] if found else name


def _is_in(place: str, root: str, globs: tuple[str, ...]) -> bool:
    if root and not place.startswith(f"{root}/"):
        return False
    return is_member(place.removeprefix(root).lstrip("/"), globs)
