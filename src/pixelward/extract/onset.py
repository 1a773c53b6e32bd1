"""Where a set-up begins: at the check that it has not been done before, if there is one."""

from __future__ import annotations

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.model.place import Location

_SAME_STATEMENT = frozenset(
    {"assignment_expression", "sequence_expression", "parenthesized_expression", "as_expression"}
    | {"variable_declarator", "variable_declaration", "lexical_declaration", "non_null_expression"}
    | {"expression_statement"}
)


def onset(node: Node, left: Node, place: Place) -> Location:
    """An assignment with the `if (x) return` before it, or the `x ||` round it, that asks for x."""
    target = place.text(left)
    top = node
    while top.parent is not None and top.parent.type in _SAME_STATEMENT:
        top = top.parent
    first = _alternative(top, target, place) or _check(top, target, place) or node
    span = place.region.locate(first.start_byte, node.end_byte)
    return Location(place.tables.path, span)


def _alternative(top: Node, target: str, place: Place) -> Node | None:
    """`x || (x = …)`."""
    outer = top.parent
    left = (
        outer.child_by_field_name("left") if outer and outer.type == "binary_expression" else None
    )
    return outer if left is not None and place.text(left) == target else None


def _check(top: Node, target: str, place: Place) -> Node | None:
    """`if (x) return;` right before."""
    before = top.prev_named_sibling
    if before is None or before.type != "if_statement":
        return None
    test, then = before.child_by_field_name("condition"), before.child_by_field_name("consequence")
    if test is None or then is None or place.text(test).strip("()! ") != target:
        return None
    leaves = [then] if then.type == "return_statement" else then.named_children
    return before if [child.type for child in leaves] == ["return_statement"] else None
