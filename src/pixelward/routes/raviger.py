"""Raviger: one object with an address for each page, and a function that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.model.values import Literal
from pixelward.routes import _told as told
from pixelward.routes._components import Components
from pixelward.routes._trees import Node, pages
from pixelward.routes.base import Page, Router

_FOLLOWS = told.named(("raviger",), "useRoutes")


def _pages(program: Program) -> Iterator[Page]:
    yield from pages(program, _nodes(program, Components(program)))


def _nodes(program: Program, components: Components) -> Iterator[Node]:
    for call in told.calls(program, _FOLLOWS):
        lists = [argument.value for argument in call.arguments if argument.key == 0]
        for record in (each for value in lists for each in told.records(value)):
            for path, entry in told.fields(record).items():
                if path.startswith("/") and entry.value != Literal(None):
                    place = entry.location
                    shown = components.shown(entry.value, place)
                    if not components.leads_away(place, shown):
                        yield Node((path,), place.path, shown)


ROUTER = Router("raviger", _pages, follows=_FOLLOWS, in_place=True)
