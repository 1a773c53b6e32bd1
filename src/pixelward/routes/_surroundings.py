"""Finds the elements that stand round routes: a layout between two routes is round one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.facts import Call
from pixelward.model.place import Location, Span
from pixelward.model.values import Value
from pixelward.routes._components import Components, Shown
from pixelward.routes._elements import Told
from pixelward.routes._trees import Node


@dataclass(frozen=True)
class Surroundings:
    """What stands round the routes that are told at some places."""

    components: Components
    places: frozenset[Location]
    _theirs: dict[tuple[str, Value], bool] = field(default_factory=dict)

    def framed(self, tree: Node, route: Told, outer: Location | None) -> Node:
        """A route in the elements that stand round it, inside what is between other tags."""
        shown = tuple(dict.fromkeys(self._round(route.place, outer)))
        return Node((), route.place.path, shown, (tree,)) if shown else tree

    def _round(self, place: Location, outer: Location | None) -> Iterator[Shown]:
        for call in self.components.elements(place.path):
            is_inner = outer is None or outer.span.contains(call.location.span)
            if (
                is_inner
                and call.location not in self.places
                and _content(call).contains(place.span)
            ):
                # A mention that is there for other things, too, is not that of routes alone.
                for one in self.components.named(call):
                    yield one if self._is_theirs(call) else Shown(one.file)

    def _is_theirs(self, call: Call) -> bool:
        """Whether all elements of a name stand round routes or in them."""
        path, callee = key = call.location.path, call.callee
        if key not in self._theirs:
            routes = [each.span for each in self.places if each.path == path]
            elements = self.components.elements(path)
            alike = (_content(each) for each in elements if each.callee == callee)
            self._theirs[key] = all(any(_meet(one, route) for route in routes) for one in alike)
        return self._theirs[key]


def _content(call: Call) -> Span:
    """Where what stands between an element's tags is; the tag itself, if nothing does."""
    inner = (each.location.span for each in call.arguments if each.key == "children")
    return next(inner, call.location.span)


def _meet(one: Span, other: Span) -> bool:
    return one.contains(other) or other.contains(one)
