"""Wrappers: a function whose parameter reaches a sink is itself one, until none is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pixelward.link.bindings import Bindings
from pixelward.link.callers import Followed, Site, at_caller
from pixelward.link.names import last_name, root
from pixelward.link.shapes import options
from pixelward.link.sinks import (
    Owner,
    Sink,
    certainty,
    load_of,
    loads_of,
    owner_of,
    resolved,
    targets,
)
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import Closure, Index, Symbol, Value

# Real wrappers are two or three deep; mutual recursion must end.
_DEEPEST = 8
_MOST_PER_FUNCTION = 256


@dataclass(slots=True)
class Found:
    """What the search has so far."""

    sinks: list[Sink] = field(default_factory=list)
    inside: dict[Symbol, list[Sink]] = field(default_factory=lambda: defaultdict(list))
    sites: dict[Symbol, list[Site]] = field(default_factory=lambda: defaultdict(list))
    replaced: set[int] = field(default_factory=set)  # ids of sinks run only on the spot
    forwarded: set[int] = field(default_factory=set)  # ids of sinks whose callers are sinks

    def add(self, sink: Sink) -> bool:
        """Keep a sink, with its function; false when that has too many already."""
        if sink.owner is not None:
            if len(self.inside[sink.owner]) >= _MOST_PER_FUNCTION:
                return False
            self.inside[sink.owner].append(sink)
        self.sinks.append(sink)
        return True


def search(files: Iterable[FileFacts], bindings: Bindings, followed: Followed) -> Found:
    """Every sink of the project: where it stands, and at each call that leads to it."""
    found = Found()
    last_names = frozenset(path[-1] for path in followed)
    for facts in files:
        for load in facts.loads:
            found.add(load_of(load, bindings, facts))
        for call in facts.calls:
            _look_at(call, facts, bindings, followed, last_names, found)
    fresh = [sink for sink in found.sinks if sink.owner is not None]
    for _ in range(_DEEPEST):
        fresh = [new for sink in fresh for new in _propagated(sink, bindings, followed, found)]
        if not fresh:
            break
    return found


def _look_at(
    call: Call,
    facts: FileFacts,
    bindings: Bindings,
    followed: Followed,
    last_names: frozenset[str],
    found: Found,
) -> None:
    callee = bindings.resolve(call.callee)
    names, closures = targets(callee)
    owner = owner_of(call.function, facts)
    if call.kind is CallKind.SET:
        closures = ()  # giving a name to a function does not call it
        names = tuple((*name[:-1], f"{name[-1]}=") for name in names)
    hits = [name for name in names if name in followed]
    if hits:
        found.add(_direct(hits[0], call, callee, owner, bindings))
        return
    for function in closures:
        is_inline = isinstance(call.callee, Closure)
        found.sites[function].append(Site(call, function, owner, is_inline))
    if closures:
        return
    for sink in loads_of(call, callee, bindings, facts):
        found.add(sink)
    if (
        owner is not None
        and call.kind is CallKind.CALL
        and _may_be_followed(call, callee, last_names)
    ):
        found.add(replace(_direct((), call, callee, owner, bindings), callee=None, pending=callee))


def _direct(
    name: tuple[str, ...], call: Call, callee: Value, owner: Owner, bindings: Bindings
) -> Sink:
    return Sink(
        callee=name,
        arguments=resolved(call, bindings),
        location=call.location,
        owner=owner,
        kind=call.kind,
        confidence=certainty(callee),
    )


def _may_be_followed(call: Call, callee: Value, last_names: frozenset[str]) -> bool:
    """Whether a callee hangs on a parameter, and could turn out to be followed."""
    for option in options(callee):
        if root(option) is None:
            continue
        name = last_name(option)
        if name in last_names or isinstance(option, Index) or option == callee == call.callee:
            return True
    return False


def _propagated(sink: Sink, bindings: Bindings, followed: Followed, found: Found) -> Iterator[Sink]:
    """The sinks that the callers of a sink's function become."""
    if sink.owner is None:
        return
    function = bindings.function(sink.owner)
    own = {parameter.symbol for parameter in function.parameters} | {function.arguments}
    if not own & sink.depends_on():
        return
    for site in found.sites.get(sink.owner, ()):
        if any(step.location == site.call.location for step in sink.flow):
            continue
        (found.replaced if site.is_inline else found.forwarded).add(id(sink))
        for new in at_caller(sink, site, bindings, followed):
            if found.add(new) and new.owner is not None:
                yield new
