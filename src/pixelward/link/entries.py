"""Names by which servers call their scripts: entry points of bundlers, files of a pipeline."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

# Where Rails' pipelines, and the bundlers beside them, look for what a name means.
_HELD = re.compile(
    r"(?P<home>(?:.*/)?)(?:(?:app|lib|vendor)/assets/(?:javascripts|js)"
    r"|app/(?:javascript|frontend|webpack)(?:/(?:packs|entrypoints|entries))?)/(?P<name>.+)"
)
_ENDED = re.compile(r"\.(?:[cm]?[jt]sx?|es6|coffee)(?:\.erb)?\Z")
_NAME = re.compile(r"[\w./@-]+")
_VIEWS = (".erb", ".haml", ".slim", ".rhtml", ".rb")


class Entries:
    """The scripts of a server's projects by the names that their views use."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._named: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._beside: dict[str, list[str]] = defaultdict(list)
        for path in sorted(paths):
            held = _HELD.fullmatch(path) if _ENDED.search(path) else None
            if held:
                name = _ENDED.sub("", held["name"]).removesuffix("/index")
                self._named[name].append((held["home"], path))
                self._beside[_ENDED.sub("", path)].append(path)

    def script(self, view: str, name: str) -> str | None:
        """The file that a view loads under a name: `application`."""
        if not view.endswith(_VIEWS) or not _NAME.fullmatch(name):
            return None
        return self._meant(view, _ENDED.sub("", name).strip("/"))

    def required(self, script: str, name: str) -> Iterator[str]:
        """The files that a script requires by name; all below a folder for `x/*`."""
        plain, all_below = name.removesuffix("/*"), name.endswith("/*")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(script), plain))
        if all_below:
            yield from self._below(script, plain, beside)
        elif not plain.startswith("."):
            yield from filter(None, [self._meant(script, _ENDED.sub("", plain))])
        else:
            yield from self._beside.get(_ENDED.sub("", beside), ())

    def _below(self, script: str, name: str, beside: str) -> Iterator[str]:
        for inner, found in self._named.items():
            for home, path in found:
                if name.startswith("."):
                    is_meant = path.startswith(f"{beside}/")
                else:
                    is_meant = inner.startswith(f"{name}/") and script.startswith(home)
                if is_meant and path != script:
                    yield path

    def _meant(self, near: str, name: str) -> str | None:
        found = [(home, path) for home, path in self._named.get(name, ()) if near.startswith(home)]
        inner = max((home for home, _ in found), key=len, default="")
        return next((path for home, path in found if home == inner and path != near), None)
