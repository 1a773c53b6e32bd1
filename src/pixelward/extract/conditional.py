"""The conditions under which stretches of a component's template come out: `v-if`, `{#if …}`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pixelward.extract.components import scope_of
from pixelward.extract.gathered import Gathered
from pixelward.extract.guards import guards_of
from pixelward.extract.opened import Asking
from pixelward.extract.place import Place
from pixelward.extract.tables import Tables
from pixelward.extract.values import value
from pixelward.model.guards import Guard, Guarded
from pixelward.parse.document import Document, Region
from pixelward.parse.parts import Asked, Part
from pixelward.parse.trees import parse

_LONGEST = 1_000  # bytes of a condition
_MOST = 500  # stretches of one file


def conditional(document: Document, tables: Tables, facts: Gathered) -> tuple[Guarded, ...]:
    """The stretches under conditions that say something, the outer one of two first."""
    stretches = _stretches(document, tables, facts)
    every = (*document.masked.guarded, *facts.stretches, *stretches)
    return tuple(sorted(every, key=lambda one: (one.span.start, -one.span.end)))


def _stretches(document: Document, tables: Tables, facts: Gathered) -> Iterator[Guarded]:
    @cache
    def guards(one: Asked) -> tuple[Guard, ...]:
        return tuple(_guards(one, document, tables, facts))

    for stretch in document.masked.conditional[:_MOST]:
        if found := tuple(guard for one in stretch.asked for guard in guards(one)):
            yield Guarded(stretch.span, found)


def _guards(one: Asked, document: Document, tables: Tables, facts: Gathered) -> Iterator[Guard]:
    if one.span.end - one.span.start > _LONGEST:
        return
    code = document.masked.code
    region = Region("typescript", code, parse("typescript", code, [one.span]))
    said = region.root.named_children
    if region.root.has_error or len(said) != 1 or said[0].type != "expression_statement":
        return
    place = _place(document, region, tables, facts)
    # A template is filled in anew whenever something has changed.
    yield from guards_of(said[0].named_children[0], Asking(place, later=True), one.holds)


def _place(document: Document, region: Region, tables: Tables, facts: Gathered) -> Place:
    part = Region(region.language, region.code, region.root, part=Part.TEMPLATE)
    scope = scope_of(part, tables, facts) or tables.component
    return Place(document, part, tables, scope, value)
