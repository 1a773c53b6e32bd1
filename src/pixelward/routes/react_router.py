"""React Router: routes as elements or as objects, nested in each other or in what they show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pixelward.model.levels import Confidence
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Record, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._components import Components, Shown
from pixelward.routes._elements import Told, elements, outermost
from pixelward.routes._surroundings import Surroundings
from pixelward.routes._trees import RELATIVE, Node, pages
from pixelward.routes.base import Page, Router

_PACKAGES = ("react-router", "react-router-dom", "@remix-run/react", "wouter")
_CREATORS = ("createBrowserRouter", "createHashRouter", "createMemoryRouter", "useRoutes")
_LISTS = told.named(_PACKAGES, *_CREATORS)
_ELEMENTS = told.named(_PACKAGES, "Route")
_BASES = told.named(_PACKAGES, "BrowserRouter", "Router")
_ANYWHERE = frozenset({"component", "render"})  # as older versions say it: without a path, on all
_DEEPEST = 3
_SHOWING = ("layout", "element", "Component", "component", "render", "lazy", "children")


def _pages(program: Program) -> Iterator[Page]:
    components = Components(program)
    bases = dict(_basenames(program, components))
    trees = (*_objects(program, components), *_tagged(program, components))
    yield from pages(program, (_based(tree, bases) for tree in trees))


def _basenames(program: Program, components: Components) -> Iterator[tuple[str, str]]:
    """What the addresses told in a file begin with; nothing where that is known at run time."""
    found = [call for call in program.calls if call.callee in _BASES]
    for call in sorted(found, key=lambda call: not call.flow):  # what stands in the file comes last
        for given in (a for a in call.arguments if a.key in {"basename", "base"}):
            unread = RELATIVE if _is_handed(components.written(given.location), components) else ""
            yield call.location.path, next(iter(told.paths(given.value)), unread)
    yield from (
        (call.location.path, base) for call in told.calls(program, _LISTS) if (base := _base(call))
    )


def _is_handed(value: Value | None, components: Components, depth: int = 0) -> bool:
    """Whether a component is told a value by whoever shows it: nothing gives a parameter one."""
    match value:
        case Reference(_, Symbol() as symbol) if depth < _DEEPEST:
            values = components.declared(symbol)
            return not values or any(_is_handed(one, components, depth + 1) for one in values)
        case _:
            return False


def _based(tree: Node, bases: Mapping[str, str]) -> Node:
    """A tree below the base of its own file, or else below the first that is told."""
    first = next((base for base in bases.values() if base not in {"", RELATIVE}), "")
    base = tree.base or bases.get(tree.place, first)
    if base != RELATIVE:
        return replace(tree, base=base)
    # A base that a component is handed is the address of the page that shows it.
    paths = tuple(f"{RELATIVE}{path.lstrip('/')}" for path in tree.paths)
    return replace(tree, paths=paths, handed=True)


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
    paths = _addresses(route, is_leaf=not children)
    is_unread = "path" in route.given and not paths
    # The last mention counts: what a tag says is shown inside what its wrapper makes of it.
    shown = () if is_unread else tuple(dict.fromkeys([*_shown(route, components)][::-1]))[::-1]
    sure = told.sure(route.given["path"][0]) if "path" in route.given else Confidence.RESOLVED
    return Node(paths, route.place.path, shown, children, sure)


def _addresses(route: Told, *, is_leaf: bool) -> tuple[str, ...]:
    given = route.given
    paths = told.paths(given["path"][0]) if "path" in given else ()
    if paths or not is_leaf:
        return paths
    if "index" in given:
        return ("",)
    anywhere = "*" if _ANYWHERE & given.keys() else ""
    return () if "path" in given else (anywhere,)


def _shown(route: Told, components: Components) -> Iterator[Shown]:
    """What a route shows; what only leads elsewhere shows nothing."""
    places = [*route.showing(_SHOWING)]
    found = [one for value, place in places for one in components.shown(value, place)]
    if not any(components.leads_away(place, found) for _, place in places):
        yield from found or ([Shown(route.place.path)] if places else [])


ROUTER = Router("react-router", _pages, follows=_LISTS | _ELEMENTS | _BASES, in_place=True)
