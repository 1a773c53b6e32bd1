"""Vue Router: routes as objects, with views by name, aliases and a base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pixelward.link.shapes import parts
from pixelward.model.place import Location
from pixelward.model.program import Program
from pixelward.model.values import Field, Invocation, Literal, Record, Value
from pixelward.routes import _told as told
from pixelward.routes._components import Components, Shown
from pixelward.routes._trees import Node, pages
from pixelward.routes.base import Page, Router

_FOLLOWS = told.named(("vue-router",), "createRouter", "default", "Router")


def _pages(program: Program) -> Iterator[Page]:
    yield from pages(program, _trees(program, Components(program)))


def _trees(program: Program, components: Components) -> Iterator[Node]:
    for call in told.calls(program, _FOLLOWS):
        for options in (each for a in call.arguments[:1] for each in told.records(a.value)):
            given = told.fields(options)
            routes = told.records(given["routes"].value) if "routes" in given else ()
            for node in (each for record in routes for each in _node(record, components)):
                yield replace(node, base=_base(given))


def _base(given: Mapping[str, Field]) -> str:
    """What `base` says, or the history that is made for an address."""
    if "history" in given:
        made = (part for part in parts(given["history"].value) if isinstance(part, Invocation))
        return next((text for call in made for text in map(_text, call.arguments)), "")
    return told.text(given, "base")


def _text(value: Value) -> str:
    return value.value if isinstance(value, Literal) and isinstance(value.value, str) else ""


def _node(record: Record, components: Components) -> Iterator[Node]:
    given = told.fields(record)
    addresses = (*_said(given, "path"), *_said(given, "alias"))
    if "path" not in given or not addresses:
        return
    inner = told.records(given["children"].value) if "children" in given else ()
    children = tuple(node for each in inner for node in _node(each, components))
    shown = () if "redirect" in given else tuple(dict.fromkeys(_shown(given, components)))
    sure = told.sure(given["path"].value)
    yield Node(addresses, given["path"].location.path, shown, children, sure)


def _said(given: Mapping[str, Field], key: str) -> tuple[str, ...]:
    return told.paths(given[key].value) if key in given else ()


def _shown(given: Mapping[str, Field], components: Components) -> Iterator[Shown]:
    """The views of a route; the one without a name is the page, the others are round it."""
    for value, place in (*_views(given), *_own(given, "component")):
        yield from components.shown(value, place)


def _views(given: Mapping[str, Field]) -> Iterator[tuple[Value, Location]]:
    views = (each for field in _own(given, "components") for each in told.records(field[0]))
    for named in map(told.fields, views):
        for key in sorted(named, key=lambda key: key == "default"):
            yield from _own(named, key)


def _own(given: Mapping[str, Field], key: str) -> Iterator[tuple[Value, Location]]:
    if key in given:
        yield given[key].value, given[key].location


ROUTER = Router("vue-router", _pages, follows=_FOLLOWS, in_place=True)
