"""A tag manager's sandbox: its templates reach the page through functions that they require."""

from __future__ import annotations

from dataclasses import replace

from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.values import Literal, Reference, Value

_READS = {"npm:copyFromWindow": (), "npm:createQueue": ("push",), "npm:createArgumentsQueue": ()}


def unboxed(call: Call, callee: Value) -> tuple[Call, Value]:
    """`callInWindow("a.b", x)` as `a.b(x)`, and `setInWindow("a.b", x)` as `a.b = x`."""
    match callee:
        case Reference(("npm:callInWindow",), None):
            kind = CallKind.CALL
        case Reference(("npm:setInWindow",), None):
            kind = CallKind.SET
        case _:
            return call, callee
    named = _global(call.arguments[0].value) if call.arguments else None
    if named is None:
        return call, callee
    rest = (Argument(at, a.value, a.location) for at, a in enumerate(call.arguments[1:]))
    return replace(call, arguments=tuple(rest), kind=kind), named


def read(name: tuple[str, ...], path: Value) -> Value | None:
    """What `copyFromWindow("a.b")` and the makers of queues give; `None` for other functions."""
    found = _global(path) if name[0] in _READS and len(name) == 1 else None
    return Reference((*found.path, *_READS[name[0]])) if found else None


def _global(path: Value) -> Reference | None:
    match path:
        case Literal(str(text)) if text:
            return Reference(tuple(text.split(".")))
        case _:
            return None
