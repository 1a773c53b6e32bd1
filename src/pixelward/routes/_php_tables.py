"""Reads the tables of addresses that Symfony keeps in files of settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from pixelward.model.place import Location, Span
from pixelward.model.program import Program
from pixelward.model.server import Answer
from pixelward.routes._paths import folder, join
from pixelward.routes._settings import Plain, plain

_TABLE = re.compile(r"(?:.*/)?config/(?:\w+/)?routes?(?:/[\w/.-]+)?\.ya?ml")
_DEMAND = re.compile(r"\{!?(\w+)[^{}]*\}")
Mounted = tuple[tuple[str, str], ...]  # folders of controllers, and what their addresses begin with


def listed(program: Program) -> Iterator[tuple[str, Answer]]:
    """The addresses of tables, each with the file that it stands in."""
    for path, name, entry in _entries(program):
        given = entry.get("defaults")
        defaults: dict[str, Plain] = given if isinstance(given, dict) else {}
        said = entry.get("controller") or defaults.get("_controller")
        template, wanted = defaults.get("template"), str(entry.get("methods") or "GET")
        for pattern in _patterns(entry.get("path")) if "GET" in wanted else ():
            yield (
                path,
                Answer(
                    pattern="/" + _DEMAND.sub(r"{\1}", pattern).lstrip("/"),
                    handler=_handler(said) if isinstance(said, str) else "",
                    template=template if isinstance(template, str) else "",
                    location=Location(path, Span(0, 0)),
                    name=name,
                ),
            )


def prefixes(program: Program) -> Iterator[tuple[str, str]]:
    """The folders of controllers that a table puts below an address."""
    for path, _, entry in _entries(program):
        resource, prefix = entry.get("resource"), entry.get("prefix")
        if isinstance(resource, dict):
            resource = resource.get("path")
        if isinstance(resource, str) and isinstance(prefix, str) and prefix.strip("/"):
            yield normpath(join(folder(path), resource)), f"/{prefix.strip('/')}"


def renames(program: Program) -> bool:
    """Whether a table puts something before the names of other routes."""
    return any("name_prefix" in entry for _, _, entry in _entries(program))


def below(pattern: str, path: str, mounted: Mounted) -> str:
    """An address with what a table puts before those of its controller's folder."""
    found = [prefix for home, prefix in mounted if path == home or path.startswith(f"{home}/")]
    return f"{found[0]}{pattern}".rstrip("/") if found else pattern


def _entries(program: Program) -> Iterator[tuple[str, str, dict[str, Plain]]]:
    for path in sorted(path for path in program.files if _TABLE.fullmatch(path)):
        told = plain(program.files[path])
        for name, entry in told.items() if isinstance(told, dict) else ():
            if isinstance(entry, dict):
                yield path, name, entry


def _patterns(said: Plain) -> list[str]:
    """The address, or one for each language."""
    found = [*said.values()] if isinstance(said, dict) else [said]
    return [one for one in found if isinstance(one, str)]


def _handler(written: str) -> str:
    """`App\\Controller\\HomeController::index` as code names it."""
    name, _, method = written.rpartition("\\")[2].partition("::")
    return f"{name}.{method or '__invoke'}"
