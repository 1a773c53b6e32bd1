"""What a module offers to others, ES and CommonJS alike."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.place import Place
from pixelward.extract.scopes import names_in
from pixelward.extract.values import value
from pixelward.model.facts import Export
from pixelward.model.values import Imported, Literal, Record, Reference, Value


def exported(node: Node, place: Place) -> Iterator[Export]:
    """The exports of one `export` statement."""
    source = node.child_by_field_name("source")
    module = value(source, place) if source else None
    origin = str(module.value) if isinstance(module, Literal) else None
    is_default = any(child.type == "default" for child in node.children)
    if declaration := node.child_by_field_name("declaration"):
        yield from _declared(declaration, place, is_default)
    elif content := node.child_by_field_name("value"):
        yield Export("default", value(content, place))
    elif origin is not None and any(child.type == "*" for child in node.children):
        yield Export("*", Imported(origin, "*", place.tables.path))
    for child in node.named_children:
        if child.type == "export_clause":
            yield from _listed(child, origin, place)
        elif child.type == "namespace_export" and origin is not None:
            name = place.text(child.named_children[0])
            yield Export(name, Imported(origin, "*", place.tables.path))


def _declared(node: Node, place: Place, is_default: bool) -> Iterator[Export]:
    if is_default and node.type in FUNCTIONS and node.child_by_field_name("name") is None:
        yield Export("default", value(node, place))
        return
    for name in _names(node):
        text = place.text(name)
        index = place.scope.find(text)
        if index is not None:
            read = Reference((text,), place.tables.symbol(index))
            yield Export("default" if is_default else text, read)


def _names(declaration: Node) -> Iterator[Node]:
    if name := declaration.child_by_field_name("name"):
        yield name
        return
    for child in declaration.named_children:
        if child.type == "variable_declarator" and (name := child.child_by_field_name("name")):
            yield from names_in(name)


def _listed(clause: Node, origin: str | None, place: Place) -> Iterator[Export]:
    for child in clause.named_children:
        name = child.child_by_field_name("name")
        if name is None:
            continue
        inner = place.text(name).strip("'\"")
        outer = place.text(child.child_by_field_name("alias") or name).strip("'\"")
        if origin is not None:
            yield Export(outer, Imported(origin, inner, place.tables.path))
        elif (index := place.scope.find(inner)) is not None:
            yield Export(outer, Reference((inner,), place.tables.symbol(index)))


def assigned(target: str, content: Value) -> Iterator[Export]:
    """The exports of `module.exports = …` and `exports.name = …`."""
    if target == "module.exports":
        yield Export("default", content)
        if isinstance(content, Record):
            yield from (Export(f.key, f.value) for f in content.fields if f.key is not None)
        return
    for prefix in ("module.exports.", "exports."):
        if target.startswith(prefix):
            yield Export(target.removeprefix(prefix), content)
            return
