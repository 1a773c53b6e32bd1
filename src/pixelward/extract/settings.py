"""A file of settings as a value: records, sequences and constants, each with its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from tree_sitter import Node

from pixelward.extract.texts import unescaped
from pixelward.model.place import Location
from pixelward.model.values import Field, Literal, Record, Sequence, Unknown, Value
from pixelward.parse.document import Document, Markup, Region

_DEEPEST = 40
_WORDS = {"true": True, "false": False, "null": None}


def settings_in(document: Document) -> Value | None:
    """What a JSON file holds; `None` for a file that is none, or is empty."""
    for region in document.regions:
        if isinstance(region, Region) and region.language == "json":
            return value_of(region.root, document.path, region)
    return None


def value_of(root: Node, path: str, region: Region | Markup) -> Value | None:
    """What the tree of a JSON text stands for; `None` for an empty one."""
    found = next(iter(_inner(root)), None)
    return _value(found, path, region, 0) if found else None


def _value(node: Node, path: str, region: Region | Markup, depth: int) -> Value:
    if depth > _DEEPEST:
        return Unknown("nests too deeply")
    match node.type:
        case "object":
            pairs = (child for child in _inner(node) if child.type == "pair")
            return Record(tuple(_field(pair, path, region, depth) for pair in pairs))
        case "array":
            return Sequence(tuple(_value(one, path, region, depth + 1) for one in _inner(node)))
        case "string":
            return Literal(_text(node, region))
        case "number":
            return _number(_code(node, region))
        case kind:
            return Literal(_WORDS[kind]) if kind in _WORDS else Unknown("not JSON")


def _field(pair: Node, path: str, region: Region | Markup, depth: int) -> Field:
    """One entry; its place is the whole of it, key and value."""
    key, held = pair.child_by_field_name("key"), pair.child_by_field_name("value")
    found = _value(held, path, region, depth + 1) if held else Unknown("nothing stands there")
    where = Location(path, region.locate(pair.start_byte, pair.end_byte))
    return Field(_text(key, region) if key else "", found, where)


def _inner(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type != "comment"]


_PARTS: dict[str, Callable[[str], str]] = {"escape_sequence": unescaped}


def _text(node: Node, region: Region | Markup) -> str:
    parts = (child for child in node.named_children)
    return "".join(_PARTS.get(part.type, str)(_code(part, region)) for part in parts)


def _number(text: str) -> Value:
    with suppress(ValueError):
        return Literal(int(text))
    with suppress(ValueError):
        return Literal(float(text))
    return Unknown("not a number")


def _code(node: Node, region: Region | Markup) -> str:
    return region.code[node.start_byte : node.end_byte].decode("utf-8", "replace")
