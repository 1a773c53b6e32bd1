"""Functions that run a module and hand back what it exports: each bundler's own `require`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.link.calling import unapplied
from pixelward.link.names import last_name
from pixelward.link.registry import Roles
from pixelward.model.facts import Call, FileFacts, Function
from pixelward.model.values import Index, Literal, Record, Reference, Symbol, Value


@dataclass(frozen=True, slots=True)
class Runner:
    """`callee` is the module's function as the body calls it; `key` picks it, where one does."""

    callee: Value
    roles: Roles
    key: Symbol | None = None
    given: tuple[Value, ...] = ()


def runners(facts: FileFacts) -> dict[int, Runner]:
    """The runners of a file, by the index of their function."""
    found: dict[int, Runner] = {}
    for call in facts.calls:
        if call.function is not None and (runner := _runner(call, call.function, facts)):
            found.setdefault(call.function, runner)
    return found


def _runner(call: Call, function: int, facts: FileFacts) -> Runner | None:
    callee, arguments = unapplied(call.callee, call.arguments, lambda value: value)
    values = tuple(argument.value for argument in arguments)
    if "exports" not in map(last_name, values) and not any(map(_is_new, values)):
        return None
    if not isinstance(callee, Reference | Index) or len(_path(callee)) > 1:
        return None
    parameters = {p.symbol for p in facts.functions[function].parameters}
    key = next((k for k in _keys(callee, facts) if k in parameters), None)
    if key is None and not _is_handed(callee, function, facts):
        return None
    return Runner(callee, tuple(_roles(values)), key, values)


def _is_new(value: Value) -> bool:
    """`{exports: {}}`: a module object, made on the spot."""
    return isinstance(value, Record) and [f.key for f in value.fields] == ["exports"]


def _path(callee: Value) -> tuple[str, ...]:
    base = callee.base if isinstance(callee, Index) else callee
    return base.path if isinstance(base, Reference) else ()


def _keys(callee: Value, facts: FileFacts) -> Iterator[Symbol]:
    """The names that pick the module: `modules[key]`, at once or by a name of its own."""
    found = [callee]
    if isinstance(callee, Reference) and callee.symbol is not None:
        found = [*facts.names[callee.symbol.index].values]
    for value in found:
        if isinstance(value, Index) and isinstance(value.key, Reference) and value.key.symbol:
            yield value.key.symbol


def _is_handed(callee: Value, function: int, facts: FileFacts) -> bool:
    """Whether the callee is a parameter of the function or of one round it."""
    base = callee.base if isinstance(callee, Index) else callee
    at: int | None = function
    while at is not None:
        if isinstance(base, Reference) and base.symbol in {
            p.symbol for p in facts.functions[at].parameters
        }:
            return True
        at = facts.functions[at].within
    return False


def _roles(values: tuple[Value, ...]) -> Iterator[str]:
    """What each argument is: the module object, its `exports`, or the bundler's `require`."""
    exports = next((v for v in values if last_name(v) == "exports"), None)
    owner = exports.path[:-1] if isinstance(exports, Reference) else None
    for value in values:
        if last_name(value) == "exports":
            yield "exports"
        elif _is_new(value) or (isinstance(value, Reference) and owner in {None, value.path}):
            yield "module"
        else:
            yield "require"


def interops(facts: FileFacts) -> frozenset[int]:
    """The functions that make their first argument the `default` of a new object."""
    return frozenset(
        call.function
        for call in facts.calls
        if call.function is not None and _gives_default(call, facts.functions[call.function])
    )


def _gives_default(call: Call, function: Function) -> bool:
    match [argument.value for argument in call.arguments]:
        case [_, Literal("default"), Record(fields)] if function.parameters:
            first = function.parameters[0].symbol
            values = (field.value for field in fields if field.key == "value")
            return any(isinstance(v, Reference) and v.symbol == first for v in values)
    return False
