"""React Router: routes as elements or as objects, nested in each other or in what they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Record
from pixelward.routes import _told as told
from pixelward.routes._components import Components, Shown
from pixelward.routes._elements import Told, elements, outermost
from pixelward.routes._surroundings import Surroundings
from pixelward.routes._trees import Node, pages
from pixelward.routes.base import Page, Router

_PACKAGES = ("react-router", "react-router-dom", "@remix-run/react", "wouter")
_CREATORS = ("createBrowserRouter", "createHashRouter", "createMemoryRouter", "useRoutes")
_LISTS = told.named(_PACKAGES, *_CREATORS)
_ELEMENTS = told.named(_PACKAGES, "Route")
_BASES = told.named(_PACKAGES, "BrowserRouter", "Router")
_SHOWING = ("layout", "element", "Component", "component", "render", "lazy", "children")


def _pages(program: Program) -> Iterator[Page]:
    components = Components(program)
    base = next(_basenames(program), "")
    trees = (*_objects(program, components), *_tagged(program, components))
    yield from pages(program, (replace(tree, base=tree.base or base) for tree in trees))


def _basenames(program: Program) -> Iterator[str]:
    for call in told.calls(program, _BASES):
        given = (a.value for a in call.arguments if a.key in {"basename", "base"})
        yield from (path for value in given for path in told.paths(value))
    yield from filter(None, map(_base, told.calls(program, _LISTS)))


def _objects(program: Program, components: Components) -> Iterator[Node]:
    for call in told.calls(program, _LISTS):
        lists = (a.value for a in call.arguments if a.key == 0)
        for record in (each for value in lists for each in told.records(value)):
            yield from _object(record, components, _base(call))


def _base(call: LinkedCall) -> str:
    settings = (r for a in call.arguments if a.key == 1 for r in told.records(a.value))
    return next((told.text(told.fields(each), "basename") for each in settings), "")


def _object(record: Record, components: Components, base: str = "") -> Iterator[Node]:
    given = {key: (field.value, field.location) for key, field in told.fields(record).items()}
    inner = told.records(given.pop("children")[0]) if "children" in given else ()
    children = tuple(node for each in inner for node in _object(each, components))
    place = next((given[key][1] for key in ("path", *_SHOWING, "index") if key in given), None)
    if place is not None:
        node = _node(Told(place, given), children, components)
        yield replace(node, base=base)
    yield from () if place is not None else children


def _tagged(program: Program, components: Components) -> Iterator[Node]:
    """The outermost route elements; those between the tags of another one are its children."""
    routes = elements(program, told.calls(program, _ELEMENTS))
    round_them = Surroundings(components, frozenset(each.place for each in routes))
    for each in outermost(routes):
        yield round_them.framed(_tree(each, routes, round_them), each, None)


def _tree(route: Told, routes: tuple[Told, ...], round_them: Surroundings) -> Node:
    inner = tuple(each for each in routes if each.is_in(route))
    trees = ((each, _tree(each, inner, round_them)) for each in outermost(inner))
    children = tuple(round_them.framed(tree, each, route.inner) for each, tree in trees)
    told = route.without("children") if children else route
    return _node(told, children, round_them.components)


def _node(route: Told, children: tuple[Node, ...], components: Components) -> Node:
    given = route.given
    paths = told.paths(given["path"][0]) if "path" in given else ()
    is_index = not paths and not children and ("index" in given or "path" not in given)
    is_unread = "path" in given and not paths
    # The last mention counts: what a tag says is shown inside what its wrapper makes of it.
    shown = () if is_unread else tuple(dict.fromkeys([*_shown(route, components)][::-1]))[::-1]
    return Node(("",) if is_index else paths, route.place.path, shown, children)


def _shown(route: Told, components: Components) -> Iterator[Shown]:
    """What a route shows; what only leads elsewhere shows nothing."""
    places = [*route.showing(_SHOWING)]
    found = [one for value, place in places for one in components.shown(value, place)]
    if not any(components.leads_away(place, found) for _, place in places):
        yield from found or ([Shown(route.place.path)] if places else [])


ROUTER = Router("react-router", _pages, follows=_LISTS | _ELEMENTS | _BASES)
