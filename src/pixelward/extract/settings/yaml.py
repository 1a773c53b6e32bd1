"""YAML as a value; what an alias stands for is left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from tree_sitter import Node

from pixelward.extract.settings.nodes import DEEPEST, TOO_DEEP, Source, inner, number
from pixelward.extract.texts import unescaped
from pixelward.model.values import Field, Hole, Literal, Record, Sequence, Unknown, Value

_WRAPPERS = frozenset({"stream", "document", "block_node", "flow_node", "plain_scalar"})
_BESIDE = frozenset({"anchor", "tag", "yaml_directive", "tag_directive", "reserved_directive"})
_WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)


def read(root: Node, source: Source) -> Value | None:
    """What the first document of a YAML file holds; `None` for an empty one."""
    found = _unwrapped(root)
    return _value(found, source, 0) if found else None


def _unwrapped(node: Node | None) -> Node | None:
    while node is not None and node.type in _WRAPPERS:
        node = next((one for one in inner(node) if one.type not in _BESIDE), None)
    return node


def _value(wrapped: Node | None, source: Source, depth: int) -> Value:
    node = _unwrapped(wrapped)
    if node is None:
        return Literal(None)
    if wrapped is not None and (tag := _own_tag(wrapped, source)):
        return Hole(f"{tag} {source.text(node)}")  # `!ENV NAME`: its reader fills it in
    if depth > DEEPEST:
        return TOO_DEEP
    match node.type:
        case "block_mapping" | "flow_mapping":
            return Record(tuple(_fields(node, source, depth)))
        case "block_sequence" | "flow_sequence":
            return _sequence(node, source, depth)
        case "block_mapping_pair" | "flow_pair":
            return Record((_field(node, source, depth),))
        case _:
            return _scalar(node, source)


def _own_tag(wrapped: Node, source: Source) -> str:
    """A tag of the reader's own; those of YAML itself only name a type."""
    tags = (source.text(one) for one in wrapped.named_children if one.type == "tag")
    return next((tag for tag in tags if not tag.startswith("!!")), "")


def _fields(mapping: Node, source: Source, depth: int) -> Iterator[Field]:
    for child in inner(mapping):
        if child.type in {"block_mapping_pair", "flow_pair"}:
            yield _field(child, source, depth)


def _field(pair: Node, source: Source, depth: int) -> Field:
    """One entry; its place is the whole of it, key and value."""
    key = _value(pair.child_by_field_name("key"), source, depth + 1)
    held = _value(pair.child_by_field_name("value"), source, depth + 1)
    name = "" if not isinstance(key, Literal) or key.value is None else str(key.value)
    return Field(name, held, source.at(pair))


def _sequence(node: Node, source: Source, depth: int) -> Value:
    items = [
        next(iter(inner(one)), None) if one.type == "block_sequence_item" else one
        for one in inner(node)
    ]
    found = [(_value(one, source, depth + 1), source.at(one)) for one in items if one is not None]
    return Sequence(tuple(value for value, _ in found), tuple(place for _, place in found))


def _scalar(node: Node, source: Source) -> Value:
    text = source.text(node)
    match node.type:
        case "string_scalar":
            # Older readers, and all that sites are built with, take these words for a truth.
            return Literal(_WORDS.get(text.lower(), " ".join(text.split())))
        case "double_quote_scalar":
            return Literal(_ESCAPE.sub(lambda found: unescaped(found[0]), text[1:-1]))
        case "single_quote_scalar":
            return Literal(text[1:-1].replace("''", "'"))
        case "block_scalar":
            return Literal(dedent(text.partition("\n")[2]))
        case "integer_scalar" | "float_scalar":
            return number(text)
        case "boolean_scalar":
            return Literal(_WORDS.get(text.lower()))
        case "null_scalar":
            return Literal(None)
        case _:
            return Unknown("not a plain value")
