"""Templates of components in strings: `html`…``, and the inline template of a decorated class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.coded import code_of
from pixelward.extract.gathered import Embedded
from pixelward.extract.place import Place
from pixelward.model.levels import Confidence
from pixelward.model.values import Reference

_TAGS = frozenset({"html", "svg"})
_CLASSES = frozenset({"class_declaration", "abstract_class_declaration", "class"})


def tagged(node: Node, callee: Node, place: Place) -> Iterator[Embedded]:
    """`html`…``: markup that a library puts on the page, as far as the tag's name says."""
    content = node.child_by_field_name("arguments")
    if content is None or content.type != "template_string":
        return
    if place.text(callee.child_by_field_name("property") or callee) in _TAGS:
        for found in code_of(content, place, "html"):
            yield replace(found, confidence=Confidence.INFERRED)


def inline(pair: Node, content: Node, place: Place) -> Iterator[Embedded]:
    """`@Component({template: `…`})`: its names are those of the class behind it."""
    decorator = _above(pair, 4)
    if decorator is None or decorator.type != "decorator":
        return
    owner = place.tables.owners.get(_body(decorator))
    this = None if owner is None else Reference(("this",), place.tables.symbol(owner))
    for found in code_of(content, place, "angular"):
        yield replace(found, owner=this)


def _above(node: Node, levels: int) -> Node | None:
    found: Node | None = node
    for _ in range(levels):
        found = found.parent if found is not None else None
    return found


def _body(decorator: Node) -> int:
    """The class body that a decorator stands before, by its id."""
    around = decorator.parent
    inside = around.named_children if around is not None else []
    for node in (around, *inside):
        body = node.child_by_field_name("body") if node and node.type in _CLASSES else None
        if body is not None:
            return body.id
    return -1
