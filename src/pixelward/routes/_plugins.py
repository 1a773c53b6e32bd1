"""Follows functions that are given a server, and tell it routes below the address they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pixelward.link.shapes import children
from pixelward.model.facts import Call
from pixelward.model.place import Location
from pixelward.model.program import LinkedCall
from pixelward.model.values import Closure, Imported, Invocation, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._names import Names
from pixelward.routes._trees import joined

_DEEPEST = 6
_MOST = 100  # plugins that one call may lead to
_ANSWERS = frozenset({"get", "all"})
_SETTINGS = frozenset({"route", "register"})
Handled = tuple[str, Value, Location]  # an address, the function that answers, and where it stands


def told_by(names: Names, registered: Iterable[LinkedCall]) -> Iterator[Handled]:
    """The routes of all plugins that some calls register, and of those that they register."""
    for call in registered:
        given = [argument.value for argument in call.arguments]
        yield from _Plugins(names, set()).registered(given, "")


def function_at(names: Names, value: Value, depth: int = 0) -> Symbol | None:
    """The function that a value is, or that a wrapper is given."""
    found: Iterable[Value] = ()
    match value:
        case Closure(function):
            return function
        case Reference((_,), Symbol() as symbol):
            found = names.declared(symbol)
        case Imported():
            found = names.offered(value)
        case Invocation():
            found = children(value)[1:]
    functions = (function_at(names, one, depth + 1) for one in found if depth < _DEEPEST)
    return next(filter(None, functions), None)


def listed(value: Value) -> Iterator[Handled]:
    """Routes as objects, each with its address and its handler."""
    for given in map(told.fields, told.records(value)):
        handler, path = given.get("handler"), given.get("path") or given.get("url")
        for each in told.paths(path.value) if path and handler else ():
            if handler:
                yield each, handler.value, handler.location


@dataclass(frozen=True, slots=True)
class _Plugins:
    names: Names
    seen: set[tuple[Symbol, str]]  # plugins may register each other

    def registered(self, given: list[Value], base: str) -> Iterator[Handled]:
        """What the function that `register` is given tells, below the prefix that comes with it."""
        function = function_at(self.names, given[0]) if given else None
        if function is None or len(self.seen) > _MOST:
            return
        settings = (each for value in given[1:2] for each in told.records(value))
        said = next((told.text(told.fields(each), "prefix") for each in settings), "")
        at = joined(base, said.strip("/")) if said.strip("/") else base
        calls = self._calls(function) if (function, at) not in self.seen else ()
        self.seen.add((function, at))
        for call in calls:
            yield from self._told(call, at)

    def _told(self, call: Call, base: str) -> Iterator[Handled]:
        values = [argument.value for argument in call.arguments]
        match call.callee:
            case Reference((_, "register")):
                yield from self.registered(values, base)
            case Reference((_, "route")):
                found = (each for value in values[:1] for each in listed(value))
                yield from ((joined(base, p.lstrip("/")), h, at) for p, h, at in found)
            case _:
                paths = [path for value in values[:1] for path in told.paths(value)]
                for path in paths:
                    for one in call.arguments[1:]:
                        yield joined(base, path.lstrip("/")), one.value, one.location

    def _calls(self, function: Symbol) -> Iterator[Call]:
        """The calls that a function makes of the server that it is given."""
        facts = self.names.program.files[function.path]
        given = facts.functions[function.index].parameters[:1]
        server = {one.symbol for one in given}
        for call in facts.calls:
            match call.callee:
                case Reference((_, verb), Symbol() as symbol) if symbol in server:
                    yield from (call,) if verb in _ANSWERS | _SETTINGS else ()
