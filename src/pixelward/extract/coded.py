"""A string as code: written out, put together, chosen, or under a name that stands for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tree_sitter import Node

from pixelward.extract.decoding import decoded, joined_items
from pixelward.extract.gathered import Embedded
from pixelward.extract.place import Place

TEXTS = frozenset({"string", "template_string", "binary_expression"})
_INSIDE = {
    "parenthesized_expression": (0,),
    "as_expression": (0,),
    "satisfies_expression": (0,),
    "non_null_expression": (0,),
    "ternary_expression": (1, 2),
}
_CHOOSING = frozenset({"&&", "||", "??"})


def code_of(
    node: Node, place: Place, language: str, more: Sequence[Node] = ()
) -> Iterator[Embedded]:
    """The code of a string, or of a name that was declared with one; of each alternative."""
    stack = [node]
    while stack:
        one = stack.pop()
        if name := _named(one):
            index = place.scope.find(place.text(name))
            one = place.tables.texts.get(-1 if index is None else index, one)
        if inner := alternatives(one):
            stack.extend(reversed(inner))
        elif one.type in TEXTS or joined_items(one, place):
            text, origin, fillings = decoded(one, place, more)
            if text.strip():
                function = place.scope.function
                yield Embedded(language, text, origin, fillings, function, place.guards)


def text_of(content: Node) -> Node | None:
    """The text that a name stands for, or that a function of that name returns at once."""
    if content.type == "arrow_function":
        content = _returned(content.child_by_field_name("body") or content)
    return content if content.type in TEXTS else None


def _returned(body: Node) -> Node:
    """What a function's body comes to, if it does nothing but return it."""
    statements = [child for child in body.named_children if child.type != "comment"]
    if body.type != "statement_block" or len(statements) != 1:
        return body
    returned = statements[0].named_children if statements[0].type == "return_statement" else []
    return returned[0] if returned else body


def _named(node: Node) -> Node | None:
    """The name in `a` and in `a()`."""
    name = node.child_by_field_name("function") if node.type == "call_expression" else node
    return name if name is not None and name.type == "identifier" else None


def alternatives(node: Node) -> list[Node]:
    """The expressions that an expression comes to: `a ? b : c` is b or c; none for all others."""
    children = node.named_children if node.type in _INSIDE else []
    if node.type == "binary_expression":
        operator = node.child_by_field_name("operator")
        return node.named_children if operator and operator.type in _CHOOSING else []
    return [children[at] for at in _INSIDE.get(node.type, ()) if at < len(children)]
