"""A settings file: how it is found, read as TOML, and quoted in errors."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pixelward.errors import Error

FILE = "pixelward.toml"

_SECTION = re.compile(rb"\s*\[\[?\s*tool\s*\.\s*[\"']?pixelward[\"']?\s*[\].]")


@dataclass(frozen=True, slots=True)
class File:
    """A settings file as it was read, what errors call it, and the rules it may speak of."""

    path: Path
    shown: str
    raw: bytes
    rules: Collection[str]

    def error(self, key: str, fact: str, step: str, table: str = "", number: int = 0) -> Error:
        """What is wrong with a setting; of one in a list of tables, which list and which table."""
        return Error(self.place(key, table, number), fact, step)

    def place(self, key: str, table: str = "", number: int = 0) -> str:
        """`file:line` of a setting."""
        lines = self.raw.decode("utf-8", "replace").splitlines()
        begin = next((at for at, line in enumerate(lines) if _SECTION.match(line.encode())), 0)
        name = rf"[\"']?{re.escape(key)}[\"']?"
        setting = re.compile(rf"\s*{name}\s*[=.]|\s*\[.*{name}\s*\]")
        asked = range(begin, len(lines))
        if table:
            begin, asked = _entry(lines, begin, table, number)
        found = (at for at in asked if key and setting.match(lines[at]))
        return f"{self.shown}:{next(found, begin) + 1}"


def _entry(lines: list[str], begin: int, table: str, number: int) -> tuple[int, range]:
    """The first line of one table of a list, and the lines of its settings."""
    header = re.compile(rf"\s*\[\[.*\b{re.escape(table)}[\"']?\s*\]\]")
    written = re.compile(rf"\s*{re.escape(table)}\s*=")
    found = [at for at in range(begin, len(lines)) if header.match(lines[at])]
    if number >= len(found):  # written as one list of inline tables
        at = next((at for at in range(begin, len(lines)) if written.match(lines[at])), begin)
        return at, range(at, at + 1)
    at = found[number]
    after = (later for later in range(at + 1, len(lines)) if lines[later].lstrip().startswith("["))
    return at, range(at + 1, next(after, len(lines)))


def named(file: Path, rules: Collection[str]) -> File:
    """The file that was asked for; raises `Error` where there is none."""
    if not file.is_file():
        raise Error(str(file), "is not a file.", "Name a configuration file that exists.")
    return File(file, str(file), _read(file, str(file)), rules)


def nearby(root: Path, rules: Collection[str]) -> Iterator[File]:
    """The settings files of the root and of the folders above it, up to the repository's top."""
    for folder in (root, *root.parents):
        for name in (FILE, "pyproject.toml"):
            path = folder / name
            if not path.is_file():
                continue
            shown = os.path.relpath(path)
            raw = _read(path, shown)
            if name == FILE or any(map(_SECTION.match, raw.splitlines())):
                yield File(path, shown, raw, rules)
        if (folder / ".git").exists():
            return


def table(source: File) -> Mapping[str, Any]:
    """All settings of the file; raises `Error` with the line for one that is not TOML."""
    try:
        whole: Mapping[str, Any] = tomllib.loads(source.raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        step = "Save it as UTF-8."
        raise Error(source.shown, f"is not TOML: byte {error.start} is not UTF-8.", step) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else len(source.raw.splitlines())  # else: at its end
        fact = str(error).split(" (at ")[0]
        raise Error(f"{source.shown}:{line}", f"is not TOML: {fact}.", "Mend the line.") from error
    except RecursionError as error:
        raise Error(source.shown, "is not TOML: it nests too deeply.", "Mend it.") from error
    if source.path.name == "pyproject.toml":
        return _section(_section(whole, "tool", source), "pixelward", source)
    return whole


def shown(value: Any) -> str:
    """A value as an error quotes it."""
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _read(file: Path, shown: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        step = "Make it readable, or name another one with --config."
        raise Error(shown, f"cannot be read: {error.strerror or error}.", step) from error


def _section(table: Mapping[str, Any], name: str, source: File) -> Mapping[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, Mapping):
        raise source.error(name, f'"{name}" is not a table.', "Write [tool.pixelward].")
    return found
