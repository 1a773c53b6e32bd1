"""Specifiers with a `*`, as compilers and packages write them, and globs of folders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

from pixelward.model.manifests import Alias

_BRACES = re.compile(r"([^{}]*)\{([^{}]*)\}([^{}]*)")


def expand(aliases: Iterable[Alias], specifier: str) -> tuple[str, ...] | None:
    """What the best alias for a specifier says, its stars filled in; `None` if there is none."""
    found = [(alias, star) for alias in aliases if (star := _star(alias, specifier)) is not None]
    if not found:
        return None
    alias, star = max(found, key=lambda each: _weight(each[0]))
    return tuple(target.replace("*", star) for target in alias.targets)


def _star(alias: Alias, specifier: str) -> str | None:
    """What the star stands for: nothing where there is none; `None` if the alias does not fit."""
    before, star, after = alias.pattern.partition("*")
    if not star:
        return "" if specifier == before else None
    fits = specifier.startswith(before) and specifier.endswith(after)
    if not fits or len(specifier) < len(before) + len(after):
        return None
    return specifier[len(before) : len(specifier) - len(after)]


def _weight(alias: Alias) -> tuple[bool, int, int]:
    """No star beats any; then the more that is said before it the better, then in all."""
    before, star, _ = alias.pattern.partition("*")
    return not star, len(before), len(alias.pattern)


def is_member(folder: str, globs: Iterable[str]) -> bool:
    """Whether a workspace's globs name a folder; one with `!` takes it out again."""
    named = [(glob.removeprefix("!"), glob.startswith("!")) for glob in globs]
    hits = {is_out for glob, is_out in named if _fits(glob, folder)}
    return hits == {False}


def _fits(glob: str, folder: str) -> bool:
    plain = glob.strip().removeprefix("./").rstrip("/")
    if plain in {"", "."}:
        return not folder
    steps = tuple(folder.split("/"))
    return any(_matches(tuple(each.split("/")), steps) for each in _expanded(plain))


def _expanded(glob: str) -> list[str]:
    """`packages/{ui,web}` as two globs; a glob with several such groups is left as it is."""
    found = _BRACES.fullmatch(glob)
    if found is None:
        return [glob]
    return [f"{found[1]}{choice}{found[3]}" for choice in found[2].split(",")]


def _matches(globs: tuple[str, ...], steps: tuple[str, ...]) -> bool:
    """Folder by folder; `**` is any number of them."""
    reached = {0}
    for glob in globs:
        if glob == "**":
            reached = set(range(min(reached, default=len(steps) + 1), len(steps) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(steps) and fnmatchcase(steps[at], glob)}
    return len(steps) in reached
