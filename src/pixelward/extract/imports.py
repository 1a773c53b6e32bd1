"""What a script brings in: imports of every form, and `require`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.gathered import Gathered
from pixelward.extract.patterns import bind
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Link
from pixelward.model.values import Imported, Literal, Value

_LISTED = frozenset({"define", "require", "requirejs", "System.register"})


def imported(node: Node, place: Place, facts: Gathered) -> None:
    """An import statement: its module as a link, its names bound."""
    clause = next((c for c in node.named_children if c.type == "import_require_clause"), None)
    source = (clause or node).child_by_field_name("source")
    if source is None:
        return
    module = literal(value(source, place))
    facts.links.append(Link(module, "import", place.at(source)))
    if clause is not None:
        bind(clause.named_children[0], Imported(module, "*", place.tables.path), place)
    for name, symbol in _import_names(node, place):
        bind(symbol, Imported(module, name, place.tables.path), place)


def required(callee: Node, given: list[Node], place: Place) -> Iterator[Link]:
    """The module of `require("x")` and `import("x")`, the modules of `define(["x"], …)`."""
    listed = next((node for node in given[:2] if node.type == "array"), None)
    if listed is not None and place.text(callee) in _LISTED:
        for node in listed.named_children:
            if name := literal(value(node, place)):
                yield Link(name, "import", place.at(node))
        return
    if callee.type not in {"identifier", "import"} or not given:
        return
    if place.text(callee) == "Component" and given[0].type == "object":
        yield from _template(given[0], place)
        return
    if place.text(callee) in {"require", "import"}:
        target = value(given[0], place)
        if isinstance(target, Literal):
            yield Link(str(target.value), "import", place.at(given[0]))


def _template(record: Node, place: Place) -> Iterator[Link]:
    """The file with a component's markup: `templateUrl: "./visit.component.html"`."""
    for pair in record.named_children:
        key, content = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        if key is None or content is None or place.text(key) != "templateUrl":
            continue
        yield Link(literal(value(content, place)), "include", place.at(content))


def _import_names(node: Node, place: Place) -> Iterator[tuple[str, Node]]:
    stack = [child for child in node.named_children if child.type == "import_clause"]
    while stack:
        part = stack.pop()
        if part.type == "import_specifier":
            name = part.child_by_field_name("name")
            local = part.child_by_field_name("alias") or name
            if name is not None and local is not None:
                yield place.text(name).strip("'\""), local
        elif part.type == "namespace_import":
            yield "*", part.named_children[0]
        elif part.type == "identifier":
            yield "default", part
        else:
            stack.extend(part.named_children)


def literal(found: Value) -> str:
    """A constant's text; empty for anything else."""
    return str(found.value) if isinstance(found, Literal) else ""
