"""Defaults, then the project's file, then flags: one frozen `Config`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pixelward.config._file import FILE, File, named, nearby, shown, table
from pixelward.config._globs import covers, means
from pixelward.config._policy import Agreed, Approved, PolicySettings, Schema, policy_settings
from pixelward.config._routes import About, Mapped, RouteSettings, route_settings
from pixelward.config._terms import AUTO, OwnTerm, TermSettings, term_settings
from pixelward.errors import did_you_mean
from pixelward.model.levels import Severity

__all__ = [
    "AUTO",
    "FAIL_ON",
    "FILE",
    "About",
    "Agreed",
    "Approved",
    "Config",
    "Mapped",
    "OwnTerm",
    "PolicySettings",
    "RouteSettings",
    "Schema",
    "TermSettings",
    "covers",
    "load",
    "means",
    "settings_file",
]

FAIL_ON = ("error", "warning", "note", "never")

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
    routes: RouteSettings = field(default_factory=RouteSettings)
    terms: TermSettings = field(default_factory=TermSettings)
    policy: PolicySettings = field(default_factory=PolicySettings)

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity fails the run."""
        return self.fail_on != "never" and severity >= Severity[self.fail_on.upper()]

    def wants(self, rule: str) -> bool:
        """Whether a rule is switched on."""
        return rule not in self.ignore and (not self.select or rule in self.select)

    def settled(self, path: str) -> str:
        """A path of the project as the globs of the settings file see it."""
        return f"{self.below}/{path}" if self.below else path


def load(root: Path, file: Path | None = None, rules: Collection[str] = ()) -> Config:
    """The project's settings: `pixelward.toml`, else `[tool.pixelward]` of `pyproject.toml`.

    Looks in the root and in the folders above it, up to the repository's top. `rules` are the
    ids that `select` and `ignore` may name; empty means any. Raises `Error` with the line for a
    file that is missing, broken, or has a setting that does not exist.
    """
    if file is not None:
        return replace(Config(root=root), **dict(_settings(named(file, rules))))
    found = next(nearby(root, rules), None)
    if found is None:
        return Config(root=root)
    below = root.relative_to(found.path.parent).as_posix().removeprefix(".")
    return replace(Config(root=root, below=below), **dict(_settings(found)))


def settings_file(root: Path) -> Path | None:
    """Where the settings of a project are read from, if it has any."""
    return next((file.path for file in nearby(root, ())), None)


def _settings(source: File) -> Iterator[tuple[str, Any]]:
    known = {field.name.replace("_", "-") for field in fields(Config)} - _NO_SETTING
    for key, value in table(source).items():
        if key not in known:
            raise source.error(key, f'"{key}" is not a setting.', did_you_mean(key, known))
        yield key.replace("-", "_"), _checked(key, value, source)


def _checked(key: str, value: Any, source: File) -> Any:
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
        case "routes", dict():
            return route_settings(value, source)
        case "terms", dict():
            return term_settings(value, source)
        case "policy", dict():
            return policy_settings(value, source)
    raise source.error(key, f"{key} cannot be {shown(value)}.", _expected(key))


def _rule(key: str, rule: str, source: File) -> str:
    if source.rules and rule not in source.rules:
        raise source.error(key, f'"{rule}" is not a rule.', did_you_mean(rule, source.rules))
    return rule


def _folder(name: str, source: File) -> Path:
    folder = source.path.parent / name
    if not folder.is_dir():
        raise source.error("signatures", f'"{name}" is not a folder.', "Name one with trackers.")
    return folder


def _expected(key: str) -> str:
    match key:
        case "fail-on":
            return f"Use one of {', '.join(FAIL_ON)}."
        case "strict":
            return "Use true or false."
        case "jobs" | "max-size":
            return "Use a whole number, 0 or more."
        case "routes" | "terms" | "policy":
            return f"Write a table, [{key}]."
        case _:
            return "Use a list of texts."
