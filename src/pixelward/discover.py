"""Which files, in which language, or why not: names only, never content."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from pixelward.config import Config
from pixelward.errors import Error
from pixelward.model.facts import Notice, SourceFile

LanguageOf = Callable[[str], str | None]

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
        "venv",
        "__pycache__",
        "bower_components",
        "node_modules",
        "coverage",
    }
)
# Never on a patient's page; a pixel in a test is a double.
_TEST = re.compile(
    r"(?:^|/)(?:__tests__|__mocks__|cypress)/|\.(?:test|spec|stories|cy|e2e)\.[cm]?[jt]sx?$"
)
# Front-end sources whose languages nobody reads yet: named as skipped, so that silence is no lie.
_NOT_READ = {
    ".astro": "Astro",
    ".blade.php": "Blade",
    ".cshtml": "Razor",
    ".ejs": "EJS",
    ".erb": "ERB",
    ".haml": "Haml",
    ".handlebars": "Handlebars",
    ".hbs": "Handlebars",
    ".jsp": "JSP",
    ".liquid": "Liquid",
    ".mdx": "MDX",
    ".mustache": "Mustache",
    ".njk": "Nunjucks",
    ".php": "PHP",
    ".phtml": "PHP",
    ".pug": "Pug",
    ".slim": "Slim",
    ".svelte": "Svelte",
    ".twig": "Twig",
    ".vue": "Vue",
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
    paths = tuple(sorted(path for path in _listed(config.root) if not _is_pruned(path)))
    for path in paths:
        language = language_of(path)
        reason = _reason(path, language, config)
        if reason:
            notices.append(Notice(path=path, reason=reason))
        elif language and not _is_excluded(path, config):
            files.append(SourceFile(path, language))
    return Discovery(tuple(files), tuple(notices), paths)


def _reason(path: str, language: str | None, config: Config) -> str:
    """Why a front-end file is not read; empty when it is, or is no front-end file."""
    if language is None:
        found = (name for ending, name in _NOT_READ.items() if path.lower().endswith(ending))
        name = next(found, None)
        return f"is {name}, which is not read yet" if name else ""
    if _is_excluded(path, config):
        return "is excluded by the configuration"
    if _TEST.search(path):
        return "is a test"
    return _unfit(config.root / path, config)


def _unfit(file: Path, config: Config) -> str:
    try:
        if not file.resolve().is_relative_to(config.root.resolve()):
            return "is a symbolic link that leads out of the project"
        size = file.stat().st_size
    except (OSError, RuntimeError) as error:
        return f"cannot be read: {getattr(error, 'strerror', None) or error}"
    if size > config.max_size:
        return f"is larger than {config.max_size:,} bytes"
    return ""


def _is_excluded(path: str, config: Config) -> bool:
    return any(fnmatch(path, glob) or fnmatch(path, f"{glob}/*") for glob in config.exclude)


def _is_pruned(path: str) -> bool:
    return any(part in _PRUNED for part in path.split("/")[:-1])


def _listed(root: Path) -> Iterator[str]:
    """Git's own idea of the project's files where there is one, else a walk."""
    listed = _from_git(root)
    if listed is None:
        yield from _walked(root)
        return
    yield from (path for path in listed if os.path.lexists(root / path))


def _from_git(root: Path) -> list[str] | None:
    command = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--deduplicate",
    ]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    found = [os.fsdecode(path) for path in done.stdout.split(b"\0") if path]
    return found or None


def _walked(root: Path) -> Iterator[str]:
    for folder, inner, names in os.walk(root):
        inner[:] = sorted(name for name in inner if name not in _PRUNED)
        for name in sorted(names):
            yield Path(folder, name).relative_to(root).as_posix()
