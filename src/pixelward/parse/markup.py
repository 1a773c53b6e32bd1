"""Walks an HTML tree, broken ones included, tag by tag."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.model.place import Span
from pixelward.parse.document import Attribute, Tag

_TAGS = frozenset({"start_tag", "self_closing_tag"})
_LEAVES = frozenset({*_TAGS, "end_tag", "text", "comment", "raw_text", "doctype"})


def walk(root: Node) -> Iterator[Node]:
    """Every node in document order, without recursion."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        if node.type not in _LEAVES:
            stack.extend(reversed(node.named_children))


def tags(root: Node, code: bytes) -> Iterator[Tag]:
    """Each opening tag, in order; a broken page still yields those that could be read."""
    waiting: Node | None = None
    for node in walk(root):
        if node.type == "raw_text" and waiting is not None:
            yield _tag(waiting, code, Span(node.start_byte, node.end_byte))
            waiting = None
        elif node.type in _TAGS:
            if waiting is not None:
                yield _tag(waiting, code, None)
            waiting = node
    if waiting is not None:
        yield _tag(waiting, code, None)


def _tag(node: Node, code: bytes, body: Span | None) -> Tag:
    children = node.children
    name = next((child for child in children if child.type == "tag_name"), None)
    return Tag(
        name=_text(name, code).lower() if name else "",
        attributes=tuple(_attribute(c, code) for c in children if c.type == "attribute"),
        span=Span(node.start_byte, node.end_byte),
        body=body,
    )


def _attribute(node: Node, code: bytes) -> Attribute:
    name, *rest = node.named_children
    if rest and rest[0].type == "quoted_attribute_value":
        rest = rest[0].named_children
    if not rest:
        return _text(name, code).lower(), "", None
    value = rest[0]
    return _text(name, code).lower(), _text(value, code), Span(value.start_byte, value.end_byte)


def _text(node: Node, code: bytes) -> str:
    return code[node.start_byte : node.end_byte].decode("utf-8", "replace")
