"""Addresses and templates that stand above a method of PHP, in an attribute or in its comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.server._php import Code
from pixelward.extract.server._source import joined
from pixelward.model.server import Answer, Rendering

_TEXT = r"""["']([^"'\n]{0,300})["']"""
_ROUTE = re.compile(
    rf"@Route\(\s{{0,20}}(?:path\s{{0,9}}=\s{{0,9}})?{_TEXT}(?P<rest>[^)]{{0,500}})"
)
_TEMPLATE = re.compile(rf"@Template\(\s{{0,20}}(?:template\s{{0,9}}=\s{{0,9}})?{_TEXT}")
_METHODS = re.compile(r"methods\s{0,9}[:=]\s{0,9}(?:\[[^\]]{0,99}\]|\{[^}]{0,99}\}|[\w'\"]{1,20})")
_CALLED = re.compile(rf"\bname\s{{0,9}}[:=]\s{{0,9}}{_TEXT}")
# What a part of an address must look like, and what it is without one: `{id<\\d+>?1}`.
_DEMAND = re.compile(r"\{!?(\w+)[^{}]*\}")


def answers(root: Node, code: Code) -> Iterator[Answer]:
    """The address of each method that has one; those that only take what is sent have no page."""
    for name, method, node in methods(root, code):
        holder = node.parent.parent if node.parent else None
        prefix, above = next(_routes(holder, code), ("", "")) if holder else ("", "")
        for pattern, own in _routes(node, code):
            handler, where = f"{name}.{method}", code.at(node)
            called = f"{above}{own}" if own else ""
            address = joined(prefix, pattern)
            yield Answer(pattern=address, handler=handler, location=where, name=called)


def templates(root: Node, code: Code) -> Iterator[Rendering]:
    """`#[Template("visits/show.html.twig")]`, and the same in a comment."""
    for name, method, node in methods(root, code):
        said = [match[1] for match in _TEMPLATE.finditer(_comment(node, code))]
        for one in _attributes(node, "Template", code):
            given = code.given(one)
            said += filter(None, [code.string(given[0]) if given else None])
        yield from (Rendering(f"{name}.{method}", one, code.at(node)) for one in said)


def methods(root: Node, code: Code) -> Iterator[tuple[str, str, Node]]:
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


def plain(pattern: str) -> str:
    """An address without what its parts must look like."""
    return _DEMAND.sub(r"{\1}", pattern)


def _routes(node: Node, code: Code) -> Iterator[tuple[str, str]]:
    """Addresses, each with the name of its route."""
    for match in _ROUTE.finditer(_comment(node, code)):
        if _is_shown(match["rest"]):
            yield plain(match[1]), _called(match["rest"])
    for one in _attributes(node, "Route", code):
        given = code.given(one)
        if given and _is_shown(code.of(one)):
            called = _called(code.of(one))
            yield from ((plain(text), called) for text in _texts(given[0], code))


def _called(written: str) -> str:
    found = _CALLED.search(written)
    return found[1] if found else ""


def _texts(node: Node, code: Code) -> Iterator[str]:
    """A text, or one for each language."""
    text = code.string(node)
    if text is not None:
        yield text
    elif node.type == "array_creation_expression":
        found = map(code.string, code.entries(node).values())
        yield from (one for one in found if one is not None)


def _is_shown(written: str) -> bool:
    wanted = _METHODS.search(written)
    return wanted is None or "GET" in wanted[0].upper()


def _comment(node: Node, code: Code) -> str:
    before = node.prev_named_sibling
    return code.of(before) if before is not None and before.type == "comment" else ""


def _attributes(node: Node, name: str, code: Code) -> Iterator[Node]:
    lists = (child for child in node.named_children if child.type == "attribute_list")
    for one in (a for group in lists for g in group.named_children for a in g.named_children):
        if one.named_children and code.of(one.named_children[0]).endswith(name):
            yield one
