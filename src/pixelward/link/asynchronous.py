"""Modules that name what they need as texts: `define(["a"], function (a) {…})` and its like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard

from pixelward.link.properties import Added
from pixelward.model.facts import Export, FileFacts, Function
from pixelward.model.values import (
    Closure,
    Imported,
    Literal,
    Record,
    Reference,
    Sequence,
    Symbol,
    Value,
)

_ASKING = frozenset({("define",), ("require",), ("requirejs",), ("System", "register")})
_OWN = frozenset({"require", "exports", "module"})  # the module's own, among what it needs


def handed(facts: FileFacts) -> Iterator[tuple[Symbol, Value]]:
    """What the parameters of such modules are: other modules."""
    for is_system, needs, body in _modules(facts):
        takers = _setters(body, facts) if is_system else [p.symbol for p in body.parameters]
        for need, symbol in zip(needs, takers, strict=False):
            if need not in _OWN and symbol is not None:
                yield symbol, Imported(need, "*", facts.path)


def offered(facts: FileFacts, added: Added) -> Iterator[Export]:
    """What a file offers as such a module."""
    for is_system, needs, body in _modules(facts):
        if is_system:
            yield from _registered(body, facts)
            continue
        for need, parameter in zip(needs, body.parameters, strict=False):
            if need == "exports":
                yield from (Export(f.key or "", f.value) for f in added.to(parameter.symbol))
        yield from (Export("default", value) for value in body.returns)


def _modules(facts: FileFacts) -> Iterator[tuple[bool, list[str], Function]]:
    for call in facts.calls:
        callee = call.callee.path if isinstance(call.callee, Reference) else ()
        if callee not in _ASKING:
            continue
        match [a.value for a in call.arguments if not isinstance(a.value, Literal)]:
            case [Sequence(items), Closure(function), *_]:
                needs = [str(i.value) if isinstance(i, Literal) else "" for i in items]
                yield callee[0] == "System", needs, facts.functions[function.index]


def _setters(body: Function, facts: FileFacts) -> Iterator[Symbol | None]:
    """`return {setters: [function (a) {…}]}`: each is given the module at its place."""
    fields = (f for value in body.returns if isinstance(value, Record) for f in value.fields)
    for field in fields:
        if field.key == "setters" and isinstance(field.value, Sequence):
            for setter in field.value.items:
                own = facts.functions[setter.function.index] if _is_own(setter, facts) else None
                yield own.parameters[0].symbol if own and own.parameters else None


def _is_own(value: Value, facts: FileFacts) -> TypeGuard[Closure]:
    return isinstance(value, Closure) and value.function.path == facts.path


def _registered(body: Function, facts: FileFacts) -> Iterator[Export]:
    """`exports("name", value)` and `exports({name: value})` of the function that is handed in."""
    exports = body.parameters[0].symbol if body.parameters else None
    for call in facts.calls:
        if isinstance(call.callee, Reference) and call.callee.symbol == exports is not None:
            match [argument.value for argument in call.arguments]:
                case [Literal(name), value]:
                    yield Export(str(name), value)
                case [Record(fields)]:
                    yield from (Export(f.key or "*", f.value) for f in fields)
