"""One call's arguments as the parameters of the function that it calls."""

from __future__ import annotations

from pixelward.model.facts import Argument, Function
from pixelward.model.values import Field, Literal, Record, Sequence, Symbol, Value


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
