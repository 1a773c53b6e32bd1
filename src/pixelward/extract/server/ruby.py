"""Addresses in Ruby: the table of a Rails project, and what its controllers show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.server._ruby import Code, inside, underscored
from pixelward.extract.server._ruby_routes import Inside, drawn
from pixelward.model.server import Rendering, Server
from pixelward.parse.document import Document
from pixelward.parse.trees import parse

_DRAWN = re.compile(rb"\broutes\.draw\b")
_CONTROLLER = re.compile(rb"\bclass\s+[\w:]*Controller\b")
_PART = re.compile(r"(?:^|/)config/routes/.+\.rb$")


def read(document: Document) -> Server | None:
    """What one file says; `None` for one that is neither a table nor a controller."""
    text, path = document.masked.code, document.path
    code = Code(path, text)
    if _PART.search(path):
        return Server(answers=tuple(drawn(parse("ruby", text).named_children, code, Inside())))
    if _DRAWN.search(text):
        top = parse("ruby", text).named_children
        table = next((call for call in top if code.method(call) == "draw"), None)
        return Server(answers=tuple(drawn(inside(table), code, Inside()))) if table else None
    return _controllers(parse("ruby", text), code) if _CONTROLLER.search(text) else None


def _controllers(root: Node, code: Code) -> Server:
    layouts, renderings, parents = list[Rendering](), list[Rendering](), list[tuple[str, str]]()
    for node, name in _classes(root.named_children, "", code):
        above = node.child_by_field_name("superclass")
        if above is not None and above.named_children:
            parents.append((name, underscored(code.of(above.named_children[0]))))
        body = node.child_by_field_name("body")
        for one in body.named_children if body else ():
            if code.method(one) == "layout" and (layout := _first(one, code)):
                layouts.append(Rendering(name, layout, code.at(one)))
            if one.type == "method":
                renderings.extend(_shown(one, name, code))
                layouts.extend(_wrapped(one, name, code))
    return Server(renderings=tuple(renderings), layouts=tuple(layouts), imports=tuple(parents))


def _classes(nodes: list[Node], within: str, code: Code) -> Iterator[tuple[Node, str]]:
    for node in nodes:
        name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
        if node.type not in {"class", "module"} or name is None:
            continue
        whole = "/".join(filter(None, (within, underscored(code.of(name)))))
        if node.type == "class":
            yield node, whole
        if body is not None:
            yield from _classes(body.named_children, whole, code)


def _shown(method: Node, controller: str, code: Code) -> Iterator[Rendering]:
    """`render :other`, `render "a/b"`, `render template: "a/b"`; a wizard's steps are views."""
    name = method.child_by_field_name("name")
    handler = f"{controller}#{code.of(name) if name else ''}"
    stack = [method]
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.named_children))
        if node.type == "identifier" and code.of(node) == "render_wizard":
            yield Rendering(handler, f"{controller}/*", code.at(node))
        # The grammar does not know what an endless method is given: `def ask = render :ask`.
        if node.type == "ERROR" and code.of(node) == "render":
            template = code.word(node.next_named_sibling)
            yield Rendering(handler, f"{controller}/{template}", code.at(node))
        if code.method(node) != "render":
            continue
        options = code.options(node)
        said = options.get("template") or options.get("action")
        template = _first(node, code) or code.word(said)
        if template and "partial" not in options:
            whole = template if "/" in template else f"{controller}/{template}"
            yield Rendering(handler, whole.lstrip("/"), code.at(node))


def _wrapped(method: Node, controller: str, code: Code) -> Iterator[Rendering]:
    """`render layout: "wide"` in an action: the layout of what it shows."""
    name = method.child_by_field_name("name")
    stack = [method]
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.named_children))
        options = code.options(node) if code.method(node) == "render" else {}
        layout = code.word(options.get("layout"))
        if layout and "partial" not in options:
            handler = f"{controller}#{code.of(name) if name else ''}"
            yield Rendering(handler, layout, code.at(node))


def _first(call: Node, code: Code) -> str:
    given = code.given(call)
    return code.word(given[0]) if given else ""
