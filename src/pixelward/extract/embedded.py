"""Strings that are code: markup and scripts that a script surely puts on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tree_sitter import Node

from pixelward.extract import compiled, templates
from pixelward.extract.coded import code_of
from pixelward.extract.gathered import Embedded
from pixelward.extract.made import made_by_array, made_by_call, made_by_settings
from pixelward.extract.place import Place
from pixelward.extract.values import arguments_of
from pixelward.model.facts import Load
from pixelward.model.values import Invocation, Literal, Reference

_MARKUP = frozenset({"innerHTML", "outerHTML", "srcdoc"})
_SCRIPT_TEXT = frozenset({"text", "textContent", "innerText"})
_TAKES_MARKUP = {"write": 0, "writeln": 0, "insertAdjacentHTML": 1, "createContextualFragment": 0}
_TAKES_EITHER = frozenset({"append", "prepend", "before", "after", "html", "$", "jQuery"})
_TAKES_SCRIPT = frozenset({"eval", "setTimeout", "setInterval", "execScript"})
_TAKES_NODE = frozenset({"appendChild", "append", "prepend", "replaceChildren"})
_TAG = re.compile(rb"\s*<[a-zA-Z!]")
_HANDLER = re.compile(r"on[a-z]{3,}")
Found = Iterator[Embedded | Load]


def _seek_call(node: Node, place: Place) -> Found:
    callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    given = arguments_of(node)
    if callee is None or not given:
        yield from templates.tagged(node, callee, place) if callee else ()
        return
    while callee.type in {"parenthesized_expression", "sequence_expression"}:
        callee = callee.named_children[-1]
    for child in compiled.code_of(node, place):
        yield from code_of(child, place, "javascript")
    name = place.text(callee.child_by_field_name("property") or callee)
    at = _TAKES_MARKUP.get(name)
    if at is not None and at < len(given):
        later = given[at + 1 :] if name.startswith("write") else []
        yield from code_of(given[at], place, "html", later)
    elif name == "setAttribute" and len(given) > 1:
        yield from _set(place.text(given[0]).strip("'\"`").lower(), given[1], place)
    elif name in _TAKES_SCRIPT:
        yield from code_of(given[0], place, "javascript")
    elif name == "Function" and node.type == "new_expression":
        yield from code_of(given[-1], place, "javascript")
    if name in _TAKES_EITHER:
        yield from (one for one in code_of(given[0], place, "html") if _TAG.match(one.text))
    if name in _TAKES_NODE and given[0].type == "call_expression":
        yield from _text_node(callee.child_by_field_name("object"), given[0], place)
    yield from made_by_call(node, given, place)


def _set(name: str, content: Node, place: Place) -> Iterator[Embedded]:
    if _HANDLER.fullmatch(name):
        yield from code_of(content, place, "javascript")
    elif name == "srcdoc":
        yield from code_of(content, place, "html")


def _text_node(target: Node | None, made: Node, place: Place) -> Iterator[Embedded]:
    """`script.appendChild(document.createTextNode("…"))`."""
    callee, given = made.child_by_field_name("function"), arguments_of(made)
    if target is None or callee is None or not given or not _is_script(target, place):
        return
    if place.text(callee.child_by_field_name("property") or callee) == "createTextNode":
        yield from code_of(given[0], place, "javascript")


def _seek_assignment(node: Node, place: Place) -> Iterator[Embedded]:
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None or left.type != "member_expression":
        return
    target, key = left.child_by_field_name("object"), left.child_by_field_name("property")
    name = place.text(key) if key else ""
    if name not in _MARKUP | _SCRIPT_TEXT or target is None:
        return
    if _is_script(target, place):
        yield from code_of(right, place, "javascript")
    elif name in _MARKUP:
        yield from code_of(right, place, "html")


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


def _seek_pair(node: Node, place: Place) -> Found:
    """`{__html: …}`, `{innerHTML: …}` and lists of scripts."""
    key, content = node.child_by_field_name("key"), node.child_by_field_name("value")
    if key is None or content is None:
        return
    name = place.text(key).strip("'\"")
    if name in {"__html", "innerHTML"}:
        yield from _sniffed(content, place)
    elif name == "template":
        yield from templates.inline(node, content, place)
    else:
        yield from made_by_settings(name, content, place)


def _seek_attribute(node: Node, place: Place) -> Found:
    """`<Helmet script={[…]}>`, which is a list of scripts too."""
    if len(node.named_children) == 2 and node.named_children[1].type == "jsx_expression":
        name, content = node.named_children
        for inner in content.named_children[:1]:
            yield from made_by_settings(place.text(name), inner, place)


def _seek_children(node: Node, place: Place) -> Iterator[Embedded]:
    """`<Script>{`…`}</Script>`."""
    opening = node.child_by_field_name("open_tag")
    name = opening.child_by_field_name("name") if opening else None
    if name is None or place.text(name).lower().rsplit(".", 1)[-1] != "script":
        return
    for child in node.named_children:
        if child.type == "jsx_expression" and child.named_children:
            yield from code_of(child.named_children[0], place, "javascript")


def _sniffed(node: Node, place: Place) -> Iterator[Embedded]:
    for one in code_of(node, place, "html"):
        if _TAG.match(one.text):
            yield one
        else:
            yield from code_of(node, place, "javascript")
            return


SEEKERS: dict[str, Callable[[Node, Place], Found]] = {
    "call_expression": _seek_call,
    "new_expression": _seek_call,
    "assignment_expression": _seek_assignment,
    "augmented_assignment_expression": _seek_assignment,
    "pair": _seek_pair,
    "array": made_by_array,
    "jsx_attribute": _seek_attribute,
    "jsx_element": _seek_children,
}
