"""Kinds of syntax nodes: functions, types, and those in which nothing happens."""

from __future__ import annotations

from tree_sitter import Node

FUNCTIONS = frozenset(
    {
        "function_declaration",
        "generator_function_declaration",
        "function_expression",
        "generator_function",
        "arrow_function",
        "method_definition",
    }
)
TYPES = frozenset(
    {
        "ambient_declaration",
        "interface_declaration",
        "type_alias_declaration",
        "type_annotation",
        "type_arguments",
        "type_parameters",
        "function_signature",
        "comment",
        "html_comment",
    }
)
# Nothing is declared, called or written inside them; they are more than half of all nodes.
_LEAVES = frozenset(
    {
        "identifier",
        "property_identifier",
        "private_property_identifier",
        "shorthand_property_identifier",
        "shorthand_property_identifier_pattern",
        "statement_identifier",
        "type_identifier",
        "predefined_type",
        "string_fragment",
        "escape_sequence",
        "number",
        "regex",
        "this",
        "super",
        "true",
        "false",
        "null",
        "undefined",
    }
)
_PASSED = TYPES | _LEAVES


def inner_nodes(node: Node) -> list[tuple[Node, str]]:
    """The nodes inside a node in which something may happen, each with its type."""
    found = ((child, child.type) for child in node.named_children)
    return [pair for pair in found if pair[1] not in _PASSED]
