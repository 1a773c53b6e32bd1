"""What a project's configuration says of where its modules are, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ManifestKind(Enum):
    """Which tool a configuration file speaks to."""

    PACKAGE = "package"  # package.json
    COMPILER = "compiler"  # tsconfig.json, jsconfig.json and their relatives
    WORKSPACE = "workspace"  # pnpm-workspace.yaml
    PAGE = "page"  # the import map of an HTML page


@dataclass(frozen=True, slots=True)
class Alias:
    """A specifier, with one `*` at most, and what it stands for, the first choice first."""

    pattern: str
    targets: tuple[str, ...]  # none at all: the specifier is closed to importers


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Where a configuration file says that modules are; paths as they are written in it."""

    path: str
    kind: ManifestKind
    name: str = ""
    about: tuple[str, ...] = ()  # what the package says of itself, each statement by itself
    entries: tuple[str, ...] = ()  # what importing the package by its name alone may mean
    exports: tuple[Alias, ...] = ()
    imports: tuple[Alias, ...] = ()
    members: tuple[str, ...] = ()  # globs of the workspace's folders; `!` takes some out
    dependencies: tuple[tuple[str, str], ...] = ()  # name and version
    extends: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    base: str | None = None  # the folder that bare specifiers start from
    paths: tuple[Alias, ...] | None = None  # `None`: not said, so those of the extended file
