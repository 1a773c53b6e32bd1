"""Express and its kin: a handler renders a view or sends a file, for routers below routers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.facts import Call
from pixelward.model.place import Location
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Invocation, Member, Record, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._components import Components, within
from pixelward.routes._mounted import mounted, router_of, written_at
from pixelward.routes._plugins import function_at, listed, told_by
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
_REGISTERS = frozenset((*app, "register") for app in _APPS)
_TABLES = frozenset((*app, "route") for app in _APPS)
_SETS = frozenset((*app, "set") for app in _APPS)
_PREFIXES = frozenset((*app, "prefix") for app in _APPS)
_ENGINES = frozenset({"npm:@fastify/view", "npm:point-of-view"})
_RENDERS = frozenset({"render", "view"})
_SENDS = frozenset({"sendFile", "sendfile", "file"})


@dataclass(frozen=True, slots=True)
class _Answer:
    """An address as one router knows it, and the function that answers."""

    path: str
    handler: Value
    place: Location
    router: Symbol | None


def _pages(program: Program) -> Iterator[Page]:
    components = Components(program)
    used, said = told.calls(program, _MOUNTS), told.calls(program, _PREFIXES)
    routers = mounted(components, used, said)
    views = Views(program, _settings(program))
    for answer in _answers(program, components):
        pattern = joined(routers.below(answer.router), answer.path.lstrip("/")) or "/"
        for file in _files(answer, views, components):
            yield Page(pattern, file, views.layouts(file))


def _settings(program: Program) -> Iterator[tuple[str, Value]]:
    for call in told.calls(program, _SETS):
        names = [path for a in call.arguments[:1] for path in told.paths(a.value)]
        yield from ((name, a.value) for name in names for a in call.arguments[1:2])
    for call in told.calls(program, _MOUNTS):
        match [argument.value for argument in call.arguments]:
            case [Reference((package, *_)), Record() as given] if package in _ENGINES:
                said = told.fields(given)
                yield from (("views", said[key].value) for key in ("root",) if key in said)


def _answers(program: Program, components: Components) -> Iterator[_Answer]:
    for call in told.calls(program, _ANSWERS | _CHAINED):
        written = written_at(program, call.location)
        router = router_of(written.callee, components) if written else None
        for path in _paths(call, written):
            for argument in call.arguments:
                yield _Answer(path, argument.value, argument.location, router)
    tables = (a.value for call in told.calls(program, _TABLES) for a in call.arguments[:1])
    plugins = told_by(components, told.calls(program, _REGISTERS))
    for path, handler, place in (*(each for one in tables for each in listed(one)), *plugins):
        yield _Answer(path, handler, place, None)


def _paths(call: LinkedCall, written: Call | None) -> tuple[str, ...]:
    if call.callee in _ANSWERS:
        return told.paths(call.arguments[0].value) if call.arguments else ()
    match written.callee if written else None:
        case Member(Invocation(_, (first, *_)), _):
            return told.paths(first)
        case _:
            return ()


# --- which file


def _files(answer: _Answer, views: Views, components: Components) -> Iterator[str]:
    """The views that a handler renders, and the pages that it sends."""
    place, program = answer.place, components.program
    if function := function_at(components, answer.handler):
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


ROUTER = Router(
    "express", _pages, follows=_ANSWERS | _CHAINED | _MOUNTS | _TABLES | _SETS | _PREFIXES
)
