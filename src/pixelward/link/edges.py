"""Which file brings which other along: imports, templates, scripts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.entries import Entries
from pixelward.link.libraries import Libraries, always
from pixelward.link.modules import Modules
from pixelward.link.shapes import options
from pixelward.link.shown import runs_at_once, shown
from pixelward.model.facts import FileFacts, Link
from pixelward.model.place import Location
from pixelward.model.program import Edge, LinkedLoad, Run
from pixelward.model.values import Literal

_SCRIPT = re.compile(r"(?!(?:[a-z]+:)?//)[^\s?#]+\.[mc]?js(?:[?#]|\Z)", re.IGNORECASE)
_FETCHING = frozenset({"code", "script"})


def edges(files: Iterable[FileFacts], modules: Modules) -> Iterator[Edge]:
    """Each mention of one file of the project by another, in order."""
    ordered = tuple(files)
    by_path = {facts.path: facts for facts in ordered}
    libraries, entries = Libraries(ordered), Entries(modules.paths)
    for facts in ordered:
        yield from _brought(facts, libraries, modules)
        yield from _required(facts, entries)
        conditions = shown(facts)
        for link in facts.links:
            target = _target(facts.path, link, modules) or _entry(facts.path, link, entries)
            if target is None or target == facts.path:
                continue
            ways = conditions.get(link.target, ()) if link.relation == "import" else ()
            for guards in ways if ways and not runs_at_once(by_path.get(target)) else ((),):
                every = (*link.guards, *guards)
                yield Edge(facts.path, target, link.relation, link.location, every)


def _brought(facts: FileFacts, libraries: Libraries, modules: Modules) -> Iterator[Edge]:
    """The scripts of the libraries that a file names."""
    named = [(one.target, one.location) for one in facts.links if one.relation == "library"]
    for name, where in (*named, *always(facts)):
        for script in libraries.scripts(name):
            if script in modules.paths:
                yield Edge(facts.path, script, "script", where)


def _required(facts: FileFacts, entries: Entries) -> Iterator[Edge]:
    """The scripts that a script names as those of a pipeline."""
    for link in facts.links:
        if link.relation == "required":
            for script in entries.required(facts.path, link.target):
                yield Edge(facts.path, script, "import", link.location)


def _entry(path: str, link: Link, entries: Entries) -> str | None:
    """What a view or a script means by a name of its server's pipeline."""
    if link.relation == "script":
        return entries.script(path, link.target)
    named = link.relation == "import" and not link.target.startswith(".")
    return next(entries.required(path, link.target), None) if named else None


def scripted(
    loads: Iterable[LinkedLoad], files: Mapping[str, FileFacts], modules: Modules
) -> Iterator[Edge]:
    """Each script of the project that code has a page load: `script.src = "/js/x.js"`."""
    written = {link.location for facts in files.values() for link in facts.links}
    for load in loads:
        if load.element not in _FETCHING or load.forwarded or load.location in written:
            continue
        for url in options(load.url):
            if not isinstance(url, Literal) or not _SCRIPT.match(str(url.value)):
                continue
            target = modules.script(load.location.path, str(url.value))
            if target is not None and target != load.location.path:
                yield Edge(load.location.path, target, "script", load.location, load.guards)


def in_code(edge: Edge) -> bool:
    """Whether an edge may stand in a function, and so lead nowhere unless that is called."""
    return edge.relation == "script"


def alive(brought: Iterable[Edge], running: Mapping[Location, tuple[Run, ...]]) -> Iterator[Edge]:
    """All edges but those made by a function that nobody calls."""
    dead: dict[str, list[Location]] = defaultdict(list)
    for body, runs in running.items():
        if not runs:
            dead[body.path].append(body)
    for edge in brought:
        at = edge.location
        if not in_code(edge) or not any(one.span.contains(at.span) for one in dead[at.path]):
            yield edge


def _target(path: str, link: Link, modules: Modules) -> str | None:
    match link.relation:
        case "extends" | "include" | "layout" | "macros":
            return modules.template(path, link.target)
        case "script":
            return modules.script(path, link.target)
        case "style":
            return modules.sheet(path, link.target)
        case "library" | "required":  # of several scripts, perhaps
            return None
        case _:
            return modules.imported(path, link.target)
