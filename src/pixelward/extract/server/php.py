"""Addresses in PHP: route files, attributes and annotations, and what controllers show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.server._php import CLOSURES, Code
from pixelward.extract.server._source import joined
from pixelward.model.server import Answer, Rendering, Server
from pixelward.parse.document import Document
from pixelward.parse.trees import parse

_TABLE = re.compile(rb"\bRoute::(?:get|view|any|match|resource|prefix|group|middleware|name)")
_SHOWING = re.compile(
    rb"\bview\(|->render(?:View|Form)?\(|\bInertia::render\(|View::make\(|['\"]#theme|Response\b"
)
_DECLARING = re.compile(rb"#\[Route\(|@Route\(")
_ANNOTATED = re.compile(r"""@Route\(\s*(?:path\s*=\s*)?["']([^"']+)["']""")
_PAGES = {"index": "", "create": "/create", "show": "/{id}", "edit": "/{id}/edit"}


def read(document: Document) -> Server | None:
    """What one file says; `None` where nothing."""
    text = document.source
    if not (_TABLE.search(text) or _SHOWING.search(text) or _DECLARING.search(text)):
        return None
    code, root = Code(document.path, text), parse("php", text)
    answers = (*_routes(root, "", "", code), *_declared(root, code))
    renderings = tuple(_controllers(root, code))
    return Server(answers=answers, renderings=renderings) if answers or renderings else None


def _routes(block: Node, prefix: str, controller: str, code: Code) -> Iterator[Answer]:
    """The routes that a file or a group's function registers, one statement each."""
    for statement in block.named_children:
        if statement.type == "compound_statement":
            yield from _routes(statement, prefix, controller, code)
        if statement.type != "expression_statement" or not statement.named_children:
            continue
        scope, calls = code.chain(statement.named_children[0])
        if scope == "Route":
            yield from _route(statement, calls, prefix, controller, code)


def _route(
    statement: Node,
    calls: list[tuple[str, list[Node]]],
    prefix: str,
    controller: str,
    code: Code,
) -> Iterator[Answer]:
    for name, given in calls:
        first = code.string(given[0]) if given else None
        if name == "prefix" and first is not None:
            prefix = joined(prefix, first)
        elif name == "controller" and given:
            controller = code.class_name(given[0])
        elif name == "group" and given:
            inside = code.entries(given[0]).get("prefix") if len(given) > 1 else None
            below = joined(prefix, code.string(inside) or "")
            body = given[-1].child_by_field_name("body")
            yield from _routes(body, below, controller, code) if body else ()
        elif name in {"get", "any", "view"} and first is not None and len(given) > 1:
            yield _answer(statement, joined(prefix, first), name, given[1], controller, code)
        elif name == "match" and len(given) > 2 and (path := code.string(given[1])) is not None:
            yield _answer(statement, joined(prefix, path), name, given[2], controller, code)
        elif name in {"resource", "resources"} and first is not None and len(given) > 1:
            wanted = _wanted(calls, code)
            yield from _resource(statement, joined(prefix, first), given[1], wanted, code)


def _answer(
    statement: Node, path: str, name: str, target: Node, controller: str, code: Code
) -> Answer:
    where, text = code.at(statement), code.string(target)
    if name == "view":
        return Answer(pattern=path, template=text or "", location=where)
    if target.type in CLOSURES:
        shown = next((template for template, _ in code.shows(target)), "")
        return Answer(pattern=path, template=shown, location=where)
    handler = f"{controller}.{text}" if controller and text else code.handler(target)
    return Answer(pattern=path, handler=handler, location=where)


def _wanted(calls: list[tuple[str, list[Node]]], code: Code) -> frozenset[str]:
    """The actions of a resource, after `->only([…])` and `->except([…])`."""
    wanted = frozenset(_PAGES)
    for name, given in calls:
        if name in {"only", "except"} and given:
            said = {code.string(one) for one in (code.items(given[0]) or given)}
            wanted &= said if name == "only" else wanted - said
    return wanted


def _resource(
    statement: Node, path: str, target: Node, wanted: frozenset[str], code: Code
) -> Iterator[Answer]:
    name = code.class_name(target) or (code.string(target) or "")
    for action, rest in ((one, _PAGES[one]) for one in _PAGES if one in wanted):
        handler, where = f"{name}.{action}", code.at(statement)
        yield Answer(pattern=f"{path}{rest}", handler=handler, location=where)


def _controllers(root: Node, code: Code) -> Iterator[Rendering]:
    for name, method, inner in _methods(root, code):
        for template, call in code.shows(inner):
            yield Rendering(f"{name}.{method}", template, code.at(call))
        if code.sends(inner):
            yield Rendering(f"{name}.{method}", "", code.at(inner))


def _declared(root: Node, code: Code) -> Iterator[Answer]:
    """Addresses that stand above a method, in an attribute or in its comment."""
    for name, method, node in _methods(root, code):
        holder = node.parent.parent if node.parent else None
        prefix = next(_said(holder, code), "") if holder else ""
        for pattern in _said(node, code):
            handler, where = f"{name}.{method}", code.at(node)
            yield Answer(pattern=joined(prefix, pattern), handler=handler, location=where)


def _said(node: Node, code: Code) -> Iterator[str]:
    before = node.prev_named_sibling
    if before is not None and before.type == "comment":
        yield from (match[1] for match in _ANNOTATED.finditer(code.of(before)))
    attributes = (c for c in node.named_children if c.type == "attribute_list")
    for one in (a for group in attributes for g in group.named_children for a in g.named_children):
        if one.named_children and code.of(one.named_children[0]).endswith("Route"):
            given = code.given(one)
            if given and (pattern := code.string(given[0])) is not None:
                yield pattern


def _methods(root: Node, code: Code) -> Iterator[tuple[str, str, Node]]:
    """Every method, with the name of its class."""
    stack = [root]
    while stack:
        node = stack.pop()
        name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
        if node.type == "class_declaration" and name is not None and body is not None:
            for one in body.named_children:
                method = one.child_by_field_name("name")
                if one.type == "method_declaration" and method is not None:
                    yield code.of(name), code.of(method), one
        elif node.type in {"program", "namespace_definition", "compound_statement"}:
            stack.extend(reversed(node.named_children))
