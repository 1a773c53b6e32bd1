"""First pass over a script: who declares what where, so that the second can tell names apart."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.nodes import FUNCTIONS, TYPES, inner_nodes
from pixelward.extract.reactive import reacts
from pixelward.extract.tables import Body, Said, Scope, ScopeKind, Tables
from pixelward.model.place import Location
from pixelward.model.values import Closure, Symbol
from pixelward.parse.document import Region

_BLOCKS = frozenset(
    {"statement_block", "for_statement", "for_in_statement", "switch_body", "catch_clause"}
)
_IMPORTS = frozenset(
    {"import_specifier", "import_clause", "namespace_import", "import_require_clause"}
)
_HANDING = frozenset({"arguments", "jsx_expression"})
_CHANGES = frozenset(
    f"{way}_expression" for way in ("assignment", "augmented_assignment", "update")
)
_DEFAULTING = frozenset(
    {"assignment_pattern", "object_assignment_pattern", "required_parameter", "optional_parameter"}
)
_MODULE_WORDS = frozenset({"import_statement", "export_statement"})


class Binder:
    """Walks one region and fills the tables; `scopes` maps a node's id to the scope it opens."""

    def __init__(self, region: Region, tables: Tables) -> None:
        self.region = region
        self.tables = tables
        self.scopes: dict[int, Scope] = {}
        self._live: set[int] = set()
        self._handed: set[int] = set()  # asking a node for its parent walks down from the root

    def bind(self, top: Scope) -> None:
        """Declare every name of the region under the scope `top`."""
        stack = [(self.region.root, self.region.root.type, top)]
        while stack:
            node, kind, scope = stack.pop()
            inner = self._enter(node, kind, scope)
            stack.extend([(child, name, inner) for child, name in inner_nodes(node)])

    def _enter(self, node: Node, kind: str, scope: Scope) -> Scope:
        if kind in _HANDING:
            self._handed.update(child.id for child in node.named_children)
            self._handed.update(_handlers(node))
        if kind in FUNCTIONS:
            return self._function(node, scope)
        if kind in _BLOCKS:
            return self._block(node, scope)
        if kind == "class_body" or (kind == "object" and _has_methods(node)):
            return self._object(node, scope)
        if kind in {"lexical_declaration", "variable_declaration"}:
            self._variables(node, scope)
        elif kind in {"class_declaration", "abstract_class_declaration", "enum_declaration"}:
            self._declare(scope, node.child_by_field_name("name"))
        elif kind in _IMPORTS:
            self._imported(node, scope)
        elif kind == "labeled_statement":
            self._live.update(reacts(node, scope, self.region, self.tables))
        elif kind in _CHANGES and node.id not in self._live:
            target = node.child_by_field_name("left") or node.child_by_field_name("argument")
            self.tables.changed.update([self.text(target)] if target else ())
        return scope

    def _block(self, node: Node, scope: Scope) -> Scope:
        inner = Scope(scope, scope.function)
        self.scopes[node.id] = inner
        if node.type == "catch_clause":
            self._declare_pattern(inner, node.child_by_field_name("parameter"))
        if node.type == "for_in_statement" and (left := node.child_by_field_name("left")):
            self._declare_pattern(inner, left if node.child_by_field_name("kind") else None)
        return inner

    def _object(self, node: Node, scope: Scope) -> Scope:
        owner = self.tables.own(node.id, "this")
        inner = Scope(scope, scope.function, ScopeKind.OBJECT, owner)
        self.scopes[node.id] = inner
        return inner

    def _function(self, node: Node, scope: Scope) -> Scope:
        index = len(self.tables.bodies)
        name = node.child_by_field_name("name")
        self.tables.of_node[node.id] = index
        self.tables.bodies.append(
            Body(
                name=self.text(name) if name else "",
                location=Location(
                    self.tables.path, self.region.locate(node.start_byte, node.end_byte)
                ),
                within=scope.function,
                callback=node.id in self._handed,
            )
        )
        inner = Scope(scope, index, _kind(node, scope))
        self.scopes[node.id] = inner
        self._declare_function(node, name, scope, inner)
        single = node.child_by_field_name("parameter")
        self._declare_pattern(inner, single or node.child_by_field_name("parameters"))
        return inner

    def _declare_function(self, node: Node, name: Node | None, scope: Scope, inner: Scope) -> None:
        if name is None or node.type == "method_definition":
            return
        is_declaration = node.type.endswith("declaration")
        index = self._declare(scope if is_declaration else inner, name)
        if index is not None:
            function = Symbol(self.tables.path, self.tables.of_node[node.id])
            self.tables.assign(index, Closure(function))
            self.tables.said.setdefault(index, Said(node, scope, self.region))

    def _variables(self, node: Node, scope: Scope) -> None:
        home = scope.body() if node.type == "variable_declaration" else scope
        for declarator in node.named_children:
            if declarator.type == "variable_declarator":
                name = declarator.child_by_field_name("name")
                self._declare_pattern(home, name)
                self._say(home, name, declarator.child_by_field_name("value"))

    def _say(self, scope: Scope, name: Node | None, said: Node | None) -> None:
        if said is not None and name is not None and name.type == "identifier":
            index = scope.names[self.text(name)]
            known = self.tables.said.setdefault(index, Said(said, scope, self.region))
            self.tables.changed.update([self.text(name)] if known.node is not said else ())

    def _imported(self, node: Node, scope: Scope) -> None:
        name = node.child_by_field_name("alias") or node.child_by_field_name("name")
        plain = next((c for c in node.named_children if c.type == "identifier"), None)
        if name is not None or plain is not None:
            self._declare(scope, name or plain)

    def _declare_pattern(self, scope: Scope, pattern: Node | None) -> None:
        for name in names_in(pattern) if pattern else ():
            self._declare(scope, name)

    def _declare(self, scope: Scope, name: Node | None) -> int | None:
        if name is None:
            return None
        is_global = scope is self.tables.globals
        return self.tables.declare(scope, self.text(name), is_global=is_global)

    def text(self, node: Node) -> str:
        """The code of a node."""
        return self.region.code[node.start_byte : node.end_byte].decode("utf-8", "replace")


def _kind(node: Node, scope: Scope) -> ScopeKind:
    if node.type == "arrow_function":
        return ScopeKind.ARROW
    return ScopeKind.METHOD if scope.kind is ScopeKind.OBJECT else ScopeKind.FUNCTION


def _has_methods(node: Node) -> bool:
    values = (child.child_by_field_name("value") or child for child in node.named_children)
    own = any(value.type in {"method_definition", "function_expression"} for value in values)
    keys = (child.child_by_field_name("key") for child in node.named_children)
    return own or any(key is not None and key.text == b"methods" for key in keys)


def names_in(pattern: Node) -> Iterator[Node]:
    """The names that a binding pattern declares; defaults and types declare none."""
    stack = [pattern]
    while stack:
        node = stack.pop()
        if node.type in {"identifier", "shorthand_property_identifier_pattern"}:
            yield node
            continue
        skipped = {_id(node, "right"), _id(node, "value")} if node.type in _DEFAULTING else set()
        skipped.add(_id(node, "key"))
        inner = (c for c in node.named_children if c.id not in skipped and c.type not in TYPES)
        stack.extend(reversed([*inner]))


def _id(node: Node, field: str) -> int:
    child = node.child_by_field_name(field)
    return child.id if child else -1


def _handlers(given: Node) -> Iterator[int]:
    """`jsx("a", {onClick: () => …})`: what compilers make of an attribute."""
    settings = (child for child in given.named_children if child.type == "object")
    for pair in (pair for one in settings for pair in one.named_children if pair.type == "pair"):
        key, content = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        if key is not None and content is not None and (key.text or b"").startswith(b"on"):
            yield content.id


def is_module(root: Node, code: bytes) -> bool:
    """Whether a script keeps its names to itself: ES modules and CommonJS do."""
    if any(child.type in _MODULE_WORDS for child in root.named_children):
        return True
    return b"module.exports" in code or b"require(" in code or b"exports." in code
