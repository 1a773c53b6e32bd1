"""Which files, in which language, or why not: names only, never content."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pixelward.config import Config, covers
from pixelward.discover._content import content
from pixelward.discover._listing import listed, without_hooks
from pixelward.errors import Error
from pixelward.model.facts import Notice, SourceFile

__all__ = ["EXCLUDED", "INTENDED", "NOT_READ", "TEST", "Discovery", "discover", "without_hooks"]

LanguageOf = Callable[[str], str | None]

EXCLUDED = "is excluded by the configuration"
TEST = "is a test"
# Left out on purpose: nobody has to do anything about these.
INTENDED = frozenset({EXCLUDED, TEST})

# Never on a patient's page; a pixel in a test is a double.
_TEST = re.compile(
    r"(?:^|/)(?:__tests__|__mocks__|cypress)/|\.(?:test|spec|stories|cy|e2e)\.[cm]?[jt]sx?$"
    r"|(?:^|/)(?:(?:tests?|migrations)/(?:.*/)?[^/]*|test_[^/]*|[^/]*_test|conftest)\.py$"
    r"|[a-z]Test\.php$"
)
# Front-end sources whose languages nobody reads yet: named as skipped, so that silence is no lie.
NOT_READ = {
    ".gsp": "Groovy Server Pages",
    ".latte": "Latte",
    ".mako": "Mako",
    ".marko": "Marko",
    ".riot": "Riot",
}


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files to read, sorted; what was left out and why; every path of the project."""

    files: tuple[SourceFile, ...]
    notices: tuple[Notice, ...]
    paths: tuple[str, ...]


def discover(config: Config, language_of: LanguageOf) -> Discovery:
    """The project's front-end files; raises `Error` for a root that is not there."""
    if not config.root.is_dir():
        raise Error(str(config.root), "is not a folder.", "Name a folder that exists.")
    files, notices = [], []
    paths = tuple(sorted(listed(config.root, config.only)))
    is_content = content(paths)
    for path in paths:
        language = language_of(path)
        if language == "markdown" and not is_content(path):
            continue
        reason = _reason(path, language, config)
        if reason:
            notices.append(Notice(path=path, reason=reason))
        elif language:
            files.append(SourceFile(path, language))
    return Discovery(tuple(files), tuple(notices), paths)


def _reason(path: str, language: str | None, config: Config) -> str:
    """Why a front-end file is not read; empty when it is, or is no front-end file."""
    unread = "" if language else _unread(path, config)
    if not language and not unread:
        return ""
    if _is_excluded(path, config):
        return EXCLUDED
    if unread:
        return unread
    return TEST if _TEST.search(path) else _unfit(config.root, path, config.max_size)


def _unread(path: str, config: Config) -> str:
    found = (name for ending, name in NOT_READ.items() if path.lower().endswith(ending))
    if name := next(found, None):
        return f"is {name}, which is not read yet"
    if path in config.only:
        return "is not a kind of file that is read"
    if not os.path.isdir(config.root / path):  # noqa: PTH112 - the other one may raise
        return ""
    return _outside(config.root, path) or _closed(config.root / path)


def _unfit(root: Path, path: str, most: int) -> str:
    try:
        found = (root / path).stat()
        if reason := _outside(root, path):
            return reason
    except (OSError, RuntimeError) as error:  # before 3.13 a loop of links is a RuntimeError
        return f"cannot be read: {getattr(error, 'strerror', None) or 'is a loop of links'}"
    if not stat.S_ISREG(found.st_mode):
        return "is not a regular file"
    return f"is larger than {most:,} bytes" if found.st_size > most else ""


def _outside(root: Path, path: str) -> str:
    file = root / path
    if not file.is_symlink() or file.resolve().is_relative_to(root.resolve()):
        return ""
    return "is a symbolic link that leads out of the project"


def _closed(folder: Path) -> str:
    return "" if folder.is_symlink() else "is a folder that cannot be opened"


def _is_excluded(path: str, config: Config) -> bool:
    return any(covers(glob, config.settled(path)) for glob in config.exclude)
