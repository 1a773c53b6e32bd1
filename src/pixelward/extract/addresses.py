"""Addresses of scripts, written out in code: who names one fetches it, here or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Load
from pixelward.model.levels import Confidence

_SCRIPT = re.compile(
    rb"[\"'`](?:https?:)?//[\w.-]+\.\w+/[^\s\"'`]*(?:\.js(?![\w.])|/js\?)", re.IGNORECASE
)
_REFUSES = re.compile(r"block|deny|ignore|filter|remove|refuse|except|forbid", re.IGNORECASE)
_STRINGS = frozenset({"string", "template_string"})
_ROUND = frozenset({"parenthesized_expression", "as_expression", "non_null_expression"})


def named(node: Node, place: Place) -> Iterator[Load]:
    """The scripts that a setting `src` names, or that a function returns the address of."""
    for text in _texts(_offered(node, place), place):
        if _SCRIPT.match(_code(text, place)) and not _is_kept_out(node, place):
            read, function = value(text, place), place.scope.function
            yield Load("code", read, place.at(text), (), function, place.guards, Confidence.GUESSED)


def _offered(node: Node, place: Place) -> Node | None:
    match node.type:
        case "pair":
            key = node.child_by_field_name("key")
            is_source = key is not None and place.text(key).strip("'\"") == "src"
            return node.child_by_field_name("value") if is_source else None
        case "return_statement":
            return node.named_children[0] if node.named_children else None
        case _:
            return node.child_by_field_name("body")


def _is_kept_out(node: Node, place: Place) -> bool:
    """Whether a setting is about what must not load, or of an element that has its own reading."""
    owner = node.parent.parent if node.type == "pair" and node.parent else None
    if owner is None or owner.type != "arguments" or owner.parent is None:
        return False
    callee, given = owner.parent.child_by_field_name("function"), owner.named_children
    is_element = bool(given) and given[0].type in _STRINGS
    return is_element or (callee is not None and bool(_REFUSES.search(place.text(callee))))


def _texts(node: Node | None, place: Place) -> Iterator[Node]:
    """The strings that an expression may be."""
    while node is not None and node.type in _ROUND and node.named_children:
        node = node.named_children[0]
    if node is None:
        return
    if node.type == "ternary_expression":
        for side in ("consequence", "alternative"):
            yield from _texts(node.child_by_field_name(side), place)
    elif node.type in _STRINGS:
        yield node


def written(node: Node, place: Place) -> Node:
    """Where the address of a script is written that an expression names or begins with."""
    first = node
    while first.type == "binary_expression" and (left := first.child_by_field_name("left")):
        first = left
    index = place.scope.find(place.text(first)) if first.type == "identifier" else None
    text = place.tables.texts.get(index) if index is not None else None
    if text is None or not _SCRIPT.match(_code(text, place)):
        return node
    return text if _root(text) == place.region.root else node  # not of the page's other scripts


def _root(node: Node) -> Node:
    while node.parent is not None:
        node = node.parent
    return node


def _code(node: Node, place: Place) -> bytes:
    return place.region.code[node.start_byte : node.end_byte]
