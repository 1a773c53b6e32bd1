"""Strings that are code: markup and scripts that a script puts on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tree_sitter import Node

from pixelward.extract.compiled import code_of
from pixelward.extract.decoding import decoded
from pixelward.extract.gathered import Embedded
from pixelward.extract.place import Place
from pixelward.extract.values import arguments_of
from pixelward.model.values import Invocation, Literal, Reference

TEXTS = frozenset({"string", "template_string", "binary_expression"})
_MARKUP = frozenset({"innerHTML", "outerHTML", "srcdoc"})
_SCRIPT_TEXT = frozenset({"text", "textContent", "innerText"})
_TAKES_MARKUP = {"write": 0, "writeln": 0, "insertAdjacentHTML": 1, "createContextualFragment": 0}
_TAKES_EITHER = frozenset({"append", "prepend", "before", "after", "html", "$", "jQuery"})
_TAKES_SCRIPT = frozenset({"eval", "setTimeout", "setInterval", "execScript"})
_TAG = re.compile(rb"\s*<[a-zA-Z!]")


def _seek_call(node: Node, place: Place) -> Iterator[Embedded]:
    callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    given = arguments_of(node)
    if callee is None or not given:
        return
    for child in code_of(node, place):
        yield from _code(child, place, "javascript")
    name = place.text(callee.child_by_field_name("property") or callee)
    at = _TAKES_MARKUP.get(name)
    if at is not None and at < len(given):
        yield from _code(given[at], place, "html")
    elif name in _TAKES_EITHER:
        yield from (one for one in _code(given[0], place, "html") if _TAG.match(one.text))
    elif name in _TAKES_SCRIPT:
        yield from _code(given[0], place, "javascript")
    elif name == "Function" and node.type == "new_expression":
        yield from _code(given[-1], place, "javascript")


def _seek_assignment(node: Node, place: Place) -> Iterator[Embedded]:
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None or left.type != "member_expression":
        return
    target, key = left.child_by_field_name("object"), left.child_by_field_name("property")
    name = place.text(key) if key else ""
    if name not in _MARKUP | _SCRIPT_TEXT or target is None:
        return
    if _is_script(target, place):
        yield from _code(right, place, "javascript")
    elif name in _MARKUP:
        yield from _code(right, place, "html")


def _is_script(target: Node, place: Place) -> bool:
    """Whether a name was made by `createElement("script")`."""
    index = place.scope.find(place.text(target)) if target.type == "identifier" else None
    values = place.tables.names[index].values if index is not None else []
    return any(
        isinstance(value, Invocation)
        and isinstance(value.callee, Reference)
        and value.callee.path[-1] == "createElement"
        and value.arguments[:1] == (Literal("script"),)
        for value in values
    )


def _seek_pair(node: Node, place: Place) -> Iterator[Embedded]:
    """`{__html: …}`, `{innerHTML: …}` and settings that hold a whole script element."""
    key, content = node.child_by_field_name("key"), node.child_by_field_name("value")
    if key is None or content is None:
        return
    name = place.text(key).strip("'\"")
    if name in {"__html", "innerHTML"}:
        yield from _sniffed(content, place)
    elif content.type in TEXTS and b"<script" in _bytes(content, place):
        yield from _code(content, place, "html")


def _seek_children(node: Node, place: Place) -> Iterator[Embedded]:
    """`<Script>{`…`}</Script>`."""
    opening = node.child_by_field_name("open_tag")
    name = opening.child_by_field_name("name") if opening else None
    if name is None or place.text(name).lower().rsplit(".", 1)[-1] != "script":
        return
    for child in node.named_children:
        if child.type == "jsx_expression" and child.named_children:
            yield from _code(child.named_children[0], place, "javascript")


def _sniffed(node: Node, place: Place) -> Iterator[Embedded]:
    for one in _code(node, place, "html"):
        if _TAG.match(one.text):
            yield one
        else:
            yield from _code(node, place, "javascript")


def _code(node: Node, place: Place, language: str) -> Iterator[Embedded]:
    """The code of a string, or of a name that was declared with one."""
    if node.type == "identifier":
        index = place.scope.find(place.text(node))
        node = place.tables.texts.get(-1 if index is None else index, node)
    while node.type in {"parenthesized_expression", "as_expression"} and node.named_children:
        node = node.named_children[0]
    if node.type in TEXTS:
        text, origin, fillings = decoded(node, place)
        if text.strip():
            yield Embedded(language, text, origin, fillings, place.scope.function)


def _bytes(node: Node, place: Place) -> bytes:
    return place.region.code[node.start_byte : node.end_byte]


SEEKERS: dict[str, Callable[[Node, Place], Iterator[Embedded]]] = {
    "call_expression": _seek_call,
    "new_expression": _seek_call,
    "assignment_expression": _seek_assignment,
    "pair": _seek_pair,
    "jsx_element": _seek_children,
}
