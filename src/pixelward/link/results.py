"""What a call comes to: the function's own results, or those of a few helpers that all know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link.calling import bound
from pixelward.link.shapes import choice
from pixelward.model.values import Closure, Invocation, Reference, Symbol, Unknown, Value

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings, Environment


def result(
    bindings: Bindings, callee: Value, given: tuple[Value, ...], around: Environment, depth: int
) -> Value:
    """The result of a resolved callee with resolved arguments."""
    if isinstance(callee, Reference) and callee.path[-1] == "bind" and len(callee.path) > 1:
        return Reference(callee.path[:-1], callee.symbol)
    if not isinstance(callee, Closure):
        return Invocation(callee, given)
    return _returned(bindings, callee.function, given, around, depth)


def _returned(
    bindings: Bindings,
    symbol: Symbol,
    given: tuple[Value, ...],
    around: Environment,
    depth: int,
) -> Value:
    function = bindings.function(symbol)
    if not function.returns:
        return Unknown(f"{function.name or 'a function'} returns nothing")
    with bindings.following(symbol) as is_new:
        if not is_new:
            return Invocation(Closure(symbol), given)
        inner = {**around, **bound(function, tuple(enumerate(given)))}
        return choice(tuple(bindings.step(value, inner, depth) for value in function.returns))
