"""Parameters with a vendor's own name that no caller fills: a framework hands the vendor's in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.link.bindings import Bindings
from pixelward.link.callers import Followed
from pixelward.link.names import canonical, root
from pixelward.link.shapes import children, options
from pixelward.link.sinks import Sink
from pixelward.link.wrappers import Found
from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.values import (
    Closure,
    Invocation,
    Member,
    Record,
    Reference,
    Sequence,
    Symbol,
    Value,
)

OwnNames = frozenset[str]


def guessed(
    found: Found, bindings: Bindings, followed: Followed, own_names: OwnNames
) -> Iterator[Sink]:
    """Calls of parameters that are named like a followed global which nobody else uses."""
    for sink in found.sinks:
        if sink.pending is None or sink.flow or id(sink) in found.forwarded:
            continue
        for option in options(sink.pending):
            name = _named(option, own_names)
            if name in followed and _is_handed_in(root(option), sink, found, bindings):
                yield replace(sink, callee=name, pending=None, confidence=Confidence.GUESSED)
                break


def _named(callee: Value, own_names: OwnNames) -> tuple[str, ...] | None:
    """A callee by the global that its parameter, or a property of it, is named after."""
    freed = _freed(callee, own_names)
    return canonical(freed) if freed is not None else None


def _freed(value: Value, own_names: OwnNames) -> Value | None:
    match value:
        case Reference(path, _):
            at = next((at for at, name in enumerate(path[:2]) if name in own_names), None)
            return Reference(path[at:]) if at is not None else None
        case Member(base, key):
            inner = _freed(base, own_names)
            return Member(inner, key) if inner is not None else None
        case Invocation(callee, given):
            inner = _freed(callee, own_names)
            return Invocation(inner, given) if inner is not None else None
        case _:
            return None


def _is_handed_in(name: Symbol | None, sink: Sink, found: Found, bindings: Bindings) -> bool:
    """Whether a name is a parameter of a function that others get, and the project never calls."""
    owner = _owner(name, sink, bindings)
    if owner is None or found.sites.get(owner):
        return False
    return bindings.function(owner).callback or owner in _methods(bindings.files[owner.path])


def _owner(name: Symbol | None, sink: Sink, bindings: Bindings) -> Symbol | None:
    """The function round a sink whose parameter a name is."""
    at: int | None = sink.owners[0].index if sink.owners else None
    while at is not None:
        function = Symbol(sink.owners[0].path, at)
        if any(parameter.symbol == name for parameter in bindings.function(function).parameters):
            return function
        at = bindings.function(function).within
    return None


def _methods(facts: FileFacts) -> Iterator[Symbol]:
    """The functions that a file puts into objects and into lists, as into a queue's commands."""
    waiting = [value for name in facts.names for value in name.values]
    waiting += [export.value for export in facts.exports]
    waiting += [argument.value for call in facts.calls for argument in call.arguments]
    waiting += [value for function in facts.functions for value in function.returns]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Sequence):
            yield from (one.function for one in value.items if isinstance(one, Closure))
        if not isinstance(value, Record):
            waiting.extend(children(value))
            continue
        waiting.extend(field.value for field in value.fields)
        yield from (f.value.function for f in value.fields if isinstance(f.value, Closure))
