"""Names that code hands on by other ways than calls: attributes, decorators, `throw`, `yield`."""

from __future__ import annotations

from tree_sitter import Node

from pixelward.extract.gathered import Gathered
from pixelward.extract.place import Place
from pixelward.extract.values import value

_PLAIN = frozenset(
    {
        "identifier",
        "member_expression",
        "ternary_expression",
        "binary_expression",
        "array",
        "object",
    }
)


def handed(node: Node, place: Place, facts: Gathered) -> None:
    """What stands in an attribute as it is: `onClick={send}`."""
    if node.parent is not None and node.parent.type == "jsx_attribute":
        plain = [child for child in node.named_children if child.type in _PLAIN]
        facts.handlers.extend(value(child, place) for child in plain)


def let_go(node: Node, place: Place, facts: Gathered) -> None:
    """What leaves by other ways than a call: `throw f`, `yield f`, `@f`, a hole in a tag's text."""
    if node.type != "template_substitution" or _is_tagged(node):
        plain = [child for child in node.named_children if child.type in _PLAIN]
        facts.handlers.extend(value(child, place) for child in plain)


def _is_tagged(hole: Node) -> bool:
    around = hole.parent.parent if hole.parent is not None else None
    return around is not None and around.type == "call_expression"
