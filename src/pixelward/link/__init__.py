"""Facts in, the linked project out: pure functions that are told which names to follow, not why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.bindings import Bindings
from pixelward.link.edges import edges
from pixelward.link.guesses import guessed
from pixelward.link.modules import Modules
from pixelward.link.shapes import finished, options, starts
from pixelward.link.sinks import Sink
from pixelward.link.wrappers import Found, search
from pixelward.model.facts import Argument, CallKind, FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.program import LinkedCall, LinkedLoad, Program
from pixelward.model.values import Closure, Symbol

__all__ = ["link"]


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
    return Program(
        files=files,
        calls=tuple(dict.fromkeys(_call(s, found) for s in _named_once(sinks))),
        loads=tuple(dict.fromkeys(_load(s, found) for s in _fetched(sinks))),
        edges=tuple(edges(ordered, modules)),
    )


def _kept(found: Found) -> Iterator[Sink]:
    """Sinks that are something: known callees and loads, run where they stand or by a caller."""
    for sink in found.sinks:
        only_on_the_spot = id(sink) in found.replaced and id(sink) not in found.forwarded
        if not only_on_the_spot and sink.pending is None:
            yield sink


def _named_once(sinks: Iterable[Sink]) -> Iterator[Sink]:
    """Calls, and assignments; of one function's several names the first alone."""
    named: set[Symbol] = set()
    for sink in sinks:
        values = options(sink.arguments[0].value) if sink.kind is CallKind.SET else ()
        made = {value.function for value in values if isinstance(value, Closure)}
        if sink.callee is not None and not (made and made <= named):
            yield sink
            named |= made


def _fetched(sinks: Iterable[Sink]) -> Iterator[Sink]:
    """Loads, without the guesses at an address whose load is seen in the same file."""
    loads = [sink for sink in sinks if sink.element]
    sure: dict[str, list[str]] = defaultdict(list)
    for sink in loads:
        if sink.confidence is not Confidence.GUESSED:
            sure[sink.location.path].extend(starts(sink.arguments[0].value))
    for sink in loads:
        known = tuple(starts(sink.arguments[0].value))
        seen = sink.confidence is Confidence.GUESSED and any(
            text.startswith(known) for text in sure[sink.location.path]
        )
        if not seen:
            yield sink


def _call(sink: Sink, found: Found) -> LinkedCall:
    return LinkedCall(
        callee=sink.callee or (),
        kind=sink.kind,
        arguments=_finished(sink),
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
    )


def _finished(sink: Sink) -> tuple[Argument, ...]:
    return tuple(Argument(a.key, finished(a.value), a.location) for a in sink.arguments)
