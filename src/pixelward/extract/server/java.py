"""Addresses in Java: mapping annotations of Spring's controllers, and the views that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tree_sitter import Node

from pixelward.extract.server._source import Source, joined
from pixelward.model.place import Location, Span
from pixelward.model.server import Answer, Rendering, Server
from pixelward.parse.document import Document
from pixelward.parse.trees import parse

_TELLING = re.compile(rb"@(?:Get|Request)Mapping\b|\baddViewController\(")
_MAPPING = frozenset({"GetMapping", "RequestMapping"})
_NO_VIEW = re.compile(r"(?:redirect|forward):|\s|^$")
_REGISTERED = re.compile(
    rb'addViewController\(\s{0,50}"([^"\n]{0,300})"\s{0,50}\)\s{0,50}\.\s{0,50}'
    rb'setViewName\(\s{0,50}"([^"\n]{1,300})"'
)
_CONSTANT = re.compile(
    rb'\bfinal\s{1,20}String\s{1,20}(\w{1,99})\s{0,20}=\s{0,20}"([^"\n]{1,300})"'
)
_PATHS = frozenset({"value", "path"})


@dataclass(frozen=True, slots=True)
class _Code(Source):
    def name(self, node: Node, field: str) -> str:
        """What a part of a node says; nothing where it has no such part."""
        part = node.child_by_field_name(field)
        return self.of(part) if part else ""

    def strings(self, node: Node) -> Iterator[str]:
        """The constant texts of an expression, or of a list of them."""
        if node.type == "string_literal":
            yield "".join(self.of(child) for child in node.named_children)
        elif node.type == "element_value_array_initializer":
            for child in node.named_children:
                yield from self.strings(child)


def read(document: Document) -> Server | None:
    """What the controllers of one file say; `None` where there are none."""
    text = document.source
    if not _TELLING.search(text):
        return None
    code, answers, renderings = _Code(document.path, text), list[Answer](), list[Rendering]()
    for holder in _classes(parse("java", text)):
        name, body = code.name(holder, "name"), holder.child_by_field_name("body")
        prefixes = [path for path, _ in _mapped(holder, code)] or [""]
        if _is_marked(holder, "RestController", code):
            continue
        for method in body.named_children if body else ():
            handler = f"{name}.{code.name(method, 'name')}"
            for path, where in _mapped(method, code):
                answers += [
                    Answer(pattern=joined(prefix, path), handler=handler, location=where)
                    for prefix in prefixes
                ]
            if method.type == "method_declaration" and not _is_marked(method, "ResponseBody", code):
                renderings.extend(_shown(method, handler, code))
    if b"addViewController(" in text:
        answers += _registered(code)
    return Server(answers=tuple(answers), renderings=tuple(renderings)) if answers else None


def _registered(code: _Code) -> Iterator[Answer]:
    """`registry.addViewController("/x").setViewName("a/b")`."""
    for match in _REGISTERED.finditer(code.text):
        path, view = (match[at].decode("utf-8", "replace") for at in (1, 2))
        where = Location(code.path, Span(*match.span()))
        if not _NO_VIEW.search(view):
            yield Answer(pattern=joined(path), template=view, location=where)


def _classes(root: Node) -> Iterator[Node]:
    for node in root.named_children:
        if node.type == "class_declaration":
            yield node


def _annotations(node: Node) -> Iterator[Node]:
    for child in node.named_children:
        if child.type == "modifiers":
            yield from (c for c in child.named_children if c.type.endswith("annotation"))


def _is_marked(node: Node, name: str, code: _Code) -> bool:
    return any(code.name(one, "name") == name for one in _annotations(node))


def _mapped(node: Node, code: _Code) -> Iterator[tuple[str, Location]]:
    """The addresses that stand above a class or method, and where."""
    for one in _annotations(node):
        if code.name(one, "name") not in _MAPPING:
            continue
        given = one.child_by_field_name("arguments")
        found = [
            path for child in (given.named_children if given else ()) for path in _said(child, code)
        ]
        for path in found or [""]:
            yield path, code.at(one)


def _said(node: Node, code: _Code) -> Iterator[str]:
    if node.type == "element_value_pair":
        value = node.child_by_field_name("value")
        if value is not None and code.name(node, "key") in _PATHS:
            yield from code.strings(value)
    else:
        yield from code.strings(node)


def _shown(method: Node, handler: str, code: _Code) -> Iterator[Rendering]:
    """`return "a/b"`, `new ModelAndView("a/b")`, `mav.setViewName("a/b")`."""
    stack = [method]
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.named_children))
        for name in _named(node, code):
            if not _NO_VIEW.search(name):
                yield Rendering(handler, name, code.at(node))


@lru_cache(maxsize=4)
def _constants(text: bytes) -> dict[str, list[str]]:
    """What the names of a file's constant texts stand for."""
    found: dict[str, list[str]] = {}
    for name, said in _CONSTANT.findall(text):
        found.setdefault(name.decode(), []).append(said.decode("utf-8", "replace"))
    return found


def _named(node: Node, code: _Code) -> Iterator[str]:
    if node.type == "return_statement" and node.named_children:
        yield from code.strings(node.named_children[0])
        if node.named_children[0].type == "identifier":
            yield from _constants(code.text).get(code.of(node.named_children[0]), ())
    given = node.child_by_field_name("arguments")
    made = code.name(node, "type") == "ModelAndView"
    told = code.name(node, "name") == "setViewName"
    if (made or told) and given is not None and given.named_children:
        yield from code.strings(given.named_children[0])
