"""Which file loads which exported container: both of them hold its id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from pixelward.link.shapes import parts
from pixelward.model.facts import FileFacts
from pixelward.model.place import Location, Span
from pixelward.model.program import Edge
from pixelward.model.values import Literal, Value

_OFFER = "container:"
_WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")


def loaded(files: Collection[FileFacts]) -> Iterator[Edge]:
    """An edge from each place that names a container's id to the container's export."""
    known = dict(_offered(files))
    if not known:
        return
    for facts in files:
        if facts.path in known.values():
            continue
        seen: set[str] = set()
        for value, location in _said(facts):
            for name in _names(value):
                if name in known and name not in seen:
                    seen.add(name)
                    yield Edge(facts.path, known[name], "container", location)


def _offered(files: Iterable[FileFacts]) -> Iterator[tuple[str, str]]:
    for facts in files:
        for export in facts.exports:
            if export.name.startswith(_OFFER) and export.name != _OFFER:
                yield export.name.removeprefix(_OFFER), facts.path


def _said(facts: FileFacts) -> Iterator[tuple[Value, Location]]:
    """The values that a file hands on, with their places; those that it only names come last."""
    yield from ((load.url, load.location) for load in facts.loads)
    yield from ((one.value, one.location) for call in facts.calls for one in call.arguments)
    top = Location(facts.path, Span(0, 0))
    yield from ((value, top) for name in facts.names for value in name.values)
    yield from ((export.value, top) for export in facts.exports)


def _names(value: Value) -> Iterator[str]:
    for part in parts(value):
        if isinstance(part, Literal) and isinstance(part.value, str):
            yield from _WORD.findall(part.value)
