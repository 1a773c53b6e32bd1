"""Expressions as values: what the code says before it runs, names told apart by scope."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node

from pixelward.extract import objects, operators, texts
from pixelward.extract.classes import class_value
from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.place import AT_RUN_TIME, Place
from pixelward.model.values import (
    Closure,
    Imported,
    Invocation,
    Literal,
    Reference,
    Symbol,
    Unknown,
    Value,
)

_DEEPEST = 24
_TOO_DEEP = Unknown("nested too deeply")
_REQUIRES = frozenset({"require", "import"})
_NAMES = frozenset({"identifier", "shorthand_property_identifier", "super"})
_CASTS = frozenset({"as_expression", "satisfies_expression"})


def value(node: Node, place: Place, depth: int = 0) -> Value:
    """What an expression is, as far as this file says."""
    if depth > _DEEPEST:
        return _TOO_DEEP
    kind = node.type
    if kind in FUNCTIONS:
        return Closure(Symbol(place.tables.path, place.tables.of_node[node.id]))
    if kind in _NAMES:
        return _name(node, place)
    if reader := _READERS.get(kind):
        return reader(node, place, depth + 1)
    return AT_RUN_TIME


_QUERIES = frozenset({b"gql", b"graphql"})


def arguments_of(call: Node) -> list[Node]:
    """The argument nodes of a call; a tagged template has none, but for a query its text."""
    found = call.child_by_field_name("arguments")
    if found is not None and found.type == "template_string":
        tag = call.child_by_field_name("function")
        return [found] if tag is not None and tag.text in _QUERIES else []
    if found is None or found.type != "arguments":
        return []
    return [child for child in found.named_children if child.type != "comment"]


def _name(node: Node, place: Place) -> Value:
    text = place.text(node)
    if text == "undefined":
        return Literal(None)
    if filled := place.document.filled(place.region, node.start_byte, node.end_byte):
        return texts.joined([filling.value for filling in filled])
    if text == "arguments":
        return _arguments(place)
    index = place.scope.find(text)
    if index is None and text.startswith("$") and place.document.language == "svelte":
        return _stored(text, place)
    return Reference((text,), place.tables.symbol(index) if index is not None else None)


def _stored(text: str, place: Place) -> Value:
    """`$visit` is what the store `visit` holds; the framework's own `$page` is no such name."""
    index = place.scope.find(text[1:]) if text != "$page" else None
    if index is None:
        return Reference((text,))
    return Reference((text[1:],), place.tables.symbol(index))


def _arguments(place: Place) -> Value:
    scope = place.scope.own_arguments()
    if scope is None or scope.function is None:
        return Reference(("arguments",))
    symbol = place.tables.symbol(place.tables.declare(scope, "arguments"))
    place.tables.bodies[scope.function].arguments = symbol
    return Reference(("arguments",), symbol)


def _this(node: Node, place: Place, depth: int) -> Value:
    owner = place.scope.this()
    if owner is None:
        owner = place.scope.element()
    return Reference(("this",), None if owner is None else place.tables.symbol(owner))


def _inner(node: Node, place: Place, depth: int) -> Value:
    children = [child for child in node.named_children if child.type != "comment"]
    return value(children[0], place, depth) if children else AT_RUN_TIME


def _last(node: Node, place: Place, depth: int) -> Value:
    return place.value(node.named_children[-1], depth)


def _call(node: Node, place: Place, depth: int) -> Value:
    callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    if callee is None:
        return AT_RUN_TIME
    given = tuple(place.value(argument, depth) for argument in arguments_of(node))
    if callee.type in _CASTS and given:
        return given[-1]  # nobody calls a cast: it ended the line before, without a semicolon
    is_module = callee.type in {"identifier", "import"} and place.text(callee) in _REQUIRES
    if is_module and given and isinstance(given[0], Literal):
        return Imported(str(given[0].value), "*", place.tables.path)
    return Invocation(place.value(callee, depth), given)


_READERS: dict[str, Callable[[Node, Place, int], Value]] = {
    "string": texts.string,
    "template_string": texts.string,
    "number": texts.number,
    "true": lambda node, place, depth: Literal(True),
    "false": lambda node, place, depth: Literal(False),
    "null": lambda node, place, depth: Literal(None),
    "undefined": lambda node, place, depth: Literal(None),
    "this": _this,
    "class": class_value,
    "regex": lambda node, place, depth: Unknown("a regular expression"),
    "member_expression": objects.read_member,
    "subscript_expression": objects.subscript,
    "object": objects.record,
    "array": objects.sequence,
    "spread_element": objects.spread,
    "binary_expression": operators.binary,
    "ternary_expression": operators.ternary,
    "parenthesized_expression": _inner,
    "as_expression": _inner,
    "satisfies_expression": _inner,
    "non_null_expression": _inner,
    "await_expression": _inner,
    "jsx_expression": _inner,
    "type_assertion": _last,
    "sequence_expression": _last,
    "assignment_expression": operators.assignment,
    "augmented_assignment_expression": operators.augmented,
    "unary_expression": operators.unary,
    "call_expression": _call,
    "new_expression": _call,
}
