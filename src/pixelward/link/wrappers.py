"""Wrappers: a function whose parameter reaches a sink is itself one, until none is new."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pixelward.link.bindings import Bindings, Environment
from pixelward.link.callers import Followed, Site, at_caller, environment, names_filled
from pixelward.link.loads import load_of
from pixelward.link.looking import Seen, look
from pixelward.link.sinks import Sink, targets
from pixelward.model.facts import FileFacts
from pixelward.model.values import Closure, Symbol

# Real wrappers are two or three deep; mutual recursion must end.
_DEEPEST = 8
_MOST_PER_FUNCTION = 256
_MOST = 50_000  # pairs of a sink and a caller, in one project


@dataclass(slots=True)
class Found:
    """What the search has so far."""

    sinks: list[Sink] = field(default_factory=list)
    inside: dict[Symbol, list[Sink]] = field(default_factory=lambda: defaultdict(list))
    sites: dict[Symbol, list[Site]] = field(default_factory=lambda: defaultdict(list))
    replaced: set[int] = field(default_factory=set)  # ids of sinks run only on the spot
    forwarded: set[int] = field(default_factory=set)  # ids of sinks whose callers are sinks
    waiting: deque[tuple[Sink, Site]] = field(default_factory=deque)
    open_names: dict[int, frozenset[Symbol]] = field(default_factory=dict)
    filled: dict[int, Environment] = field(default_factory=dict)

    def add(self, sink: Sink) -> None:
        """Keep a sink, and pair it with the callers of its functions."""
        self.sinks.append(sink)
        for owner in sink.owners:
            if len(self.inside[owner]) < _MOST_PER_FUNCTION:
                self.inside[owner].append(sink)
                self.waiting.extend((sink, site) for site in self.sites.get(owner, ()))

    def needs(self, sink: Sink) -> frozenset[Symbol]:
        """The names that only a caller of the sink's functions can fill in."""
        if id(sink) not in self.open_names:
            self.open_names[id(sink)] = sink.depends_on()
        return self.open_names[id(sink)]

    def given(self, site: Site, bindings: Bindings) -> Environment:
        """What the called function's names are in a call, worked out once."""
        if id(site) not in self.filled:
            self.filled[id(site)] = environment(site, bindings)
        return self.filled[id(site)]

    def call(self, site: Site) -> None:
        """Keep a call, and pair it with the sinks of the function that it calls."""
        self.sites[site.function].append(site)
        self.waiting.extend((sink, site) for sink in self.inside.get(site.function, ()))


def search(files: Iterable[FileFacts], bindings: Bindings, followed: Followed) -> Found:
    """Every sink of the project: where it stands, and at each call that leads to it."""
    found, files = Found(), list(files)
    seen = Seen.of(files, bindings, followed)
    for facts in files:
        for load in facts.loads:
            found.add(load_of(load, bindings, facts))
        for call in facts.calls:
            for one in look(call, facts, bindings, seen):
                if isinstance(one, Site):
                    found.call(one)
                else:
                    found.add(one)
    for _ in range(_MOST):
        if not found.waiting:
            break
        _propagate(*found.waiting.popleft(), bindings, followed, found)
    return found


def _propagate(
    sink: Sink, site: Site, bindings: Bindings, followed: Followed, found: Found
) -> None:
    """Make of a sink what one caller of its function makes of it."""
    if not names_filled(site, bindings) & found.needs(sink):
        return
    if len(sink.flow) > _DEEPEST or any(step.location == site.location for step in sink.flow):
        return
    (found.replaced if site.is_inline else found.forwarded).add(id(sink))
    new = at_caller(sink, site, found.given(site, bindings), bindings, followed)
    if new is None:
        return
    if new.pending is None:
        found.add(new)
        return
    names, closures = targets(new.pending)
    for closure in closures:
        found.call(_handed(new, closure, site))
    if names or not closures:
        found.add(new)


def _handed(new: Sink, closure: Closure, site: Site) -> Site:
    """A function that was handed to a wrapper, called there with the wrapper's own values."""
    return replace(site, closure=closure, arguments=new.arguments, is_element=False)
