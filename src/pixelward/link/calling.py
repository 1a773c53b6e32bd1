"""One call's arguments as the parameters of the function that it calls."""

from __future__ import annotations

from pixelward.link.shapes import choice, options
from pixelward.model.facts import Argument, Function
from pixelward.model.values import (
    Field,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Value,
)


def bound(
    function: Function, arguments: tuple[tuple[int | str, Value], ...]
) -> dict[Symbol, Value]:
    """What each parameter is in one call; named arguments are a component's properties."""
    positions = {key: value for key, value in arguments if isinstance(key, int)}
    found: dict[Symbol, Value] = {}
    for at, parameter in enumerate(function.parameters):
        if parameter.rest:
            rest = tuple(value for key, value in sorted(positions.items()) if key >= at)
            found[parameter.symbol] = Sequence(rest)
        elif at in positions:
            found[parameter.symbol] = positions[at]
        else:
            found[parameter.symbol] = parameter.default or Literal(None)
    if function.arguments is not None:
        found[function.arguments] = Sequence(tuple(v for _, v in sorted(positions.items())))
    return found


def properties(arguments: tuple[Argument, ...]) -> Record:
    """The named arguments of an element as the one record that its component gets."""
    return Record(
        tuple(
            Field(
                None if argument.key == "..." else str(argument.key),
                argument.value,
                argument.location,
            )
            for argument in arguments
        )
    )


def unapplied(callee: Value, arguments: tuple[Argument, ...]) -> tuple[Value, tuple[Argument, ...]]:
    """`f.call(x, a)` and `f.apply(x, [a])` as the call of f that they are."""
    found = [_unapplied(option) for option in options(callee)]
    how = next((how for _, how in found if how), "")
    if not how:
        return callee, arguments
    inner = choice(tuple(value for value, way in found if way))
    rest = [argument for argument in arguments if argument.key != 0]
    if how == "apply":
        return inner, tuple(Argument(0, Spread(a.value), a.location) for a in rest[:1])
    return inner, tuple(Argument(at, a.value, a.location) for at, a in enumerate(rest))


def _unapplied(callee: Value) -> tuple[Value, str]:
    match callee:
        case Reference((*path, ("call" | "apply") as how), symbol) if path:
            return Reference(tuple(path), symbol), how
        case Member(inner, ("call" | "apply") as how):
            return inner, how
        case _:
            return callee, ""
