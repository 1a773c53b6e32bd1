"""A string's text as code: escapes resolved, values filled in, each byte with its way back."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.extract.texts import unescaped
from pixelward.model.values import Value
from pixelward.parse.document import Filling, Origin, Piece

# What stands for a value: a name in a script, plain text in markup or in a string.
_FILLER = b"________"
Part = tuple[bytes, Node, Value | None]


def decoded(node: Node, place: Place) -> tuple[bytes, Origin, tuple[Filling, ...]]:
    """The text that a string, template string or sum of strings comes to, and its origin."""
    text = bytearray()
    pieces: list[Piece] = []
    fillings: list[Filling] = []
    for content, at, value in _parts(node, place):
        where = place.region.locate(at.start_byte, at.end_byte)
        verbatim = value is None and len(content) == where.end - where.start
        pieces.append(Piece(len(text), where, verbatim))
        if value is not None:
            fillings.append(Filling(len(text), len(text) + len(content), value))
        text += content
    whole = place.region.locate(node.start_byte, node.end_byte)
    return bytes(text), Origin(whole, tuple(pieces)), tuple(fillings)


def _parts(node: Node, place: Place) -> Iterator[Part]:
    """Left to right, without recursion: sums of strings may have thousands of terms."""
    stack = [node]
    while stack:
        part = stack.pop()
        if part.type == "binary_expression" and _is_sum(part):
            stack.extend(reversed([part.named_children[0], part.named_children[-1]]))
        elif part.type in {"string", "template_string"}:
            yield from (_piece(child, place) for child in part.named_children)
        else:
            yield _FILLER, part, place.value(part, 1)


def _piece(node: Node, place: Place) -> Part:
    if node.type == "template_substitution" and node.named_children:
        return _FILLER, node, place.value(node.named_children[0], 1)
    if node.type == "escape_sequence":
        return unescaped(place.text(node)).encode("utf-8", "replace"), node, None
    return place.region.code[node.start_byte : node.end_byte], node, None


def _is_sum(node: Node) -> bool:
    operator = node.child_by_field_name("operator")
    return operator is not None and operator.type == "+"
