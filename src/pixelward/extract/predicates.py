"""Functions that only ask about the path that they are given, for files that import them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.extract.gathered import Gathered
from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.opened import Asking, parameter_names, returned
from pixelward.extract.paths import path_tests
from pixelward.extract.place import Place
from pixelward.extract.tables import Tables
from pixelward.extract.values import value
from pixelward.model.guards import Predicate
from pixelward.model.values import Reference, Symbol
from pixelward.parse.document import Document

_WORDS = re.compile(rb"startsWith|endsWith|includes|===?|indexOf|\.(?:test|some|every|match)\(")
_GIVEN = Reference(("location", "pathname"))  # stands for what whoever asks gives
_MOST = 50


def predicates(document: Document, tables: Tables, facts: Gathered) -> Iterator[Predicate]:
    """Those that a module offers under a name."""
    for export in facts.exports[:_MOST] if _WORDS.search(document.masked.code) else ():
        match export.value:
            case Reference((_,), Symbol(_, index)) if index in tables.said:
                yield from _predicate(index, document, tables)


def _predicate(index: int, document: Document, tables: Tables) -> Iterator[Predicate]:
    said = tables.said[index]
    place = Place(document, said.region, tables, said.scope, value)
    body = returned(said.node) if said.node.type in FUNCTIONS else None
    names = parameter_names(said.node, Asking(place)) if body else []
    if body is None or len(names) != 1 or tables.names[index].text in tables.changed:
        return
    tests, sure = path_tests(body, Asking(place, {names[0]: (_GIVEN,)}))
    if tests:
        yield Predicate(tables.of_node[said.node.id], tests, sure)
