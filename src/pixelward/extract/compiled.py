"""Compiled JSX: `jsx("script", {src})` and `createElement(Script, {id}, code)` are elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.elements import load_of
from pixelward.extract.place import Place
from pixelward.extract.values import arguments_of, value
from pixelward.model.facts import Argument, Call, CallKind, Load
from pixelward.model.values import Literal, Record, Value

_FACTORIES = frozenset({"jsx", "jsxs", "jsxDEV", "_jsx", "_jsxs", "_jsxDEV", "createElement"})
_PROPERTIES = frozenset({"object", "null"})
# What a component of scripts is told: its own name is gone.
_OF_SCRIPTS = frozenset({"strategy", "src", "id"})
# Statements of a script, as opposed to a sentence that speaks of one.
_STATEMENT = re.compile(
    rb"\s*[!;(]*(?:(?:var|let|const|if|function|window|new)\b|[\w$.]+\s*(?:\(|=[^=>]|\.))"
)


def element_of(node: Node, place: Place) -> Call | Load | None:
    """The element that a call makes; `None` where it makes none."""
    given = _made_of(node, place)
    if not given:
        return None
    properties = tuple(_properties(value(given[1], place)))
    name = value(given[0], place)
    if isinstance(name, Literal):
        return load_of(str(name.value), properties, place)
    at, function = place.at(node), place.scope.function
    return Call(name, properties, at, function, CallKind.ELEMENT, place.guards)


def _made_of(node: Node, place: Place) -> list[Node]:
    """What a factory of elements is called with; nothing for other calls."""
    given = arguments_of(node)
    if len(given) < 2 or given[1].type not in _PROPERTIES or not _is_factory(node, place):
        return []
    return given


def _is_factory(node: Node, place: Place) -> bool:
    callee = node.child_by_field_name("function")
    while callee is not None and callee.type == "parenthesized_expression":
        callee = callee.named_children[-1]
        if callee.type == "sequence_expression":
            callee = callee.named_children[-1]
    if callee is None:
        return False
    return place.text(callee.child_by_field_name("property") or callee) in _FACTORIES


def code_of(node: Node, place: Place) -> Iterator[Node]:
    """The strings among an element's children that are scripts."""
    given = _made_of(node, place)
    if not given:
        return
    pairs = dict(_pairs(given[1], place))
    is_script = place.text(given[0]).strip("'\"") == "script"
    children = [*given[2:], *(pairs[key] for key in pairs if key == "children")]
    for child in children:
        if is_script or (_OF_SCRIPTS & pairs.keys() and _is_code(child, place)):
            yield child


def _pairs(record: Node, place: Place) -> Iterator[tuple[str, Node]]:
    for child in record.named_children:
        key, content = child.child_by_field_name("key"), child.child_by_field_name("value")
        if key is not None and content is not None:
            yield place.text(key).strip("'\""), content


def _is_code(node: Node, place: Place) -> bool:
    text = place.region.code[node.start_byte + 1 : node.end_byte - 1]
    is_text = node.type in {"string", "template_string"}
    return is_text and b"(" in text and bool(_STATEMENT.match(text))


def _properties(read: Value) -> Iterator[Argument]:
    for field in read.fields if isinstance(read, Record) else ():
        yield Argument(field.key or "...", field.value, field.location)
