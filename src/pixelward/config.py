"""Defaults, then the project's file, then flags: one frozen `Config`."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from pixelward.errors import Error, did_you_mean
from pixelward.model.levels import Severity

FILE = "pixelward.toml"
FAIL_ON = ("error", "warning", "note", "never")

_SECTION = re.compile(rb"\s*\[\s*tool\s*\.\s*[\"']?pixelward[\"']?\s*[\].]")
_NO_SETTING = frozenset({"root", "only", "below"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One run. `only` holds files and folders below the root to report on; empty means all."""

    root: Path
    only: tuple[str, ...] = ()
    below: str = ""  # the root as the settings file's folder sees it, where the globs begin
    exclude: tuple[str, ...] = ()  # globs of paths
    select: frozenset[str] = frozenset()  # rule ids; empty means all
    ignore: frozenset[str] = frozenset()
    fail_on: str = "error"
    signatures: tuple[Path, ...] = ()  # folders with more trackers
    jobs: int = 0  # 0: one a processor
    strict: bool = False
    max_size: int = 10_000_000  # bytes; a larger file is named as skipped

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity fails the run."""
        return self.fail_on != "never" and severity >= Severity[self.fail_on.upper()]

    def wants(self, rule: str) -> bool:
        """Whether a rule is switched on."""
        return rule not in self.ignore and (not self.select or rule in self.select)


@dataclass(frozen=True, slots=True)
class _File:
    """A settings file as it was read, what errors call it, and the rules it may speak of."""

    path: Path
    shown: str
    raw: bytes
    rules: Collection[str]

    def error(self, key: str, fact: str, step: str) -> Error:
        """What is wrong with a setting."""
        return Error(f"{self.shown}:{self._line(key)}", fact, step)

    def _line(self, key: str) -> int:
        lines = self.raw.decode("utf-8", "replace").splitlines()
        sections = (at for at, line in enumerate(lines) if _SECTION.match(line.encode()))
        first = next(sections, 0)
        name = rf"[\"']?{re.escape(key)}[\"']?"
        setting = re.compile(rf"\s*{name}\s*[=.]|\s*\[.*{name}\s*\]")
        found = (at for at in range(first, len(lines)) if setting.match(lines[at]))
        return next(found, first) + 1


def load(root: Path, file: Path | None = None, rules: Collection[str] = ()) -> Config:
    """The project's settings: `pixelward.toml`, else `[tool.pixelward]` of `pyproject.toml`.

    Looks in the root and in the folders above it, up to the repository's top. `rules` are the
    ids that `select` and `ignore` may name; empty means any. Raises `Error` with the line for a
    file that is missing, broken, or has a setting that does not exist.
    """
    if file is not None:
        if not file.is_file():
            raise Error(str(file), "is not a file.", "Name a configuration file that exists.")
        source = _File(file, str(file), _read(file, str(file)), rules)
        return replace(Config(root=root), **dict(_settings(source)))
    found = next(_nearby(root, rules), None)
    if found is None:
        return Config(root=root)
    below = root.relative_to(found.path.parent).as_posix().removeprefix(".")
    return replace(Config(root=root, below=below), **dict(_settings(found)))


def _nearby(root: Path, rules: Collection[str]) -> Iterator[_File]:
    for folder in (root, *root.parents):
        for name in (FILE, "pyproject.toml"):
            path = folder / name
            if not path.is_file():
                continue
            shown = os.path.relpath(path)
            raw = _read(path, shown)
            if name == FILE or any(map(_SECTION.match, raw.splitlines())):
                yield _File(path, shown, raw, rules)
        if (folder / ".git").exists():
            return


def _read(file: Path, shown: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        step = "Make it readable, or name another one with --config."
        raise Error(shown, f"cannot be read: {error.strerror or error}.", step) from error


def _table(source: _File) -> Mapping[str, Any]:
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


def _section(table: Mapping[str, Any], name: str, source: _File) -> Mapping[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, Mapping):
        raise source.error(name, f'"{name}" is not a table.', "Write [tool.pixelward].")
    return found


def _settings(source: _File) -> Iterator[tuple[str, Any]]:
    known = {field.name.replace("_", "-") for field in fields(Config)} - _NO_SETTING
    for key, value in _table(source).items():
        if key not in known:
            raise source.error(key, f'"{key}" is not a setting.', did_you_mean(key, known))
        yield key.replace("-", "_"), _checked(key, value, source)


def _checked(key: str, value: Any, source: _File) -> Any:
    match key, value:
        case "exclude", [*items] if all(isinstance(item, str) for item in items):
            return tuple(items)
        case (("select" | "ignore"), [*items]) if all(isinstance(item, str) for item in items):
            return frozenset(_rule(key, item, source) for item in items)
        case "signatures", [*items] if all(isinstance(item, str) for item in items):
            return tuple(_folder(item, source) for item in items)
        case "fail-on", str() if value in FAIL_ON:
            return value
        case (("jobs" | "max-size"), int()) if not isinstance(value, bool) and value >= 0:
            return value
        case "strict", bool():
            return value
    raise source.error(key, f"{key} cannot be {_toml(value)}.", _expected(key))


def _rule(key: str, rule: str, source: _File) -> str:
    if source.rules and rule not in source.rules:
        raise source.error(key, f'"{rule}" is not a rule.', did_you_mean(rule, source.rules))
    return rule


def _folder(name: str, source: _File) -> Path:
    folder = source.path.parent / name
    if not folder.is_dir():
        raise source.error("signatures", f'"{name}" is not a folder.', "Name one with trackers.")
    return folder


def _toml(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _expected(key: str) -> str:
    match key:
        case "fail-on":
            return f"Use one of {', '.join(FAIL_ON)}."
        case "strict":
            return "Use true or false."
        case "jobs" | "max-size":
            return "Use a whole number, 0 or more."
        case _:
            return "Use a list of texts."
