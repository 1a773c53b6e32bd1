"""Elements that code makes from settings: `h("script", {src})`, `head: {script: [{src}]}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.coded import TEXTS, alternatives, code_of
from pixelward.extract.gathered import Embedded
from pixelward.extract.place import Place
from pixelward.model.facts import Load
from pixelward.model.levels import Confidence
from pixelward.model.values import Invocation, Literal, Reference

_ELEMENT = re.compile(r"""['"`]<?(script|img|iframe)\b[^>]*>?(?:</script>)?['"`]""")
_MAKES = re.compile(r"(?:\$|jQuery|h|_?jsxs?(?:DEV)?|_?create(?:Element|VNode|ElementVNode))")
_SCRIPTS = re.compile(r"(?:head|body|extra|external|inline|custom)?_?scripts?", re.IGNORECASE)
_ADDRESS = re.compile(r"""['"`](?:https?:)?//""")
_TEXT = frozenset({"children", "content", "code", "text", "html", "body", "textContent"})

Found = Iterator[Embedded | Load]


def made_by_call(node: Node, given: list[Node], place: Place) -> Found:
    """`$("<img>", {src: …})`, `h("script", {src: …})`, `Object.assign(script, {src})`."""
    tag = (_tag(given[0], place) or _made_before(given[0], place)) if len(given) > 1 else ""
    if not tag:
        return
    callee = node.child_by_field_name("function")
    name = place.text(callee.child_by_field_name("property") or callee) if callee else ""
    sure = Confidence.RESOLVED if _MAKES.fullmatch(name) else Confidence.INFERRED
    yield from _element(tag, given[1:], place, sure)


def made_by_array(node: Node, place: Place) -> Found:
    """`["script", {src: …}, "code"]`, as settings of a page's head are written."""
    items = node.named_children
    if 1 < len(items) <= 3 and (tag := _tag(items[0], place)):
        yield from _element(tag, items[1:], place, Confidence.INFERRED)


def made_by_settings(name: str, content: Node, place: Place) -> Found:
    """`script: [{src: …}, {children: "code"}]`, and a list of addresses."""
    if not _SCRIPTS.fullmatch(name):
        return
    stack = [content]
    while stack:
        one = stack.pop()
        if one.type == "object":
            yield from _element("script", [one], place, Confidence.INFERRED)
        elif one.type in {"array", "spread_element"}:
            stack.extend(reversed(one.named_children))
        elif one.type == "string" and _ADDRESS.match(place.text(one)):
            yield _load("script", one, place, Confidence.INFERRED)
        else:
            stack.extend(reversed(alternatives(one)))


def _tag(node: Node, place: Place) -> str:
    match = _ELEMENT.fullmatch(place.text(node)) if node.type in TEXTS else None
    return match[1] if match else ""


def _made_before(node: Node, place: Place) -> str:
    """The kind of element that a name was given by `createElement`."""
    index = place.scope.find(place.text(node)) if node.type == "identifier" else None
    for value in place.tables.names[index].values if index is not None else ():
        match value:
            case Invocation(Reference((*_, "createElement")), (Literal("script" | "img" as tag),)):
                return str(tag)
    return ""


def _element(tag: str, parts: list[Node], place: Place, sure: Confidence) -> Found:
    """An element's properties, and its text where it has one."""
    settings, *children = parts
    for pair in settings.named_children if settings.type == "object" else ():
        key, content = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        name = place.text(key).strip("'\"") if key else ""
        if content is not None and name == "src":
            yield _load(tag, content, place, sure)
        elif pair.type == "shorthand_property_identifier" and place.text(pair) == "src":
            yield _load(tag, pair, place, sure)
        elif content is not None and name in _TEXT:
            children.append(content)
    for child in children if tag == "script" else ():
        yield from code_of(child, place, "javascript")


def _load(tag: str, content: Node, place: Place, sure: Confidence) -> Load:
    url, function = place.value(content, 0), place.scope.function
    return Load(tag, url, place.at(content), (), function, place.guards, sure)
