"""A sink as one caller of its function runs it: the caller's values, place and code flow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pixelward.link.bindings import Bindings, Environment
from pixelward.link.calling import bound, properties, unapplied
from pixelward.link.names import root
from pixelward.link.shapes import options, symbols
from pixelward.link.sinks import Owners, Sink, certainty, laid_out, resolved, targets
from pixelward.model.facts import Argument, Function
from pixelward.model.guards import Guard
from pixelward.model.place import Location, Step
from pixelward.model.values import Closure, Reference, Spread, Symbol, Value

Followed = frozenset[tuple[str, ...]]
# What a call gives to the names that a value hangs on, or to all that are wanted.
Known = Callable[[Value | None], Environment]


@dataclass(frozen=True, slots=True)
class Site:
    """A call of a function of the project; its arguments may still need resolving."""

    closure: Closure
    arguments: tuple[Argument, ...]
    location: Location
    owners: Owners
    name: str  # as the caller writes it
    is_element: bool = False
    is_inline: bool = False  # run on the spot: `(function (…) {…})(…)`
    guards: tuple[Guard, ...] = ()

    @property
    def function(self) -> Symbol:
        """The function that is called."""
        return self.closure.function


def names_filled(site: Site, bindings: Bindings) -> frozenset[Symbol]:
    """The names that this call gives values to."""
    function = bindings.function(site.function)
    own = {parameter.symbol for parameter in function.parameters}
    own |= {name for name, _ in site.closure.captured}
    return frozenset(own | ({function.arguments} if function.arguments else set()))


def at_caller(
    sink: Sink, site: Site, known: Known, bindings: Bindings, followed: Followed
) -> Iterator[Sink]:
    """The sink as one caller runs it, once for each callee.

    A callee may still be pending; there is none once the caller's values show that it is nothing
    that anyone follows.
    """
    if sink.pending is None:
        yield _moved(sink, site, known(None), bindings)
        return
    found = bindings.resolve(sink.pending, known(sink.pending))
    callee, _ = unapplied(found, sink.arguments, bindings.resolve)
    names, closures = targets(callee, sink.kind)
    hits = [name for name in names if name in followed]
    if not hits and not closures and all(root(option) is None for option in options(callee)):
        return
    new = _moved(sink, site, known(None), bindings)
    _, given_on = unapplied(found, new.arguments, bindings.resolve)
    new = replace(new, arguments=tuple(laid_out(given_on)))
    sure = certainty(callee)
    for hit in hits:
        yield replace(new, callee=hit, pending=None, confidence=min(sink.confidence, sure))
    if not hits:
        yield replace(new, pending=callee)


def _moved(sink: Sink, site: Site, given: Environment, bindings: Bindings) -> Sink:
    arguments = laid_out(_argument(a, sink, site, given, bindings) for a in sink.arguments)
    return replace(
        sink,
        arguments=tuple(arguments),
        location=_location(sink, site, bindings),
        owners=site.owners,
        guards=tuple(dict.fromkeys((*site.guards, *sink.guards))),
        flow=sink.flow if site.is_inline else _flow(sink, site, bindings),
    )


def environment(
    site: Site, wanted: frozenset[Symbol], keys: frozenset[str], bindings: Bindings
) -> Environment:
    """What the function's names are in one call of it, as far as those that are wanted go.

    `keys` are the properties of an element that are asked for; none means all.
    """
    function = bindings.function(site.function)
    left = _passed_over(site, function, wanted)
    if keys and site.is_element:
        left = frozenset(a.key for a in site.arguments if a.key not in keys and a.key != "...")
    arguments = resolved(site.arguments, bindings, left)
    given = tuple((a.key, a.value) for a in arguments)
    if site.is_element:
        given = ((0, properties(arguments)),)
    around = dict(site.closure.captured)
    own = bound(function, given, lambda value, known: bindings.resolve(value, {**around, **known}))
    return {**around, **own}


def _passed_over(site: Site, function: Function, wanted: frozenset[Symbol]) -> frozenset[int | str]:
    """The positions of arguments that nobody asks for."""
    moves = any(isinstance(argument.value, Spread) for argument in site.arguments)
    if moves or site.is_element or function.arguments in wanted:
        return frozenset()
    asked = (parameter.rest or parameter.symbol in wanted for parameter in function.parameters)
    return frozenset(at for at, is_asked in enumerate(asked) if not is_asked)


def _argument(
    argument: Argument, sink: Sink, site: Site, given: Environment, bindings: Bindings
) -> Argument:
    value = bindings.resolve(argument.value, given)
    if site.is_inline and not sink.element:
        return Argument(argument.key, value, argument.location)
    return Argument(argument.key, value, _fed_from(argument, site, bindings) or site.location)


def _fed_from(argument: Argument, site: Site, bindings: Bindings) -> Location | None:
    """Where the caller writes what ends up in an argument."""
    wanted = bindings.dependence.under(symbols(argument.value))
    function = bindings.function(site.function)
    for at, parameter in enumerate(function.parameters):
        if parameter.symbol in wanted:
            return next((a.location for a in site.arguments if a.key == at), None)
    return None


def _location(sink: Sink, site: Site, bindings: Bindings) -> Location:
    """A load is where its caller writes the address, any other sink where the call is."""
    own = sink.location if site.is_inline else site.location
    if not sink.element or (site.is_inline and not isinstance(sink.arguments[0].value, Reference)):
        return own
    return _fed_from(sink.arguments[0], site, bindings) or own


def _flow(sink: Sink, site: Site, bindings: Bindings) -> tuple[Step, ...]:
    name = bindings.function(site.function).name or site.name or "a function"
    callee = ".".join(sink.callee) if sink.callee else sink.element or "a tracker"
    first = Step(site.location, f"calls {name}")
    rest = sink.flow or (Step(sink.location, f"{name} passes it to {callee}"),)
    return (first, *rest)
