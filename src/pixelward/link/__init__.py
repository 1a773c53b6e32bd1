"""Facts in, the linked project out: pure functions that are told which names to follow, not why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pixelward.link.bindings import Bindings
from pixelward.link.containers import loaded
from pixelward.link.edges import alive, edges, in_code, scripted
from pixelward.link.guesses import guessed
from pixelward.link.modules import Modules
from pixelward.link.once import fetched, told
from pixelward.link.running import running
from pixelward.link.settings import addressed, folders, settled
from pixelward.link.settled import settled as conditions
from pixelward.link.shapes import finished
from pixelward.link.sinks import Sink
from pixelward.link.unasked import unasked
from pixelward.link.wrappers import Found, search
from pixelward.model.facts import Argument, FileFacts, Notice
from pixelward.model.program import Edge, LinkedCall, LinkedLoad, Program

__all__ = ["link"]

_CUT = "has more calls of wrappers than are followed: some that reach a tracker may be missing"


def link(
    files: Mapping[str, FileFacts],
    followed: frozenset[tuple[str, ...]],
    paths: Iterable[str] = (),
    own_names: frozenset[str] = frozenset(),
) -> Program:
    """The program that some files make; `paths` are further files of the project, not read.

    Of the followed globals, `own_names` are those that mean nothing else wherever they are met.
    """
    manifests = (facts.manifest for facts in files.values() if facts.manifest is not None)
    modules = Modules([*files, *paths], manifests)
    bindings = Bindings(files, modules, frozenset(path[0].removesuffix("=") for path in followed))
    ordered = [files[path] for path in sorted(files)]
    found = search(ordered, bindings, followed)
    sinks = sorted(
        (*_kept(found), *guessed(found, bindings, followed, own_names)),
        key=lambda sink: (sink.location, (sink.flow and sink.flow[-1].location) or sink.location),
    )
    settings = (*settled(ordered, bindings), *folders(modules.paths))
    loads = tuple(dict.fromkeys(_load(sink, found) for sink in fetched(sinks)))
    brought = (*edges(ordered, modules), *scripted(loads, files, modules), *loaded(ordered))
    places = {sink.location for sink in sinks} | {
        edge.location for edge in brought if in_code(edge)
    }
    runs = running(places, files, found.sites, modules)
    return Program(
        files=_noted(files, found),
        calls=tuple(dict.fromkeys(_call(s, found, bindings) for s in told(sinks, files))),
        loads=tuple(dict.fromkeys((*loads, *addressed(settings)))),
        edges=(*(_edge(one, bindings) for one in alive(brought, runs)), *unasked(ordered)),
        settings=settings,
        paths=modules.paths,
        running=runs,
    )


def _edge(edge: Edge, bindings: Bindings) -> Edge:
    return replace(edge, guards=conditions(edge.guards, bindings)) if edge.guards else edge


def _noted(files: Mapping[str, FileFacts], found: Found) -> Mapping[str, FileFacts]:
    """The files, with a notice in each whose calls of wrappers were more than are followed."""
    noted = dict(files)
    for path in found.cut:
        notice = Notice(path=path, reason=_CUT, skipped=False)
        noted[path] = replace(files[path], notices=(*files[path].notices, notice))
    return noted


def _kept(found: Found) -> Iterator[Sink]:
    """Sinks that are something: known callees and loads, run where they stand or by a caller."""
    for sink in found.sinks:
        only_on_the_spot = id(sink) in found.replaced and id(sink) not in found.forwarded
        if not only_on_the_spot and sink.pending is None:
            yield sink


def _call(sink: Sink, found: Found, bindings: Bindings) -> LinkedCall:
    return LinkedCall(
        callee=sink.callee or (),
        kind=sink.kind,
        arguments=_finished(sink, bindings),
        location=sink.location,
        confidence=sink.confidence,
        flow=sink.flow,
        forwarded=id(sink) in found.forwarded,
        guards=sink.guards,
    )


def _load(sink: Sink, found: Found) -> LinkedLoad:
    return LinkedLoad(
        element=sink.element,
        url=finished(sink.arguments[0].value),
        location=sink.location,
        confidence=sink.confidence,
        flow=sink.flow,
        forwarded=id(sink) in found.forwarded,
        guards=sink.guards,
        attributes=sink.attributes,
        given=sink.given,
    )


def _finished(sink: Sink, bindings: Bindings) -> tuple[Argument, ...]:
    told = (bindings.types.told(argument.value) for argument in sink.arguments)
    given = zip(sink.arguments, told, strict=True)
    return tuple(Argument(a.key, finished(value), a.location) for a, value in given)
