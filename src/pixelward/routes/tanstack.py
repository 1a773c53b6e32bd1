"""TanStack Router: routes that name their parents in code, or files that say their own address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate

from pixelward.model.program import Program
from pixelward.model.values import Closure, Invocation, Record, Symbol
from pixelward.routes import _told as told
from pixelward.routes._components import Components
from pixelward.routes._paths import based, left_out
from pixelward.routes._spa import Shell
from pixelward.routes._trees import Node, pages
from pixelward.routes.base import Page, Router

_PACKAGES = ("@tanstack/react-router", "@tanstack/solid-router")
_FILES = told.named(_PACKAGES, "createFileRoute", "createLazyFileRoute")
_ROOTS = told.named(_PACKAGES, "createRootRoute", "createRootRouteWithContext", "createRoute")
_ROUTERS = told.named(_PACKAGES, "createRouter", "Router")
_SILENT = re.compile(r"/(?:_[^/]*|\([^/]*\))(?=/|$)")  # steps of an id that no address has


def _pages(program: Program) -> Iterator[Page]:
    base = next(_bases(program), "")
    for page in (*_filed(program), *pages(program, _coded(program, Components(program)))):
        whole = based(base, page.pattern).rstrip("/") or "/"
        # Versions differ in whether the path is told with it.
        yield replace(page, pattern=whole, bases=left_out(base, ""))


def _bases(program: Program) -> Iterator[str]:
    """What all addresses begin with, as the router is told."""
    for call in told.calls(program, _ROUTERS):
        records = (each for a in call.arguments[:1] for each in told.records(a.value))
        yield from filter(None, (told.text(told.fields(each), "basepath") for each in records))


# --- files, each with its own id


def _filed(program: Program) -> Iterator[Page]:
    files = dict(sorted(_ids(program)))
    shown = frozenset(files.values())
    # The generated tree of routes imports them all.
    through = frozenset(e.location for e in program.edges if e.target in shown)
    shell = Shell(program, through, shown)
    roots = sorted({call.location.path for call in told.calls(program, _ROOTS)} - shown)
    for route, path in files.items():
        is_silent = not _SILENT.sub("", route) or route.rpartition("/")[2].startswith("_")
        if is_silent or f"{route}/" in files:
            continue
        above = [*accumulate(route.rstrip("/").split("/"), lambda one, step: f"{one}/{step}")]
        layouts = [files[each] for each in above if each in files and files[each] != path]
        shells = (each for root in roots for each in shell.round(root))
        round_it = tuple(dict.fromkeys((*shells, *layouts)))
        mentions = tuple(e.location for e in program.edges if e.target in (path, *layouts))
        yield Page(_address(route), path, round_it, through=mentions)


def _ids(program: Program) -> Iterator[tuple[str, str]]:
    for call in told.calls(program, _FILES):
        for argument in call.arguments[:1]:
            yield from ((route, call.location.path) for route in told.paths(argument.value))


def _address(route: str) -> str:
    """`/_auth/portal_/$id/` is `/portal/:id`."""
    steps = (step.removesuffix("_") for step in _SILENT.sub("", route).split("/") if step)
    return "/" + "/".join(map(_segment, steps))


def _segment(step: str) -> str:
    if step == "$":
        return "*"
    return re.sub(r"^\{?-?\$(\w+)\}?$", r":\1", step)


# --- code, each route with a function that gives its parent


def _coded(program: Program, components: Components) -> Iterator[Node]:
    routes = dict(_made(program, components))
    below: dict[Symbol | None, list[Symbol]] = {}
    for symbol, record in routes.items():
        parent = _parent(program, record, components)
        below.setdefault(parent if parent in routes else None, []).append(symbol)
    yield from (_node(each, routes, below, components) for each in below.get(None, ()))


def _node(
    symbol: Symbol,
    routes: Mapping[Symbol, Record],
    below: Mapping[Symbol | None, list[Symbol]],
    components: Components,
) -> Node:
    given = told.fields(routes[symbol])
    field = given.get("component")
    shown = components.shown(field.value, field.location) if field else ()
    said = told.paths(given["path"].value) if "path" in given else ()
    # The path "/" of an inner route is its parent's own address.
    paths = tuple("/".join(map(_segment, path.strip("/").split("/"))) for path in said)
    children = (_node(each, routes, below, components) for each in below.get(symbol, ()))
    return Node(paths, symbol.path, shown, tuple(children), opens=not paths)


def _made(program: Program, components: Components) -> Iterator[tuple[Symbol, Record]]:
    """The names that routes are given in code, and what each of them is made of."""
    makers = {callee[-1] for callee in _ROOTS}
    paths = {call.location.path for call in told.calls(program, _ROOTS)}
    for path in sorted(paths):
        for at, name in enumerate(program.files[path].names):
            for made in (value for value in name.values if isinstance(value, Invocation)):
                given = next(iter(made.arguments), None)
                if isinstance(given, Record) and components.exported(made.callee) in makers:
                    yield Symbol(path, at), given


def _parent(program: Program, record: Record, components: Components) -> Symbol | None:
    field = told.fields(record).get("getParentRoute")
    match field.value if field else None:
        case Closure(Symbol(path, index)):
            returned = program.files[path].functions[index].returns
            return next((components.declared_at(value) for value in returned), None)
        case _:
            return None


ROUTER = Router("tanstack", _pages, follows=_FILES | _ROOTS | _ROUTERS, in_place=True)
