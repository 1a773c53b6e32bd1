"""Functions handed to a method that runs them: with each item of a list, with a promise's value."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.link.bindings import Bindings
from pixelward.link.methods import EACH_OF, is_known
from pixelward.link.shapes import options
from pixelward.model.facts import Argument, Call
from pixelward.model.values import Closure, Literal, Member, Reference, Sequence, Value

Handed = tuple[Closure, tuple[Argument, ...]]
_MOST_ITEMS = 24


def handed(call: Call, bindings: Bindings) -> Iterator[Handed]:
    """The functions that a call runs, with what they are given; only known values are."""
    split = _method(call.callee)
    if split is None or not call.arguments:
        return
    owner, name = split
    if name not in EACH_OF and name != "then":
        return
    function, at = call.arguments[0].value, call.arguments[0].location
    closures = [o for o in options(bindings.resolve(function)) if isinstance(o, Closure)]
    if not any(bindings.function(closure.function).parameters for closure in closures):
        return
    base = bindings.resolve(owner)
    for values in _given(base, name):
        given = tuple(Argument(n, value, at) for n, value in enumerate(values))
        yield from ((closure, given) for closure in closures)


def _given(base: Value, name: str) -> Iterator[tuple[Value, ...]]:
    if name == "then":
        yield from ((option,) for option in options(base) if is_known(option))
    for option in options(base) if name in EACH_OF else ():
        if isinstance(option, Sequence) and len(option.items) <= _MOST_ITEMS:
            yield from ((item, Literal(at)) for at, item in enumerate(option.items))


def _method(callee: Value) -> tuple[Value, str] | None:
    match callee:
        case Reference((*path, name), symbol) if path:
            return Reference(tuple(path), symbol), name
        case Member(base, name):
            return base, name
        case _:
            return None
