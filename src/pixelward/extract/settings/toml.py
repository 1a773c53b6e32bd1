"""TOML as a value: a table's header is a way into the record, however often it is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.settings.nodes import DEEPEST, TOO_DEEP, Source, inner, number
from pixelward.extract.texts import unescaped
from pixelward.model.place import Location
from pixelward.model.values import Field, Literal, Record, Sequence, Unknown, Value

_KEYS = frozenset({"bare_key", "quoted_key", "dotted_key"})
_TABLES = frozenset({"table", "table_array_element"})
_QUOTES = re.compile(r"\A(\"\"\"|'''|\"|')\n?(.*?)(?:\1)?\Z", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)


def read(root: Node, source: Source) -> Value | None:
    """What a TOML file holds; `None` for an empty one."""
    fields = tuple(_entries(root, source, 0))
    return Record(fields) if fields else None


def _entries(node: Node, source: Source, depth: int) -> Iterator[Field]:
    for child in inner(node):
        if child.type == "pair":
            yield from _pair(child, source, depth)
        elif child.type in _TABLES:
            yield from _table(child, source, depth)


def _pair(pair: Node, source: Source, depth: int) -> Iterator[Field]:
    """One entry; its place is the whole of it, key and value, without a comment behind it."""
    parts = inner(pair)
    if len(parts) == 2:
        held = _value(parts[1], source, depth + 1)
        place = source.between(pair.start_byte, parts[1].end_byte)
        yield _nested(_keys(parts[0], source), held, place)


def _table(table: Node, source: Source, depth: int) -> Iterator[Field]:
    header = next((one for one in inner(table) if one.type in _KEYS), None)
    if header is None:
        return
    held: Value = Record(tuple(_entries(table, source, depth + 1)))
    if table.type == "table_array_element":
        held = Sequence((held,), (source.at(header),))
    yield _nested(_keys(header, source), held, source.at(header))


def _nested(keys: list[str], held: Value, place: Location) -> Field:
    *outer, last = keys
    field = Field(last, held, place)
    for key in reversed(outer):
        field = Field(key, Record((field,)), place)
    return field


def _keys(node: Node, source: Source) -> list[str]:
    parts = [node]
    while parts[0].type == "dotted_key":  # a key of three nests in the first of two
        parts[:1] = inner(parts[0]) or [node]
    return [_text(source.text(part)) for part in parts]


def _value(node: Node, source: Source, depth: int) -> Value:
    if depth > DEEPEST:
        return TOO_DEEP
    match node.type:
        case "inline_table":
            return Record(tuple(_entries(node, source, depth + 1)))
        case "array":
            items = inner(node)
            found = tuple(_value(one, source, depth + 1) for one in items)
            return Sequence(found, tuple(map(source.at, items)))
        case "string":
            return Literal(_text(source.text(node)))
        case "boolean":
            return Literal(source.text(node) == "true")
        case "integer" | "float":
            return number(source.text(node))
        case _:
            return Unknown("not a plain value")


def _text(written: str) -> str:
    """A key or a string without its quotes."""
    found = _QUOTES.match(written)
    if found is None:
        return written
    return _ESCAPE.sub(lambda one: unescaped(one[0]), found[2]) if found[1][0] == '"' else found[2]
