"""Operators: what expressions of several values may come to."""

from __future__ import annotations

from tree_sitter import Node

from pixelward.extract.place import AT_RUN_TIME, Place
from pixelward.extract.texts import folded, joined
from pixelward.model.values import Choice, Concat, Literal, Value


def binary(node: Node, place: Place, depth: int) -> Value:
    """`a + b`, `a || b` and the like; comparisons are known at run time only."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    operator = node.child_by_field_name("operator")
    if left is None or right is None or operator is None:
        return AT_RUN_TIME
    match operator.type:
        case "+":
            return _sum(node, place, depth)
        case "||" | "??":
            return in_order(place.value(left, depth), place.value(right, depth))
        case "&&":
            return place.value(right, depth)
    return AT_RUN_TIME


def _sum(node: Node, place: Place, depth: int) -> Value:
    """A chain of `+`, read without recursion: generated code has thousands of terms."""
    terms: list[Node] = []
    while node.type == "binary_expression" and _operator(node) == "+":
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None:
            return AT_RUN_TIME
        terms.append(right)
        node = left
    return added([place.value(term, depth) for term in (node, *reversed(terms))])


def added(parts: list[Value]) -> Value:
    """The sum of numbers, or the text that the parts make together."""
    numbers = [part.value for part in parts if isinstance(part, Literal)]
    if len(numbers) == len(parts) and all(type(number) in {int, float} for number in numbers):
        return Literal(sum(number for number in numbers if isinstance(number, int | float)))
    flat = (
        inner for part in parts for inner in (part.parts if isinstance(part, Concat) else [part])
    )
    return joined(folded(flat))


def _operator(node: Node) -> str:
    operator = node.child_by_field_name("operator")
    return operator.type if operator else ""


def ternary(node: Node, place: Place, depth: int) -> Value:
    """`a ? b : c` is b or c."""
    sides = (node.child_by_field_name("consequence"), node.child_by_field_name("alternative"))
    return _choice(*(place.value(side, depth) for side in sides if side is not None))


def _choice(*options: Value) -> Value:
    flat: list[Value] = []
    for option in options:
        flat.extend(option.options if isinstance(option, Choice) else (option,))
    unique = tuple(dict.fromkeys(flat))
    return unique[0] if len(unique) == 1 else Choice(unique)


def in_order(first: Value, second: Value) -> Value:
    """The first, or the second where the first is not there."""
    found = _choice(first, second)
    is_flat = not isinstance(first, Choice) or first.in_order
    return Choice(found.options, is_flat) if isinstance(found, Choice) else found


def assignment(node: Node, place: Place, depth: int) -> Value:
    """`a = b` is b, and another name for a."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None:
        return AT_RUN_TIME
    if left.type not in {"member_expression", "subscript_expression"}:
        return place.value(right, depth)
    return _choice(place.value(left, depth), place.value(right, depth))


def augmented(node: Node, place: Place, depth: int) -> Value:
    """`a ||= b` is `a || b`; what the others come to is known at run time only."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None or _operator(node) not in {"||=", "??="}:
        return AT_RUN_TIME
    return in_order(place.value(left, depth), place.value(right, depth))


def unary(node: Node, place: Place, depth: int) -> Value:
    """`!0`, `void 0`, `-1`; other operators are known at run time only."""
    argument = node.child_by_field_name("argument")
    text = place.text(node)
    match text:
        case "!0":
            return Literal(True)
        case "!1":
            return Literal(False)
    if text.startswith("void"):
        return Literal(None)
    if argument is not None and argument.type == "number":
        return Literal(text)
    return AT_RUN_TIME
