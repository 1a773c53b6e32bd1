"""One call's arguments as the parameters of the function that it calls."""

from __future__ import annotations

from collections.abc import Callable

from pixelward.link.names import canonical
from pixelward.link.shapes import choice, options
from pixelward.model.facts import Argument, Function
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Field,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Value,
)

_MOST_HOPS = 4


def bound(
    function: Function,
    arguments: tuple[tuple[int | str, Value], ...],
    resolve: Callable[[Value, dict[Symbol, Value]], Value] = lambda value, _: value,
) -> dict[Symbol, Value]:
    """What each parameter is in one call; named arguments are a component's properties.

    `resolve` reads a default, which may name the parameters before it.
    """
    positions = {key: value for key, value in arguments if isinstance(key, int)}
    found: dict[Symbol, Value] = {}
    for at, parameter in enumerate(function.parameters):
        if parameter.rest:
            rest = tuple(value for key, value in sorted(positions.items()) if key >= at)
            found[parameter.symbol] = Sequence(rest)
        elif parameter.default is None or positions.get(at, Literal(None)) != Literal(None):
            found[parameter.symbol] = positions.get(at, Literal(None))
        else:
            found[parameter.symbol] = resolve(parameter.default, found)
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


def unapplied(
    callee: Value, arguments: tuple[Argument, ...], resolve: Callable[[Value], Value]
) -> tuple[Value, tuple[Argument, ...]]:
    """The call that another call makes: `f.call(x, a)`, `f.bind(x, a)()`, `setTimeout(f, 1, a)`."""
    for _ in range(_MOST_HOPS):
        found = _through(callee, arguments, resolve)
        if found is None:
            break
        callee, arguments = found
    return callee, arguments


def _through(
    callee: Value, arguments: tuple[Argument, ...], resolve: Callable[[Value], Value]
) -> tuple[Value, tuple[Argument, ...]] | None:
    match canonical(callee), callee:
        case ("Reflect", "apply"), _ if len(arguments) > 1:
            return resolve(arguments[0].value), _listed(arguments[2:])
        case (("setTimeout" | "setInterval"),), _ if len(arguments) > 2:
            return resolve(arguments[0].value), _from_zero(arguments[2:])
        case _, Invocation(bound_callee, (_, *fixed)):
            inner = _before(bound_callee, "bind")
            place = arguments[0].location if arguments else UNPLACED
            if inner is not None:
                first = tuple(Argument(0, value, place) for value in fixed)
                return inner, _from_zero((*first, *arguments))
    return _applied(callee, arguments)


def _applied(
    callee: Value, arguments: tuple[Argument, ...]
) -> tuple[Value, tuple[Argument, ...]] | None:
    if any(argument.key == 0 and _is_text(argument.value) for argument in arguments):
        return None  # a text is no `this`: `widget.call("open")` is the widget's own method
    for how in ("call", "apply"):
        found = [_before(option, how) for option in options(callee)]
        inner = [value for value in found if value is not None]
        if inner:
            rest = tuple(argument for argument in arguments if argument.key != 0)
            return choice(inner), _listed(rest) if how == "apply" else _from_zero(rest)
    return None


def _is_text(value: Value) -> bool:
    return isinstance(value, Literal) and isinstance(value.value, str) and bool(value.value)


def _before(callee: Value, method: str) -> Value | None:
    """The function whose method is called."""
    match callee:
        case Reference((*path, last), symbol) if path and last == method:
            return Reference(tuple(path), symbol)
        case Member(inner, last) if last == method:
            return inner
        case _:
            return None


def _listed(rest: tuple[Argument, ...]) -> tuple[Argument, ...]:
    return tuple(Argument(0, Spread(a.value), a.location) for a in rest[:1])


def _from_zero(given: tuple[Argument, ...]) -> tuple[Argument, ...]:
    return tuple(Argument(at, a.value, a.location) for at, a in enumerate(given))
