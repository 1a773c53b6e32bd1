"""Assignments that make a new value of the old one: `x += "…"`, `x ||= …`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.gathered import Gathered
from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.operators import added, in_order
from pixelward.extract.patterns import bind
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.values import EACH, Index, Literal, Unknown, Value

_DEFAULTS = frozenset({"||=", "??="})
_LONGEST = 20_000


def each(node: Node, place: Place, facts: Gathered) -> None:
    """`for (const name of list)` gives the name each item of the list."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    operator = node.child_by_field_name("operator")
    if left is not None and right is not None and operator is not None and operator.type == "of":
        bind(left, Index(value(right, place), EACH), place)


def updated(node: Node, place: Place, facts: Gathered) -> None:
    """Take an update in; one of a property or a global is a call of its setter."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    operator = node.child_by_field_name("operator")
    if left is None or right is None or operator is None:
        return
    more = value(right, place)
    if operator.type == "+=":
        _extend(left, more, node, place)
    elif operator.type in _DEFAULTS:
        facts.calls.extend(_defaulted(left, more, node, place))


def _extend(left: Node, more: Value, node: Node, place: Place) -> None:
    index = place.scope.find(place.text(left)) if left.type == "identifier" else None
    if index is None:
        return
    held = place.tables.names[index].values
    longer = _bounded(added([held[-1] if held else value(left, place), more]))
    if held and _always_runs(node, place, index):
        held[-1] = longer
    else:
        place.tables.assign(index, longer)


def _bounded(text: Value) -> Value:
    if isinstance(text, Literal) and len(str(text.value)) > _LONGEST:
        return Unknown("too large to follow")
    return text


def _always_runs(node: Node, place: Place, index: int) -> bool:
    """Whether an update stands beside the declaration, so that the value before it is gone."""
    statement = node.parent
    block = statement.parent if statement and statement.type == "expression_statement" else None
    if block is None or block.type not in {"program", "statement_block"}:
        return False
    text = place.tables.names[index].text
    if place.scope.names.get(text) == index:
        return True
    is_whole_body = block.parent is None or block.parent.type in FUNCTIONS
    return is_whole_body and place.scope.body().names.get(text) == index


def _defaulted(left: Node, more: Value, node: Node, place: Place) -> Iterator[Call]:
    target = value(left, place)
    if left.type == "identifier" and (index := place.scope.find(place.text(left))) is not None:
        place.tables.assign(index, more)
        return
    given = (Argument(0, in_order(target, more), place.at(node)),)
    at, function = place.at(node), place.scope.function
    yield Call(target, given, at, function, CallKind.SET, place.guards)
