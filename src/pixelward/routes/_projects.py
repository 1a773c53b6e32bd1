"""Finds the projects of a framework among the files, by the configuration that only it has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.program import Program
from pixelward.routes._paths import ancestors, below, folder, join, name
from pixelward.routes._settings import Plain, plain


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a framework's configuration, and all that lies in it and in no inner one."""

    program: Program
    home: str
    configs: tuple[str, ...]
    paths: tuple[str, ...]  # in order

    @property
    def config(self) -> Mapping[str, Plain]:
        """What the configuration says, as far as it is constant."""
        every = (plain(self.program.files.get(path)) for path in reversed(self.configs))
        return {
            key: value for each in every if isinstance(each, dict) for key, value in each.items()
        }

    def said(self, *keys: str) -> str:
        """The text that the configuration has under some keys; empty if it has none."""
        found: Plain = dict(self.config)
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        return found if isinstance(found, str) else ""

    def front(self, path: str) -> dict[str, str]:
        """What a page says of itself at its top."""
        facts = self.program.files.get(path)
        return dict(facts.front_matter or ()) if facts else {}

    def inner(self, place: str) -> str:
        """A path of the project as one from the root of all."""
        return join(self.home, place)

    def under(self, root: str) -> Iterator[tuple[str, str]]:
        """The files in a folder, each with the rest of its path."""
        for path in self.paths:
            if not root or path.startswith(f"{root}/"):
                yield path, below(path, root)

    def matching(self, root: str, pattern: re.Pattern[str]) -> Iterator[str]:
        """The files in a folder the rest of whose path is such."""
        return (path for path, rest in self.under(root) if pattern.fullmatch(rest))


def projects(program: Program, config: str, *, outermost: bool = False) -> Iterator[Project]:
    """The projects of a framework, in order; `config` is a pattern of paths in their own folder.

    Files that nobody reads are listed, too: most pages of some frameworks are such. Where only
    the outermost are asked for, what lies in a project belongs to it, configured or not.
    """
    paths = every(program)
    homes = _homes(paths, re.compile(f"(?:(.+?)/)??(?:{config})"))
    if outermost:
        homes = {at: own for at, own in homes.items() if homes.keys().isdisjoint(ancestors(at))}
    inside: dict[str, list[str]] = defaultdict(list)
    for path in paths if homes else ():
        home = next((at for at in ancestors(path) if at in homes), None)
        if home is not None:
            inside[home].append(path)
    for home in sorted(homes):
        yield Project(program, home, tuple(homes[home]), tuple(inside[home]))


def _homes(paths: Iterable[str], config: re.Pattern[str]) -> dict[str, list[str]]:
    """The folders of projects, each with the files that configure it."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if match := config.fullmatch(path):
            found[match[1] or ""].append(path)
    return found


def every(program: Program) -> list[str]:
    """All paths of the project in order."""
    return sorted(program.paths.union(program.files))


def by_folder(paths: tuple[str, ...]) -> dict[str, list[str]]:
    """The files of each folder."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        found[folder(path)].append(path)
    return found


def stem(path: str) -> str:
    """The name of a file without its last suffix."""
    return name(path).rpartition(".")[0] or name(path)


def suffix(path: str) -> str:
    """The last suffix of a file, without the dot and in lower case."""
    return name(path).rpartition(".")[2].lower()
