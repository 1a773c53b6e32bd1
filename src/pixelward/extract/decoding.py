"""A string's text as code: escapes resolved, values filled in, each byte with its way back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.extract.texts import unescaped
from pixelward.model.place import Span
from pixelward.model.values import Value
from pixelward.parse.document import Filling, Origin, Piece

# What stands for a value: a name in a script, plain text in markup or in a string.
_FILLER = b"________"
Part = tuple[bytes, Span, Value | None]  # its text, its bytes in the region, what fills it in


def decoded(
    node: Node, place: Place, more: Sequence[Node] = ()
) -> tuple[bytes, Origin, tuple[Filling, ...]]:
    """The text that a string, template string, sum or list of strings comes to, and its origin.

    `more` are nodes behind it whose text follows.
    """
    text = bytearray()
    pieces: list[Piece] = []
    fillings: list[Filling] = []
    for content, at, value in _parts([node, *more], place):
        where = place.region.locate(at.start, at.end)
        verbatim = value is None and len(content) == where.end - where.start
        pieces.append(Piece(len(text), where, verbatim))
        if value is not None:
            fillings.append(Filling(len(text), len(text) + len(content), value))
        text += content
    whole = place.region.locate(node.start_byte, (more[-1] if more else node).end_byte)
    return bytes(text), Origin(whole, tuple(pieces)), tuple(fillings)


def joined_items(node: Node, place: Place) -> tuple[list[Node], bytes] | None:
    """The items of `[…].join("x")`, and what comes between them; `None` for all else."""
    callee, given = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if node.type != "call_expression" or callee is None or given is None:
        return None
    listed, name = callee.child_by_field_name("object"), callee.child_by_field_name("property")
    if listed is None or name is None or place.text(name) != "join":
        return None
    if listed.type == "call_expression":
        return _mapped(listed, place)
    if listed.type != "array":
        return None
    separator = b"".join(
        part
        for one in given.named_children
        if one.type == "string"
        for part, *_ in _string(one, place)
    )
    return [item for item in listed.named_children if item.type != "comment"], separator


def _mapped(node: Node, place: Place) -> tuple[list[Node], bytes] | None:
    """`a.map(b => "x")` once: how often is known at run time only."""
    callee, given = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    name = callee.child_by_field_name("property") if callee else None
    if given is None or name is None or place.text(name) != "map":
        return None
    functions = (one for one in given.named_children if one.type == "arrow_function")
    bodies = (function.child_by_field_name("body") for function in functions)
    found = [body for body in bodies if body is not None and body.type != "statement_block"]
    return (found, b"") if found else None


def _parts(nodes: list[Node], place: Place) -> Iterator[Part]:
    """Left to right, without recursion: sums of strings may have thousands of terms."""
    stack: list[Node | Part] = [*reversed(nodes)]
    while stack:
        part = stack.pop()
        if isinstance(part, tuple):
            yield part
        elif part.type == "binary_expression" and _is_sum(part):
            stack.extend(reversed([part.named_children[0], part.named_children[-1]]))
        elif part.type in {"string", "template_string"}:
            yield from _string(part, place)
        elif found := joined_items(part, place):
            stack.extend(reversed([*_laid_out(*found)]))
        else:
            yield _FILLER, Span(part.start_byte, part.end_byte), place.value(part, 1)


def _laid_out(items: list[Node], separator: bytes) -> Iterator[Node | Part]:
    yield from items[:1]
    for before, item in pairwise(items):
        yield separator, Span(before.end_byte, item.start_byte), None
        yield item


def _string(node: Node, place: Place) -> Iterator[Part]:
    for child in node.named_children:
        span = Span(child.start_byte, child.end_byte)
        if child.type == "template_substitution" and child.named_children:
            yield _FILLER, span, place.value(child.named_children[0], 1)
        elif child.type == "escape_sequence":
            yield unescaped(place.text(child)).encode("utf-8", "replace"), span, None
        else:
            yield from _verbatim(span, place)


def _verbatim(span: Span, place: Place) -> Iterator[Part]:
    """Text as it stands, but for what a template fills in."""
    code, at = place.region.code, span.start
    for filling in place.document.filled(place.region, span.start, span.end):
        start, end = max(filling.start, at), min(filling.end, span.end)
        if start > at:
            yield code[at:start], Span(at, start), None
        yield code[start:end], Span(start, end), filling.value
        at = end
    if at < span.end:
        yield code[at : span.end], Span(at, span.end), None


def _is_sum(node: Node) -> bool:
    operator = node.child_by_field_name("operator")
    return operator is not None and operator.type == "+"
