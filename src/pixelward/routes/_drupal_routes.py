"""Reads the tables of addresses of Drupal's modules, and finds what answers them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import folder, join, name
from pixelward.routes._server import Servers, Templates
from pixelward.routes._settings import Plain, plain

_TABLE = ".routing.yml"
# `\Drupal\visits\Controller\VisitsController::show`, with one colon in older projects
_HANDLER = re.compile(r"\\?Drupal\\(?P<module>\w+)\\(?P<rest>[\w\\]+?)(?:::?(?P<method>\w+))?")
_TESTS = re.compile(r"(?:^|/)tests/modules/")
# What only the staff sees, in a theme of its own.
_APART = re.compile(r"/?admin(?:/|$)")


def routed(program: Program) -> Iterator[tuple[str, str, str]]:
    """The class that answers, the template that it shows, or nothing, and the address."""
    servers, templates = Servers(program, ".php"), Templates(program, (".html.twig",))
    tables = (path for path in sorted(program.files) if path.endswith(_TABLE))
    for table in (path for path in tables if not _TESTS.search(path)):
        for pattern, handler in _entries(plain(program.files[table])):
            found = _HANDLER.fullmatch(handler)
            path = _class(found, table) if found else ""
            if found is None or path not in program.files:
                continue
            method = found["method"] or "buildForm"
            shown = servers.shown_by.get(f"{name(path).removesuffix('.php')}.{method}", [])
            if "" not in shown:  # an answer that is no page
                files = (templates.find(one.replace("_", "-"), path) for one in shown)
                yield path, next(filter(None, files), ""), f"/{pattern.strip('/')}"


def _entries(told: Plain) -> Iterator[tuple[str, str]]:
    """The addresses of a table that visitors open, and what answers each."""
    for entry in told.values() if isinstance(told, dict) else ():
        said: dict[str, Plain] = entry if isinstance(entry, dict) else {}
        path, given, options = (said.get(key) for key in ("path", "defaults", "options"))
        if not isinstance(path, str) or not isinstance(given, dict) or _APART.match(path):
            continue
        handler = given.get("_controller") or given.get("_form")
        is_apart = isinstance(options, dict) and options.get("_admin_route")
        if isinstance(handler, str) and not is_apart:
            yield path, handler


def _class(found: re.Match[str], table: str) -> str:
    """The file of a class: a module's own lie in its `src`, another one's beside the module."""
    home, rest = folder(table), found["rest"].replace("\\", "/")
    if found["module"] != name(table).removesuffix(_TABLE):
        home = join(folder(home), found["module"])
    return join(home, f"src/{rest}.php")
