"""Angular: routes as objects given to modules and providers, more of them loaded on demand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pixelward.model.place import Location
from pixelward.model.program import Program
from pixelward.model.values import Record, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._components import Components, Shown
from pixelward.routes._trees import Node, pages
from pixelward.routes.base import Page, Router

_GIVING = frozenset(
    {
        ("npm:@angular/router", "RouterModule", "forRoot"),
        ("npm:@angular/router", "RouterModule", "forChild"),
        ("npm:@angular/router", "provideRouter"),
    }
)
# A component that is a page of its own by its place, as opposed to a part of the one beside it.
_PAGE = re.compile(
    r"(?:^|/)(?:pages?|views?|screens?)/(?:(?:[^/]+/)*([^/]+)/\1|[^/.]+)(?:\.component)?\.ts$"
    r"|[-.]page(?:\.component)?\.ts$"
)
_MODULE = frozenset({("npm:@angular/core", "NgModule")})


def _pages(program: Program) -> Iterator[Page]:
    declared = _declared(program)
    found = tuple(pages(program, _trees(program, Components(program))))
    routed = {page.file for page in found}
    # A page that no route shows is declared all the same, and is on none of the others.
    aside = [at for file, at in declared.items() if file not in routed and _PAGE.search(file)]
    unrouted = tuple(one for mentions in aside for one in mentions)
    for page in found:
        mentions = (one for file in (page.file, *page.wrappers) for one in declared.get(file, ()))
        yield replace(page, through=(*page.through, *mentions, *unrouted))


def _declared(program: Program) -> Mapping[str, list[Location]]:
    """Where modules name components only to declare them: routes and templates show them."""
    modules = {call.location.path for call in told.calls(program, _MODULE)}
    found: dict[str, list[Location]] = defaultdict(list)
    for edge in program.edges:
        if edge.source in modules and edge.target not in modules and edge.relation == "import":
            found[edge.target].append(edge.location)
    return found


def _trees(program: Program, components: Components) -> Iterator[Node]:
    for call in told.calls(program, _GIVING):
        for record in (each for a in call.arguments[:1] for each in told.records(a.value)):
            yield from _node(record, components)


def _node(record: Record, components: Components) -> Iterator[Node]:
    given = told.fields(record)
    if "path" not in given:
        return
    loaded = tuple(_shown(components, record, "loadChildren"))
    inner = told.records(given["children"].value) if "children" in given else ()
    lazy = (each for one in loaded for each in _listed(components.program, one.file))
    children = tuple(node for each in (*inner, *lazy) for node in _node(each, components))
    own = (*_shown(components, record, "component"), *_shown(components, record, "loadComponent"))
    yield Node(
        tuple(path.strip("/") for path in told.paths(given["path"].value)),
        given["path"].location.path,
        (*own, *loaded),
        children,
        told.sure(given["path"].value),
        opens=bool(loaded),
    )


def _shown(components: Components, record: Record, key: str) -> Iterator[Shown]:
    field = told.fields(record).get(key)
    yield from components.shown(field.value, field.location) if field else ()


def _listed(program: Program, path: str) -> Iterator[Record]:
    """The routes that a file offers as a list, to be loaded on demand."""
    facts = program.files.get(path)
    for export in facts.exports if facts else ():
        for value in _meant(program, export.value):
            yield from (each for each in told.records(value) if "path" in told.fields(each))


def _meant(program: Program, value: Value) -> tuple[Value, ...]:
    match value:
        case Reference((_,), Symbol(path, index)):
            return program.files[path].names[index].values
        case _:
            return (value,)


ROUTER = Router("angular", _pages, follows=_GIVING | _MODULE, in_place=True)
