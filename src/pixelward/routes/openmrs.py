"""OpenMRS: each front-end module lists its pages in `routes.json`, by the names it exports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.place import Location, Span
from pixelward.model.program import Program
from pixelward.model.values import Invocation, Reference, Symbol, Value
from pixelward.routes._components import Components, Shown
from pixelward.routes._paths import folder, join, name
from pixelward.routes._settings import Plain, plain
from pixelward.routes.base import Page, Router

_ENTRIES = ("index.ts", "index.tsx", "index.js", "index.jsx")
_BASE = "/openmrs/spa"  # where distributions serve their front end unless told otherwise
_STARTS = re.compile(r"\^/?([\w-]+(?:/[\w-]+)*)")  # of a regular expression: "^patient/chart"


def _pages(program: Program) -> Iterator[Page]:
    components = Components(program)
    for path, facts in program.files.items():
        entry = _entry(program, path) if name(path) == "routes.json" else None
        if entry is not None:
            for page in _listed(plain(facts)):
                yield from _shown(entry, page, components)


def _entry(program: Program, table: str) -> FileFacts | None:
    """The script beside the table, which exports what the table names."""
    places = (join(folder(table), each) for each in _ENTRIES)
    return next((program.files[at] for at in places if at in program.files), None)


def _listed(table: Plain) -> Iterator[dict[str, Plain]]:
    pages = table.get("pages") if isinstance(table, dict) else None
    for page in pages if isinstance(pages, list) else ():
        if isinstance(page, dict) and {"route", "routeRegex"} & page.keys():
            yield page


def _shown(entry: FileFacts, page: dict[str, Plain], components: Components) -> Iterator[Page]:
    """The page of one entry of the table; an export that brings no file along is its own code."""
    sure = Confidence.INFERRED
    for export in entry.exports:
        if export.name != page.get("component"):
            continue
        place = Location(entry.path, Span(0, 0))
        found = (
            o for one in _wrapped(export.value, components) for o in components.shown(one, place)
        )
        shown = next((one for one in found if one.file != entry.path), Shown(entry.path))
        through = () if shown.mention is None else (shown.mention,)
        yield Page(_BASE + _address(page), shown.file, (entry.path,), sure, through)


def _wrapped(value: Value, components: Components) -> Iterator[Value]:
    """What the framework's functions are handed: a component, or how to load one."""
    match value:
        case Reference((_,), Symbol() as symbol):
            for one in components.declared(symbol):
                yield from one.arguments[:1] if isinstance(one, Invocation) else ()
        case Invocation(_, given):
            yield from given[:1]


def _address(page: dict[str, Plain]) -> str:
    route, written = page.get("route"), page.get("routeRegex")
    if isinstance(route, str):
        return f"/{route.strip('/')}"
    if written == "^$":
        return "/"
    begins = _STARTS.match(written) if isinstance(written, str) else None
    return f"/{begins[1]}/*" if begins else "/*"


ROUTER = Router("openmrs", _pages, in_place=True)
