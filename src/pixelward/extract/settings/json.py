"""JSON as a value: records, sequences and constants, each with its place."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node

from pixelward.extract.settings.nodes import DEEPEST, TOO_DEEP, Source, inner, number
from pixelward.extract.texts import unescaped
from pixelward.model.values import Field, Literal, Record, Sequence, Unknown, Value

_WORDS = {"true": True, "false": False, "null": None}


def read(root: Node, source: Source) -> Value | None:
    """What a JSON file holds; `None` for an empty one."""
    found = next(iter(inner(root)), None)
    return _value(found, source, 0) if found else None


def _value(node: Node, source: Source, depth: int) -> Value:
    if depth > DEEPEST:
        return TOO_DEEP
    match node.type:
        case "object":
            pairs = (child for child in inner(node) if child.type == "pair")
            return Record(tuple(_field(pair, source, depth) for pair in pairs))
        case "array":
            items = inner(node)
            found = tuple(_value(one, source, depth + 1) for one in items)
            return Sequence(found, tuple(map(source.at, items)))
        case "string":
            return Literal(_text(node, source))
        case "number":
            return number(source.text(node))
        case kind:
            return Literal(_WORDS[kind]) if kind in _WORDS else Unknown("not JSON")


def _field(pair: Node, source: Source, depth: int) -> Field:
    """One entry; its place is the whole of it, key and value."""
    key, held = pair.child_by_field_name("key"), pair.child_by_field_name("value")
    found = _value(held, source, depth + 1) if held else Unknown("nothing stands there")
    return Field(_text(key, source) if key else "", found, source.at(pair))


_PARTS: dict[str, Callable[[str], str]] = {"escape_sequence": unescaped}


def _text(node: Node, source: Source) -> str:
    return "".join(_PARTS.get(part.type, str)(source.text(part)) for part in node.named_children)
