"""Express and its kin: a handler renders a view or sends a file, for routers below routers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.facts import Call
from pixelward.model.place import Location
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Closure, Invocation, Member, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._components import Components, within
from pixelward.routes._trees import joined
from pixelward.routes._views import Views
from pixelward.routes.base import Page, Router

_APPS = (
    ("npm:express()",),
    ("npm:express", "default()"),
    ("npm:express", "Router()"),
    ("npm:express", "default", "Router()"),
    ("npm:fastify()",),
    ("npm:fastify", "default()"),
    ("npm:koa-router()",),
    ("npm:koa-router", "default()"),
    ("npm:@koa/router()",),
    ("npm:@koa/router", "default()"),
    ("npm:@hapi/hapi", "server()"),
)
_ANSWERS = frozenset((*app, verb) for app in _APPS for verb in ("get", "all"))
_CHAINED = frozenset((*app, "route()", verb) for app in _APPS for verb in ("get", "all"))
_MOUNTS = frozenset((*app, verb) for app in _APPS for verb in ("use", "register"))
_TABLES = frozenset((*app, "route") for app in _APPS)
_SETS = frozenset((*app, "set") for app in _APPS)
_RENDERS = frozenset({"render", "view"})
_SENDS = frozenset({"sendFile", "sendfile", "file"})
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class _Answer:
    """An address as one router knows it, and the function that answers."""

    path: str
    handler: Value
    place: Location
    router: Symbol | None


def _pages(program: Program) -> Iterator[Page]:
    components = Components(program)
    mounts = dict(_mounts(program, components))
    views = Views(program, _settings(program))
    for answer in _answers(program, components):
        pattern = joined(_below(answer.router, mounts), answer.path.lstrip("/")) or "/"
        for file in _files(answer, views, program):
            yield Page(pattern, file, views.layouts(file))


def _settings(program: Program) -> Iterator[tuple[str, Value]]:
    for call in told.calls(program, _SETS):
        names = [path for a in call.arguments[:1] for path in told.paths(a.value)]
        yield from ((name, a.value) for name in names for a in call.arguments[1:2])


# --- which address


def _mounts(
    program: Program, components: Components
) -> Iterator[tuple[Symbol, tuple[str, Symbol | None]]]:
    """Each router that is used by another one: at which address, and by which."""
    for call in told.calls(program, _MOUNTS):
        written = _written(program, call.location)
        given = [argument.value for argument in written.arguments] if written else []
        paths = told.paths(given[0]) if given else ()
        for value in given:
            inner = components.declared_at(value)
            if inner is not None and written is not None:
                yield inner, (paths[0] if paths else "", _router(written.callee, components))


def _below(router: Symbol | None, mounts: dict[Symbol, tuple[str, Symbol | None]]) -> str:
    steps: list[str] = []
    for _ in range(_DEEPEST):
        if router is None or router not in mounts:
            break
        path, router = mounts[router]
        steps = [path.strip("/"), *steps]
    return "/" + "/".join(filter(None, steps)) if any(steps) else ""


def _router(callee: Value, components: Components) -> Symbol | None:
    match callee:
        case Reference((name, *_), Symbol() as symbol):
            return components.declared_at(Reference((name,), symbol))
        case Member(Invocation(inner, _), _):
            return _router(inner, components)
        case _:
            return None


def _answers(program: Program, components: Components) -> Iterator[_Answer]:
    for call in told.calls(program, _ANSWERS | _CHAINED):
        written = _written(program, call.location)
        router = _router(written.callee, components) if written else None
        for path in _paths(call, written):
            for argument in call.arguments:
                yield _Answer(path, argument.value, argument.location, router)
    yield from _listed(program)


def _listed(program: Program) -> Iterator[_Answer]:
    """Routes as objects, each with its address and its handler."""
    for call in told.calls(program, _TABLES):
        for record in (each for a in call.arguments[:1] for each in told.records(a.value)):
            given = told.fields(record)
            if handler := given.get("handler"):
                paths = told.paths(given["path"].value) if "path" in given else ()
                yield from (_Answer(p, handler.value, handler.location, None) for p in paths)


def _paths(call: LinkedCall, written: Call | None) -> tuple[str, ...]:
    if call.callee in _ANSWERS:
        return told.paths(call.arguments[0].value) if call.arguments else ()
    match written.callee if written else None:
        case Member(Invocation(_, (first, *_)), _):
            return told.paths(first)
        case _:
            return ()


def _written(program: Program, place: Location) -> Call | None:
    calls = program.files[place.path].calls
    return next((call for call in calls if call.location == place), None)


# --- which file


def _files(answer: _Answer, views: Views, program: Program) -> Iterator[str]:
    """The views that a handler renders, and the pages that it sends."""
    place = answer.place
    if isinstance(answer.handler, Closure):
        function = answer.handler.function
        place = program.files[function.path].functions[function.index].location
    for call in within(place.span, program.files[place.path].calls):
        first = [argument.value for argument in call.arguments[:1]]
        if (name := _method(call)) in _RENDERS:
            named = (views.named(path, place.path) for one in first for path in told.paths(one))
            yield from filter(None, named)
        elif name in _SENDS:
            yield from filter(None, (views.sent(one, place.path) for one in first))


def _method(call: Call) -> str:
    match call.callee:
        case Reference((_, *_, name)) | Member(_, name):
            return name
        case _:
            return ""


ROUTER = Router("express", _pages, follows=_ANSWERS | _CHAINED | _MOUNTS | _TABLES | _SETS)
