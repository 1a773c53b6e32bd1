"""Defaults, then the project's file, then flags: one frozen `Config`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from pixelward.errors import Error, did_you_mean
from pixelward.model.levels import Severity

FILE = "pixelward.toml"
FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One run. `only` holds files and folders below the root to report on; empty means all."""

    root: Path
    only: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()  # globs of paths below the root
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


def load(root: Path, file: Path | None = None) -> Config:
    """The project's settings: `pixelward.toml`, else `[tool.pixelward]` of `pyproject.toml`.

    Looks in the root and in the folders above it, up to the repository's top. Raises `Error`
    with the line for a file that is missing, broken, or has a setting that does not exist.
    """
    if file is not None and not file.is_file():
        raise Error(str(file), "is not a file.", "Name a configuration file that exists.")
    found = file or next(_nearby(root), None)
    if found is None:
        return Config(root=root)
    table = _table(found)
    return replace(Config(root=root), **dict(_settings(table, found)))


def _nearby(root: Path) -> Iterator[Path]:
    for folder in (root, *root.parents):
        if (folder / FILE).is_file():
            yield folder / FILE
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.pixelward" in project.read_bytes():
            yield project
        if (folder / ".git").exists():
            return


def _table(file: Path) -> Mapping[str, Any]:
    try:
        whole = tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        fact = str(error).split(" (at ")[0]
        line = f":{place[1]}" if place else ""
        raise Error(f"{file}{line}", f"is not TOML: {fact}.", "Mend the line.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise Error(str(file), f"cannot be read: {error}.") from error
    if file.name == FILE or "tool" not in whole:
        return whole
    table: Mapping[str, Any] = whole["tool"].get("pixelward", {})
    return table


def _settings(table: Mapping[str, Any], file: Path) -> Iterator[tuple[str, Any]]:
    known = {f.name.replace("_", "-") for f in fields(Config)} - {"root", "only"}
    for key, value in table.items():
        if key not in known:
            place = f"{file}:{_line(file, key)}"
            raise Error(place, f'"{key}" is not a setting.', did_you_mean(key, known))
        yield key.replace("-", "_"), _checked(key, value, file)


def _checked(key: str, value: Any, file: Path) -> Any:
    match key, value:
        case "exclude", [*items] if all(isinstance(item, str) for item in items):
            return tuple(items)
        case (("select" | "ignore"), [*items]) if all(isinstance(item, str) for item in items):
            return frozenset(items)
        case "signatures", [*items] if all(isinstance(item, str) for item in items):
            return tuple(file.parent / item for item in items)
        case "fail-on", str() if value in FAIL_ON:
            return value
        case (("jobs" | "max-size"), int()) if not isinstance(value, bool) and value >= 0:
            return value
        case "strict", bool():
            return value
    raise Error(f"{file}:{_line(file, key)}", f"{key} cannot be {value!r}.", _expected(key))


def _expected(key: str) -> str:
    match key:
        case "fail-on":
            return f"Use one of {', '.join(FAIL_ON)}."
        case "strict":
            return "Use true or false."
        case "jobs" | "max-size":
            return "Use a whole number."
        case _:
            return "Use a list of texts."


def _line(file: Path, key: str) -> int:
    pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
    lines = file.read_text("utf-8", "replace").splitlines()
    return next((at for at, line in enumerate(lines, 1) if pattern.match(line)), 1)
