"""Functions run where they stand, `(function (root, factory) {…})(this, function () {…})`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.asynchronous import handed
from pixelward.link.names import GLOBAL_OBJECTS
from pixelward.link.properties import Added
from pixelward.link.shapes import options
from pixelward.link.windows import is_window
from pixelward.model.facts import CallKind, FileFacts
from pixelward.model.values import Closure, Member, Record, Reference, Symbol, Value


def inline(files: Mapping[str, FileFacts]) -> dict[Symbol, Value]:
    """What the parameters of such functions are given; nobody else can call them."""
    found: dict[Symbol, Value] = {}
    for facts in files.values():
        found.update(handed(facts))
        for call in facts.calls:
            if call.kind is CallKind.CALL and isinstance(call.callee, Closure):
                parameters = facts.functions[call.callee.function.index].parameters
                given = {a.key: a.value for a in call.arguments}
                for at, parameter in enumerate(parameters):
                    if at in given and not parameter.rest:
                        found[parameter.symbol] = given[at]
    return found


def put_on_the_page(
    files: Mapping[str, FileFacts], given: Mapping[Symbol, Value], added: Added
) -> Iterator[tuple[str, Value]]:
    """The globals that such functions define: `root.name = v`, `factory(root.name = {})`."""
    for facts in files.values():
        for call in facts.calls:
            if call.kind is CallKind.SET:
                if name := _global(call.callee, given):
                    yield name, call.arguments[0].value
                continue
            for at, argument in enumerate(call.arguments):
                for name in _made(argument.value, given):
                    for filled in _filled(call.callee, at, facts, given):
                        yield name, Record(tuple(added.to(filled)))


def _filled(
    callee: Value, at: int | str, facts: FileFacts, given: Mapping[Symbol, Value]
) -> Iterator[Symbol]:
    """The parameter of a factory that gets an argument."""
    if isinstance(callee, Reference) and callee.symbol is not None:
        callee = given.get(callee.symbol, callee)
    if isinstance(callee, Closure) and isinstance(at, int):
        parameters = facts.functions[callee.function.index].parameters
        yield from (parameter.symbol for parameter in parameters[at : at + 1])


def _made(argument: Value, given: Mapping[Symbol, Value]) -> Iterator[str]:
    """`root.name = {}` as an argument."""
    if Record(()) in options(argument):
        names = (_global(option, given) for option in options(argument))
        yield from (name for name in names if name)


def _global(target: Value, given: Mapping[Symbol, Value]) -> str:
    """The name that a property of the global object is, where that is what it is of."""
    match target:
        case Reference((_, name), Symbol() as symbol) if symbol in given:
            return name if _is_global_object(given[symbol]) else ""
        case Member(base, name):
            return name if _is_global_object(base) else ""
        case Reference((root, name), None) if root in GLOBAL_OBJECTS:
            return name
    return ""


def _is_global_object(value: Value) -> bool:
    """Whether a value is the global object, by one of its names or as a bare `this`."""
    return is_window(value) or Reference(("this",)) in options(value)
