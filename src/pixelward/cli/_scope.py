"""Which project the paths on the command line mean, and which part of it they ask about."""

from __future__ import annotations

import os
from pathlib import Path

from pixelward.config import FILE
from pixelward.errors import Error

Scope = tuple[Path, tuple[str, ...]]


def scope(paths: list[Path]) -> Scope:
    """The project's root, and the paths below it that were asked about; none means all.

    One folder is a project by itself. Files and several folders are parts of the project that
    they lie in. Raises `Error` for a path that is not there.
    """
    wanted = [_existing(path) for path in paths] or [_here()]
    if len(wanted) == 1 and wanted[0].is_dir():
        return wanted[0], ()
    root = _project_of(wanted)
    only = tuple(path.relative_to(root).as_posix() for path in wanted)
    return root, () if "." in only else only


def _existing(path: Path) -> Path:
    """The path in full. A file keeps its own name even if that is a link: it is listed so."""
    if not os.path.exists(path):  # noqa: PTH110 - the other one raises for a name that is too long
        raise Error(str(path), "does not exist.", "Name a folder or a file that does.")
    whole = _here() / path
    return whole.resolve() if path.is_dir() else whole.parent.resolve() / path.name


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise Error(".", "does not exist any more.", "Go to a folder that does.") from error


def _project_of(paths: list[Path]) -> Path:
    """The folder that says it is a project, else the working folder, else what the paths share."""
    shared = Path(os.path.commonpath([p if p.is_dir() else p.parent for p in paths]))
    for folder in (shared, *shared.parents):
        if (folder / FILE).is_file() or (folder / ".git").exists():
            return folder
    here = _here()
    if shared.is_relative_to(here) and not _is_everything(here):
        return here
    if _is_everything(shared):
        raise Error(str(shared), "is all that these paths share.", "Lint them one by one.")
    return shared


def _is_everything(folder: Path) -> bool:
    """Whether a folder holds far more than one project."""
    return folder in (Path(folder.anchor), Path(os.path.expanduser("~")))  # noqa: PTH111
