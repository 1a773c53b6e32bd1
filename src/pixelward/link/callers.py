"""A sink as one caller of its function runs it: the caller's values, place and code flow."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pixelward.link.bindings import Bindings, Environment
from pixelward.link.calling import bound, properties
from pixelward.link.names import root
from pixelward.link.shapes import options, symbols
from pixelward.link.sinks import Owners, Sink, certainty, laid_out, resolved, targets
from pixelward.model.facts import Argument
from pixelward.model.guards import Guard
from pixelward.model.place import Location
from pixelward.model.program import Step
from pixelward.model.values import Closure, Reference, Symbol

Followed = frozenset[tuple[str, ...]]


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
    sink: Sink, site: Site, given: Environment, bindings: Bindings, followed: Followed
) -> Sink | None:
    """The sink as one caller runs it, `given` its values; its callee may still be pending.

    `None` once the caller's values show that the callee is nothing that anyone follows.
    """
    if sink.pending is None:
        return _moved(sink, site, given, bindings)
    callee = bindings.resolve(sink.pending, given)
    names, closures = targets(callee)
    hits = [name for name in names if name in followed]
    if not hits and not closures and all(root(option) is None for option in options(callee)):
        return None
    new = _moved(sink, site, given, bindings)
    if hits:
        return replace(new, callee=hits[0], pending=None, confidence=certainty(callee))
    return replace(new, pending=callee)


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


def environment(site: Site, bindings: Bindings) -> Environment:
    """What the function's names are in one call of it."""
    function = bindings.function(site.function)
    arguments = resolved(site.arguments, bindings)
    given = tuple((a.key, a.value) for a in arguments)
    if site.is_element:
        given = ((0, properties(arguments)),)
    return {**dict(site.closure.captured), **bound(function, given)}


def _argument(
    argument: Argument, sink: Sink, site: Site, given: Environment, bindings: Bindings
) -> Argument:
    value = bindings.resolve(argument.value, given)
    if site.is_inline and not sink.element:
        return Argument(argument.key, value, argument.location)
    return Argument(argument.key, value, _fed_from(argument, site, bindings) or site.location)


def _fed_from(argument: Argument, site: Site, bindings: Bindings) -> Location | None:
    """Where the caller writes what ends up in an argument."""
    wanted = set(symbols(argument.value))
    function = bindings.function(site.function)
    for at, parameter in enumerate(function.parameters):
        if parameter.symbol in wanted:
            return next((a.location for a in site.arguments if a.key == at), None)
    return None


def _location(sink: Sink, site: Site, bindings: Bindings) -> Location:
    if not site.is_inline:
        return site.location
    if sink.element and isinstance(sink.arguments[0].value, Reference):
        return _fed_from(sink.arguments[0], site, bindings) or sink.location
    return sink.location


def _flow(sink: Sink, site: Site, bindings: Bindings) -> tuple[Step, ...]:
    name = bindings.function(site.function).name or site.name or "a function"
    callee = ".".join(sink.callee) if sink.callee else sink.element or "a tracker"
    first = Step(site.location, f"calls {name}")
    rest = sink.flow or (Step(sink.location, f"{name} passes it to {callee}"),)
    return (first, *rest)
