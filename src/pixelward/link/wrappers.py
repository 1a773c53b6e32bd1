"""Wrappers: a function whose parameter reaches a sink is itself one, until none is new."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from pixelward.link.bindings import Bindings, Environment
from pixelward.link.callers import Followed, Site, at_caller, environment, names_filled
from pixelward.link.loads import load_of
from pixelward.link.looking import Seen, look
from pixelward.link.names import last_name
from pixelward.link.shapes import keys_of, options, symbols
from pixelward.link.sinks import Sink, targets
from pixelward.model.facts import FileFacts
from pixelward.model.place import Location
from pixelward.model.values import Closure, Symbol, Value

# Real wrappers are two or three deep; mutual recursion must end.
_DEEPEST = 8
_MOST_PER_FUNCTION = 256
_MOST = 50_000  # pairs of a sink and a caller, in one project
_MOST_UNSURE = 1_000  # of calls in one file whose callee only a caller may tell


@dataclass(slots=True)
class Found:
    """What the search has so far."""

    sinks: list[Sink] = field(default_factory=list)
    inside: dict[Symbol, list[Sink]] = field(default_factory=lambda: defaultdict(list))
    sites: dict[Symbol, list[Site]] = field(default_factory=lambda: defaultdict(list))
    replaced: set[int] = field(default_factory=set)  # ids of sinks run only on the spot
    forwarded: set[int] = field(default_factory=set)  # ids of sinks whose callers are sinks
    recognised: set[tuple[Location, tuple[str, ...]]] = field(default_factory=set)
    waiting: deque[tuple[Sink, Site]] = field(default_factory=deque)
    cut: set[str] = field(default_factory=set)  # files with callers that were not followed
    open_names: dict[int, frozenset[Symbol]] = field(default_factory=dict)
    filled: dict[object, Environment] = field(default_factory=dict)

    def add(self, sink: Sink) -> None:
        """Keep a sink, and pair it with the callers of its functions."""
        self.sinks.append(sink)
        for owner in sink.owners:
            if len(self.inside[owner]) >= _MOST_PER_FUNCTION:
                self.cut.add(owner.path)
                continue
            self.inside[owner].append(sink)
            self.waiting.extend((sink, site) for site in self.sites.get(owner, ()))

    def recognise(self, sink: Sink, new: Sink, site: Site) -> None:
        """Keep the call in the wrapper's body too, where it is written under the name it has."""
        if sink.pending is None or new.callee is None or site.is_inline:
            return
        if all(last_name(option) != new.callee[-1] for option in options(sink.pending)):
            return
        body = sink.flow[-1].location if sink.flow else sink.location
        if (body, new.callee) not in self.recognised:
            self.recognised.add((body, new.callee))
            known = replace(sink, callee=new.callee, pending=None, location=body, flow=())
            self.sinks.append(known)
            self.forwarded.add(id(known))

    def needs(self, sink: Sink, bindings: Bindings) -> frozenset[Symbol]:
        """The names that only a caller of the sink's functions can fill in."""
        if id(sink) not in self.open_names:
            self.open_names[id(sink)] = bindings.dependence.under(sink.depends_on())
        return self.open_names[id(sink)]

    def given(
        self, site: Site, wanted: frozenset[Symbol], bindings: Bindings, value: Value | None
    ) -> Environment:
        """What a call gives to the names that are wanted, or to those of one value."""
        keys = frozenset[str]()
        if value is not None:
            wanted, keys = wanted & bindings.dependence.under(symbols(value)), keys_of(value)
        asked = id(site), wanted, keys
        if asked not in self.filled:
            self.filled[asked] = environment(site, wanted, keys, bindings)
        return self.filled[asked]

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
    tried = Counter[str]()
    for _ in range(_MOST):
        if not found.waiting:
            break
        sink, site = found.waiting.popleft()
        if sink.pending is not None:
            tried[site.location.path] += 1
        if sink.pending is None or tried[site.location.path] <= _MOST_UNSURE:
            _propagate(sink, site, bindings, followed, found)
    found.cut.update(site.location.path for _, site in found.waiting)
    found.cut.update(path for path, times in tried.items() if times > _MOST_UNSURE)
    return found


def _propagate(
    sink: Sink, site: Site, bindings: Bindings, followed: Followed, found: Found
) -> None:
    """Make of a sink what one caller of its function makes of it."""
    wanted = names_filled(site, bindings) & found.needs(sink, bindings)
    if not wanted:
        return
    if len(sink.flow) > _DEEPEST or any(step.location == site.location for step in sink.flow):
        return
    (found.replaced if site.is_inline else found.forwarded).add(id(sink))
    known = partial(found.given, site, wanted, bindings)
    for new in at_caller(sink, site, known, bindings, followed):
        if new.pending is None:
            found.add(new)
            found.recognise(sink, new, site)
            continue
        names, closures = targets(new.pending, new.kind)
        for closure in closures:
            found.call(_handed(new, closure, site))
        if names or not closures:
            found.add(new)


def _handed(new: Sink, closure: Closure, site: Site) -> Site:
    """A function that was handed to a wrapper, called there with the wrapper's own values."""
    return replace(
        site,
        closure=closure,
        arguments=new.arguments,
        location=new.location,
        guards=new.guards,
        is_element=False,
        is_inline=False,
    )
