"""Which paths a project has: Git's own idea of it where there is one, else a walk."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

_PRUNED = frozenset(
    {
        ".git",
        ".hg",
        ".svn",
        ".next",
        ".nuxt",
        ".output",
        ".svelte-kit",
        ".tox",
        ".venv",
        ".yarn",
        "venv",
        "__pycache__",
        "bower_components",
        "node_modules",
        *("", ".."),  # an index made for the purpose could name what lies outside
    }
)
# Listing is all that Git is asked for: a scanned repository may have set up commands of its own.
_LIST = ("git", "-c", "core.fsmonitor=false", "ls-files", "-z")
_WHAT = ("--cached", "--others", "--exclude-standard")
# A hook's environment speaks of the repository that it runs in, which may be another one.
_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})


def without_hooks() -> dict[str, str]:
    """The environment, as if no hook of a repository had set it up."""
    return {name: value for name, value in os.environ.items() if name not in _HOOKS}


def listed(root: Path, only: Iterable[str]) -> frozenset[str]:
    """Every path of the project; those in `only` also where Git ignores them."""
    found = {path for path in _listed(root) if not _is_pruned(path)}
    return frozenset(found.union(*(_asked(root, one, found) for one in only)))


def _asked(root: Path, one: str, found: set[str]) -> Iterator[str]:
    if one in found or any(path.startswith(f"{one}/") for path in found):
        return
    folder = root / one
    yield from _below(one, _walked(folder)) if folder.is_dir() else (one,)


def _is_pruned(path: str) -> bool:
    return any(part in _PRUNED for part in path.split("/")[:-1])


def _listed(root: Path) -> Iterator[str]:
    for path in _from_git(root) or _walked(root):
        try:
            mode = os.lstat(f"{root}/{path}").st_mode
        except (FileNotFoundError, NotADirectoryError):
            continue  # deleted, which the index does not know yet
        except OSError:
            mode = 0  # it is there, and that is all that can be known
        if stat.S_ISDIR(mode) and is_open(root / path):
            # A repository inside this one, which has its own idea.
            yield from _below(path.rstrip("/"), _listed(root / path))
        else:
            yield path


def is_open(folder: Path) -> bool:
    """Whether what is in a folder can be listed and read."""
    return os.access(folder, os.R_OK | os.X_OK)


def _below(folder: str, paths: Iterable[str]) -> Iterator[str]:
    return (f"{folder}/{path}" for path in paths)


def _from_git(root: Path) -> list[str]:
    """What is tracked or could be; nothing where Git knows nothing."""
    try:
        done = subprocess.run(
            [*_LIST, *_WHAT],
            cwd=root,
            env=without_hooks(),
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return []
    # "./" is the root itself: a submodule that nobody has fetched yet.
    return [os.fsdecode(path) for path in done.stdout.split(b"\0") if path not in (b"", b"./")]


def _walked(root: Path) -> Iterator[str]:
    """Every file and link below a folder, and the folders that cannot be opened."""
    for at, folders, names in os.walk(root):
        inner = sorted(name for name in folders if name not in _PRUNED)
        leaves = [name for name in inner if _is_leaf(Path(at, name))]
        folders[:] = [name for name in inner if name not in leaves]
        for name in sorted([*names, *leaves]):
            yield Path(at, name).relative_to(root).as_posix()


def _is_leaf(folder: Path) -> bool:
    return folder.is_symlink() or not is_open(folder)
