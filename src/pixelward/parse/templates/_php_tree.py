"""PHP's syntax tree, and the questions that are asked of its nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tree_sitter import Node

from pixelward.parse import trees

CALLS = frozenset(
    {"function_call_expression", "member_call_expression", "scoped_call_expression"}
    | {"nullsafe_member_call_expression"}
)
FUNCTIONS = frozenset(
    {"function_definition", "method_declaration", "anonymous_function", "arrow_function"}
    | {"anonymous_function_creation_expression"}
)
_MEMBERS = frozenset({"member_access_expression", "nullsafe_member_access_expression"})


@lru_cache(maxsize=1)
def root(source: bytes) -> Node:
    """The tree of a whole file, markup included."""
    return trees.parse("php", source)


def walk(top: Node) -> Iterator[tuple[Node, Node | None]]:
    """Every named node in order of the source, with the function that it is in."""
    stack: list[tuple[Node, Node | None]] = [(top, None)]
    while stack:
        node, function = stack.pop()
        yield node, function
        inner = node if node.type in FUNCTIONS else function
        stack.extend((child, inner) for child in reversed(node.named_children))


def text(node: Node | None) -> str:
    """The code of a node."""
    return (node.text or b"").decode("utf-8", "replace") if node else ""


def called(node: Node) -> str:
    """The name of the function or method that is called, in lower case; empty for no call."""
    if node.type == "object_creation_expression":
        names = (one for one in node.named_children if one.type in {"name", "qualified_name"})
        return "new " + text(next(names, None)).rpartition("\\")[2].lower()
    if node.type not in CALLS:
        return ""
    name = node.child_by_field_name("function") or node.child_by_field_name("name")
    return text(name).rpartition("\\")[2].lower()


def arguments(call: Node) -> list[Node]:
    """What a call is given, in order; the names of named arguments are left out."""
    found = call.child_by_field_name("arguments")
    if found is None:
        found = next((one for one in call.named_children if one.type == "arguments"), None)
    given = [one for one in found.named_children if one.type == "argument"] if found else []
    return [one.named_children[-1] for one in given if one.named_children]


def key(node: Node) -> str:
    """What a variable, property or constant is known by in its file; empty for all else."""
    kind = node.type
    if kind == "variable_name":
        return text(node)
    if kind in _MEMBERS:
        name = text(node.child_by_field_name("name"))
        return f"->{name}" if re.fullmatch(r"\w+", name) else ""
    if kind == "scoped_property_access_expression":
        return "->" + text(node.child_by_field_name("name")).lstrip("$")
    if kind == "class_constant_access_expression":
        return text(node.named_children[-1]) if node.named_children else ""
    if kind == "name" and (parent := node.parent) and parent.type not in _NAMING:
        return text(node)
    if kind == "subscript_expression" and node.named_children:
        inner = key(node.named_children[0])
        rest = text(node.named_children[1]) if len(node.named_children) > 1 else ""
        return f"{inner}[{rest}]" if inner else ""
    return ""


# Where a name is no constant.
_NAMING = CALLS | FUNCTIONS | _MEMBERS
_NAMING |= {"variable_name", "named_type", "class_declaration", "scoped_property_access_expression"}
_NAMING |= {"qualified_name", "namespace_name", "const_element", "class_constant_access_expression"}
_NAMING |= {"object_creation_expression", "argument_name", "base_clause", "class_interface_clause"}


def is_shared(name: str) -> bool:
    """Whether all functions of a file mean the same by a key: properties and constants."""
    return not name.startswith("$")
