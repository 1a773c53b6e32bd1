"""Which file loads which exported container: both of them hold its id."""

from __future__ import annotations

import re
from collections import defaultdict
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
    known: dict[str, list[str]] = defaultdict(list)
    for name, path in _offered(files):
        known[name].append(path)
    exports = {path for paths in known.values() for path in paths}
    for facts in files if known else ():
        named = {} if facts.path in exports else _named(facts, frozenset(known))
        for name, location in named.items():
            for path in known[name]:
                yield Edge(facts.path, path, "container", location)


def _offered(files: Iterable[FileFacts]) -> Iterator[tuple[str, str]]:
    for facts in files:
        for export in facts.exports:
            if export.name.startswith(_OFFER) and export.name != _OFFER:
                yield export.name.removeprefix(_OFFER), facts.path


def _named(facts: FileFacts, known: frozenset[str]) -> dict[str, Location]:
    """The known ids that a file names, each with the first place of it."""
    found: dict[str, Location] = {}
    for value, location in _said(facts):
        for name in known.intersection(_names(value)):
            found.setdefault(name, location)
    return found


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
