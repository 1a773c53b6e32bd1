"""JSX as tags: which elements a script writes, with the attributes that are told outright."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.model.place import Span
from pixelward.parse.document import Attribute, Tag

_ELEMENTS = frozenset({"jsx_element", "jsx_self_closing_element", "jsx_fragment"})
_OPENING = frozenset({"jsx_opening_element", "jsx_self_closing_element"})
_REGISTERS = frozenset({"register", "getInputProps", "getFieldProps"})  # form libraries' own


def elements(code: bytes, root: Node) -> Iterator[tuple[Span, tuple[Tag, ...]]]:
    """Each element that is in no other, and the opening tags in it, in order."""
    for node in _outermost(root):
        tags = tuple(_tag(code, one) for one in _walk(node) if one.type in _OPENING)
        yield Span(node.start_byte, node.end_byte), tags


def _outermost(root: Node) -> Iterator[Node]:
    end = 0
    for node in _walk(root):
        if node.type in _ELEMENTS and node.start_byte >= end:
            end = node.end_byte
            yield node


def _walk(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.named_children))


def _tag(code: bytes, node: Node) -> Tag:
    name = node.child_by_field_name("name")
    attributes = tuple(one for child in node.named_children for one in _attribute(code, child))
    return Tag(_text(code, name).lower(), attributes, Span(node.start_byte, node.end_byte))


def _attribute(code: bytes, node: Node) -> Iterator[Attribute]:
    if node.type == "jsx_attribute":
        name, *given = node.named_children
        yield _text(code, name), _literal(code, given[0]) if given else "", None
    elif node.type == "jsx_expression":
        yield from _registered(code, node)


def _registered(code: bytes, node: Node) -> Iterator[Attribute]:
    """`{...register("name")}` names a control."""
    call = next((one for spread in node.named_children for one in spread.named_children), None)
    if call is None or call.type != "call_expression":
        return
    callee, given = call.child_by_field_name("function"), call.child_by_field_name("arguments")
    if _text(code, callee).rpartition(".")[2] in _REGISTERS and given and given.named_children:
        yield "name", _literal(code, given.named_children[0]), None


def _literal(code: bytes, node: Node) -> str:
    """The text of a string, in braces or not; nothing for anything else."""
    if node.type == "jsx_expression" and node.named_children:
        node = node.named_children[0]
    return _text(code, node)[1:-1] if node.type == "string" else ""


def _text(code: bytes, node: Node | None) -> str:
    return code[node.start_byte : node.end_byte].decode("utf-8", "replace") if node else ""
