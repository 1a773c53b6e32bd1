"""Which results have to do with what changed: analysis is whole, and only the report is not."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pixelward.errors import Error
from pixelward.model.report import Exposure, Result
from pixelward.triage import _git
from pixelward.triage._base import base

_DIFF = ("diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative")
_AS_IS = ("--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty")
_TRACKED = ("ls-files", "-z", "--full-name", "--stage")
_UNTRACKED = ("ls-files", "-z", "--others")
_MODULE = "160000"  # the mode of a submodule

Way = tuple[str, str, str]  # a tracker, the file that uses it, the pattern of a route


@dataclass(frozen=True, slots=True)
class Change:
    """What differs from a commit: every file but those known to be as they were there.

    A file that Git does not track has changed, as far as anyone knows. If what the linter is
    told has changed, by its settings or its signatures, so may every result.
    """

    revision: str
    base: str
    unchanged: frozenset[str]
    is_whole: bool = False

    def holds(self, path: str) -> bool:
        """Whether a file has changed, or is gone."""
        return self.is_whole or path not in self.unchanged


def changed(
    root: Path, revision: str, environment: Mapping[str, str], watched: Iterable[Path] = ()
) -> Change:
    """What differs between a revision's common past with HEAD and the files as they lie there.

    An empty revision is the branch that this one is for: see `base`. `watched` are files and
    folders that tell the linter what to do. Raises `Error` where Git cannot tell.
    """
    asked, commit = base(root, revision, environment)
    if not commit:
        return Change(asked, "", frozenset())
    try:
        top = Path(os.fsdecode(_git.ask(root, "rev-parse", "--show-toplevel").rstrip(b"\n")))
        prefix = os.fsdecode(_git.ask(root, "rev-parse", "--show-prefix").rstrip(b"\n"))
        different = _different(top, commit)
        alike = frozenset(_alike(top, different, prefix))
        is_whole = _is_watched(top, different, watched)
    except _git.Refused as refused:
        step = "Fetch what is missing, or name another revision."
        raise Error("--changed", f"cannot compare with {asked}: {refused}", step) from refused
    below = (path.removeprefix(prefix) for path in alike)
    return Change(asked, commit, frozenset(below), is_whole)


def _is_watched(top: Path, different: Iterable[str], watched: Iterable[Path]) -> bool:
    """Whether one of some files and folders is different, or holds what Git does not track."""
    inside = [one for one in watched if one.is_relative_to(top)]
    if any((top / path).is_relative_to(one) for path in different for one in inside):
        return True
    return any(_git.names(top, *_UNTRACKED, "--", str(one.relative_to(top))) for one in inside)


def _alike(top: Path, different: Mapping[str, str], prefix: str) -> Iterator[str]:
    """Every tracked file below a prefix that is not different, submodules' included."""
    for entry in _git.names(top, *_TRACKED, "--", prefix or "."):
        meta, _, path = entry.partition("\t")
        mode, stored, _ = meta.split(" ")
        if mode == _MODULE:
            yield from _alike_inside(top / path, path, different.get(path, stored))
        elif path not in different:
            yield path


def _alike_inside(folder: Path, path: str, commit: str) -> Iterator[str]:
    """The same of a submodule; nothing of one that is new, or lacks what it was."""
    if (folder / ".git").exists() and _git.commit(folder, commit):
        inside = _alike(folder, _different(folder, commit), "")
        yield from (f"{path}/{inner}" for inner in inside)


def _different(top: Path, commit: str) -> dict[str, str]:
    """Paths that are not as they were in a commit, each with what was stored there."""
    said = iter(_git.names(top, *_git.unfiltered(top), *_DIFF, *_AS_IS, commit, "--"))
    return {path: meta.split(" ")[2] for meta, path in zip(said, said, strict=True)}


def ways(exposures: Iterable[Exposure]) -> Mapping[Way, frozenset[str]]:
    """The files through which each use comes to each route."""
    found: dict[Way, set[str]] = defaultdict(set)
    for one in exposures:
        way = one.use.tracker.id, one.use.location.path, one.route.pattern
        found[way].update(step.location.path for step in one.flow)
        found[way].update(guard.location.path for guard in one.use.guards)
    return {way: frozenset(paths) for way, paths in found.items()}


def concerns(result: Result, change: Change, through: Mapping[Way, frozenset[str]]) -> bool:
    """Whether a result is in a file that changed, on a page of one, or on the way through one."""
    return any(change.holds(path) for path in _files(result, through) if path)


def _files(result: Result, through: Mapping[Way, frozenset[str]]) -> Iterator[str]:
    finding, use = result.finding, result.finding.use
    yield from (result.place.path, use.location.path)
    yield from (step.place.path for step in result.flow)
    for sent in finding.sent:
        yield sent.location.path
        yield from (step.location.path for step in sent.hops)
    for route in finding.routes:
        yield route.file
        yield from through.get((use.tracker.id, use.location.path, route.pattern), ())
