"""What a module offers to others, ES and CommonJS alike."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.place import Place
from pixelward.extract.scopes import names_in
from pixelward.extract.values import value
from pixelward.model.facts import Export
from pixelward.model.values import Imported, Invocation, Literal, Record, Reference, Value

_EXPORTS = frozenset({"exports", "module.exports"})


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
    elif any(child.type == "=" for child in node.children) and node.named_children:
        yield from _whole(value(node.named_children[0], place))
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


def assigned(target: Value, content: Value) -> Iterator[Export]:
    """The exports of `module.exports = …` and `exports.name = …`."""
    match target:
        case Reference(("module", "exports"), None):
            yield from _whole(content)
        case Reference(("module", "exports", name) | ("exports", name), None):
            yield Export(name, content)


def _whole(content: Value) -> Iterator[Export]:
    yield Export("default", content)
    yield Export("=", content)
    if isinstance(content, Record):
        yield from (Export(f.key, f.value) for f in content.fields if f.key is not None)


def defined(callee: Node, given: list[Node], place: Place) -> Iterator[Export]:
    """What compilers write: `Object.defineProperty(exports, …)`, `__exportStar(m, exports)`."""
    name = place.text(callee.child_by_field_name("property") or callee)
    targets = [at for at, node in enumerate(given[:2]) if place.text(node) in _EXPORTS]
    match name, targets:
        case "defineProperty", [0] if len(given) > 2:
            key, how = place.value(given[1], 1), place.value(given[2], 1)
            if isinstance(key, Literal) and key.value != "__esModule":
                yield from (Export(str(key.value), v) for v in _described(how))
        case (("_export" | "__export"), [0]) if len(given) == 2:
            getters = place.value(given[1], 1)
            for field in getters.fields if isinstance(getters, Record) else ():
                yield Export(field.key or "*", Invocation(field.value, ()))
        case (("__exportStar" | "_export_star" | "_exportStar" | "__reExport"), [at]):
            module = place.value(given[1 - at], 1) if len(given) > 1 else Literal(None)
            if isinstance(module, Imported):
                yield Export("*", module)


def _described(how: Value) -> Iterator[Value]:
    for field in how.fields if isinstance(how, Record) else ():
        if field.key == "value":
            yield field.value
        elif field.key == "get":
            is_getter = isinstance(field.value, Invocation)  # `get() {}` as a getter of its own
            yield field.value if is_getter else Invocation(field.value, ())
