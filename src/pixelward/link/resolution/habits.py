"""Where imports lead that no configuration explains: what starter projects set up."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

_OWN = ("src", "", "app")
_ALIASES = {"@/": _OWN, "~/": _OWN, "@@/": _OWN, "~~/": _OWN, "$lib/": ("src/lib", "lib")}

_AUTOMATIC = frozenset({"#imports"})


def is_automatic(specifier: str) -> bool:
    """Whether a module gives by name what a framework offers to every file anyway."""
    return specifier in _AUTOMATIC


def is_alias(specifier: str) -> bool:
    """Whether a specifier begins with a mark that stands for the project's own folder."""
    return specifier.startswith(tuple(_ALIASES))


def aliased(specifier: str, roots: Iterable[str]) -> Iterator[str]:
    """The paths that an alias may stand for, in folders that may be the project's own."""
    alias = next(alias for alias in _ALIASES if specifier.startswith(alias))
    for root in roots:
        for folder in _ALIASES[alias]:
            yield posixpath.join(root, folder, specifier.removeprefix(alias))


def rooted(specifier: str, roots: Iterable[str]) -> Iterator[str]:
    """The paths that a bare or absolute specifier may stand for."""
    rest = specifier.lstrip("/")
    for root in roots:
        yield posixpath.join(root, rest)
        yield posixpath.join(root, "src", rest)
