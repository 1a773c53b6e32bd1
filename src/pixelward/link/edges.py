"""Which file brings which other along: imports, templates, scripts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.modules import Modules
from pixelward.link.shapes import options
from pixelward.model.facts import FileFacts, Link
from pixelward.model.place import Location
from pixelward.model.program import Edge, LinkedLoad, Run
from pixelward.model.values import Literal

_SCRIPT = re.compile(r"(?!(?:[a-z]+:)?//)[^\s?#]+\.[mc]?js(?:[?#]|\Z)", re.IGNORECASE)
_FETCHING = frozenset({"code", "script"})


def edges(files: Iterable[FileFacts], modules: Modules) -> Iterator[Edge]:
    """Each mention of one file of the project by another, in order."""
    for facts in files:
        for link in facts.links:
            target = _target(facts.path, link, modules)
            if target is not None and target != facts.path:
                yield Edge(facts.path, target, link.relation, link.location, link.guards)


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
        case _:
            return modules.imported(path, link.target)
