"""Binding patterns: which part of a value each declared name stands for."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.nodes import TYPES
from pixelward.extract.objects import member
from pixelward.extract.operators import in_order
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Parameter
from pixelward.model.values import Reference, Unknown, Value

_REST = Unknown("the rest of a pattern")
_DEFAULTED = frozenset({"assignment_pattern", "object_assignment_pattern"})


def bind(pattern: Node, content: Value, place: Place) -> None:
    """Give each name of a pattern its part of the value."""
    for name, part in parts(pattern, content, place):
        index = place.scope.find(place.text(name))
        if index is not None:
            place.tables.assign(index, part)


def parts(pattern: Node, content: Value, place: Place) -> Iterator[tuple[Node, Value]]:
    """Each name of a pattern, and the part of a value that it stands for."""
    kind = pattern.type
    if kind in {"identifier", "shorthand_property_identifier_pattern"}:
        yield pattern, content
    elif kind in _DEFAULTED:
        yield from _defaulted(pattern, content, place)
    elif kind == "object_pattern":
        yield from _object(pattern, content, place)
    elif kind == "array_pattern":
        yield from _array(pattern, content, place)
    elif kind == "rest_pattern" and pattern.named_children:
        yield from parts(pattern.named_children[0], _REST, place)


def _defaulted(pattern: Node, content: Value, place: Place) -> Iterator[tuple[Node, Value]]:
    left, right = pattern.child_by_field_name("left"), pattern.child_by_field_name("right")
    if left is not None and right is not None:
        yield from parts(left, in_order(content, value(right, place)), place)


def _object(pattern: Node, content: Value, place: Place) -> Iterator[tuple[Node, Value]]:
    for child in pattern.named_children:
        key, inner = child.child_by_field_name("key"), child.child_by_field_name("value")
        if child.type == "pair_pattern" and key is not None and inner is not None:
            yield from parts(inner, member(content, place.text(key).strip("'\"")), place)
        elif child.type == "shorthand_property_identifier_pattern":
            yield child, member(content, place.text(child))
        elif child.type == "object_assignment_pattern" and (
            left := child.child_by_field_name("left")
        ):
            yield from parts(child, member(content, place.text(left)), place)
        elif child.type == "rest_pattern" and child.named_children:
            yield child.named_children[0], content


def _array(pattern: Node, content: Value, place: Place) -> Iterator[tuple[Node, Value]]:
    at = 0
    for child in pattern.children:
        if child.type == ",":
            at += 1
        elif child.is_named:
            yield from parts(child, member(content, str(at)), place)


def parameters(function: Node, place: Place) -> Iterator[Parameter]:
    """The parameters of a function, in order; a destructured one gets a name of its own."""
    single = function.child_by_field_name("parameter")
    if single is not None:
        yield _parameter(single, place)
        return
    listed = function.child_by_field_name("parameters")
    for child in listed.named_children if listed else ():
        if child.type not in TYPES and not _is_this(child):
            yield _parameter(child, place)


def _is_this(node: Node) -> bool:
    """TypeScript says of what kind `this` is by a parameter that takes no argument."""
    pattern = node.child_by_field_name("pattern")
    return pattern is not None and pattern.type == "this"


def _parameter(node: Node, place: Place) -> Parameter:
    pattern, default = node, None
    if node.type in {"required_parameter", "optional_parameter"}:
        pattern, default = (
            node.child_by_field_name("pattern") or node,
            node.child_by_field_name("value"),
        )
    elif node.type == "assignment_pattern":
        pattern, default = (
            node.child_by_field_name("left") or node,
            node.child_by_field_name("right"),
        )
    rest = pattern.type == "rest_pattern"
    if rest and pattern.named_children:
        pattern = pattern.named_children[0]
    index = _own_name(pattern, place)
    otherwise = value(default, place) if default is not None else None
    return Parameter(place.tables.symbol(index), otherwise, rest)


def _own_name(pattern: Node, place: Place) -> int:
    if pattern.type == "identifier":
        return place.tables.declare(place.scope, place.text(pattern))
    index = place.tables.declare(place.scope, f"{{{pattern.start_byte}}}")
    bind(pattern, Reference(("",), place.tables.symbol(index)), place)
    return index
