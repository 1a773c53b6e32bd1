"""A sink as one caller of its function runs it: the caller's values, place and code flow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pixelward.link.bindings import Bindings, Environment
from pixelward.link.calling import bound, properties
from pixelward.link.names import last_name, root
from pixelward.link.shapes import options, symbols
from pixelward.link.sinks import Owner, Sink, certainty, laid_out, resolved, targets
from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.place import Location
from pixelward.model.program import Step
from pixelward.model.values import Reference, Symbol

Followed = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Site:
    """A call of a function of the project."""

    call: Call
    function: Symbol
    owner: Owner
    is_inline: bool  # run on the spot: `(function (…) {…})(…)`


def at_caller(sink: Sink, site: Site, bindings: Bindings, followed: Followed) -> Iterator[Sink]:
    """The sink as one caller runs it."""
    given = _environment(site, bindings)
    new = replace(
        sink,
        arguments=tuple(
            laid_out(_argument(a, sink, site, given, bindings) for a in sink.arguments)
        ),
        location=_location(sink, site, bindings),
        owner=site.owner,
        flow=sink.flow if site.is_inline else _flow(sink, site, bindings),
    )
    if sink.pending is None:
        yield new
        return
    callee = bindings.resolve(sink.pending, given)
    names, _ = targets(callee)
    hits = [name for name in names if name in followed]
    if hits:
        yield replace(new, callee=hits[0], pending=None, confidence=certainty(callee))
    elif any(root(option) is not None for option in options(callee)):
        yield replace(new, pending=callee)


def _environment(site: Site, bindings: Bindings) -> Environment:
    function = bindings.function(site.function)
    arguments = resolved(site.call, bindings)
    if site.call.kind is CallKind.ELEMENT:
        return bound(function, ((0, properties(arguments)),))
    return bound(function, tuple((a.key, a.value) for a in arguments))


def _argument(
    argument: Argument, sink: Sink, site: Site, given: Environment, bindings: Bindings
) -> Argument:
    value = bindings.resolve(argument.value, given)
    if site.is_inline and not sink.element:
        return Argument(argument.key, value, argument.location)
    return Argument(argument.key, value, _fed_from(argument, site, bindings) or site.call.location)


def _fed_from(argument: Argument, site: Site, bindings: Bindings) -> Location | None:
    """Where the caller writes what ends up in an argument."""
    wanted = set(symbols(argument.value))
    function = bindings.function(site.function)
    for at, parameter in enumerate(function.parameters):
        if parameter.symbol in wanted:
            return next((a.location for a in site.call.arguments if a.key == at), None)
    return None


def _location(sink: Sink, site: Site, bindings: Bindings) -> Location:
    if not site.is_inline:
        return site.call.location
    if sink.element and isinstance(sink.arguments[0].value, Reference):
        return _fed_from(sink.arguments[0], site, bindings) or sink.location
    return sink.location


def _flow(sink: Sink, site: Site, bindings: Bindings) -> tuple[Step, ...]:
    written = bindings.function(site.function).name or last_name(site.call.callee)
    name = written or "a function"
    callee = ".".join(sink.callee) if sink.callee else sink.element or "a tracker"
    first = Step(site.call.location, f"calls {name}")
    rest = sink.flow or (Step(sink.location, f"{name} passes it to {callee}"),)
    return (first, *rest)
