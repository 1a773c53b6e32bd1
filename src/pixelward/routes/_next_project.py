"""Finds the Next.js projects among the files, and what lies in their `app` and `pages` folders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.program import Program
from pixelward.routes._next_config import CONFIG
from pixelward.routes._paths import ancestors, folder, name

_SCRIPT = re.compile(r"([^/]+)\.(?:tsx|jsx|ts|js|mdx)")


@dataclass(frozen=True, slots=True, order=True)
class Routed:
    """A script in a routing folder: `above` is the way there from it, `stem` its name."""

    path: str
    project: str
    root: str  # the routing folder: "apps/web/src/app"
    above: tuple[str, ...]
    stem: str

    @property
    def kind(self) -> str:
        """Which router reads it: `app` or `pages`."""
        return name(self.root)


def routed(program: Program) -> Iterator[Routed]:
    """Every script in a routing folder of a Next.js project, in order of path."""
    places = sorted(place for path in program.files for place in _places(path))
    projects = _projects(program, places)
    known = {place.path: place for place in reversed(places) if place.project in projects}
    # Next.js does not look into `src` when the project has such a folder beside it.
    plain = {place.project for place in known.values() if folder(place.root) == place.project}
    for place in sorted(known.values()):
        if place.project not in plain or folder(place.root) == place.project:
            yield place


def _places(path: str) -> Iterator[Routed]:
    """Each way to read a path as a file of some routing folder, the outermost first."""
    found = _SCRIPT.fullmatch(name(path))
    steps = path.split("/")[:-1] if found else []
    for at, step in enumerate(steps):
        if found and step in {"app", "pages"}:
            base, root = "/".join(steps[:at]), "/".join(steps[: at + 1])
            project = folder(base) if name(base) == "src" else base
            yield Routed(path, project, root, tuple(steps[at + 1 :]), found[1])


def _projects(program: Program, places: list[Routed]) -> frozenset[str]:
    """The folders that hold a configuration, and the outermost of those that only look like it."""
    configured = {folder(path) for path in program.files if CONFIG.fullmatch(name(path))}
    likely = {*_told(places), *_importing(program, places), *_depending(program)}
    inside = configured | likely
    return frozenset(configured | {at for at in likely if inside.isdisjoint(ancestors(at))})


def _told(places: list[Routed]) -> Iterator[str]:
    """Projects with files that no other framework has: `_app`, or a layout and a page."""
    layouts = {place.root for place in places if place.kind == "app" and place.stem == "layout"}
    for place in places:
        if place.kind == "pages" and not place.above and place.stem in {"_app", "_document"}:
            yield place.project
        if place.root in layouts and place.stem == "page":
            yield place.project


def _importing(program: Program, places: list[Routed]) -> Iterator[str]:
    """Projects in which a file imports the framework."""
    users = {
        above
        for path, facts in program.files.items()
        if any(link.target == "next" or link.target.startswith("next/") for link in facts.links)
        for above in ancestors(path)
    }
    return (place.project for place in places if place.project in users)


def _depending(program: Program) -> Iterator[str]:
    """Folders of packages that need the framework."""
    for path, facts in program.files.items():
        if facts.manifest is not None and "next" in dict(facts.manifest.dependencies):
            yield folder(path)
