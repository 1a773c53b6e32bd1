"""What TypeScript says of the data that names hold: interfaces, aliases, annotations."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.types import Shape, Typed
from pixelward.model.values import (
    Choice,
    Field,
    Invocation,
    Literal,
    Record,
    Reference,
    Sequence,
    Unknown,
    Value,
)

RESULT = Reference(("result",))
INFER = Reference(("infer",))
_SILENT = Unknown("a type that says nothing of data")
_MOST_FIELDS = 60
_DEEPEST = 4
# The first argument says what they hold.
_HOLDERS = frozenset(
    {"Promise", "Readonly", "Partial", "Required", "NonNullable", "Awaited", "Ref", "ComputedRef"}
    | {"Omit", "Pick", "Signal", "WritableSignal", "Observable", "DeepPartial", "Maybe", "Writable"}
)
_LISTS = frozenset({"Array", "ReadonlyArray", "Set", "Iterable", "AsyncIterable"})
_HELD = frozenset({"property_signature", "public_field_definition"})
_SHAPED = frozenset({"interface_declaration", "type_alias_declaration", "class_declaration"})


def shapes(root: Node, place: Place) -> Iterator[Shape]:
    """The named types at the top of a script."""
    for statement in root.named_children:
        node = statement
        if statement.type == "export_statement":
            node = statement.child_by_field_name("declaration") or statement
        name = node.child_by_field_name("name")
        if node.type in _SHAPED and name is not None:
            yield Shape(place.text(name), _declared(node, place), place.at(node))


def _declared(node: Node, place: Place) -> Value:
    if alias := node.child_by_field_name("value"):
        return type_of(alias, place)
    body = node.child_by_field_name("body")
    clauses = (child for child in node.named_children if child.type == "extends_type_clause")
    bases = (type_of(base, place) for clause in clauses for base in clause.named_children)
    own = tuple(_fields(body, place, 0)) if body is not None else ()
    return Record((*(Field(None, base, place.at(node)) for base in bases), *own))


def typed(function: Node, first: int, place: Place) -> Iterator[Typed]:
    """The types of a function's parameters, whose names begin at `first`, and of its result."""
    at = place.tables.of_node[function.id]
    parameters = [parameter.symbol.index for parameter in place.tables.bodies[at].parameters]
    listed = function.child_by_field_name("parameters")
    nodes = [n for n in (listed.named_children if listed else ()) if n.type.endswith("_parameter")]
    for index, node in zip(parameters[first:], nodes, strict=False):
        if said := node.child_by_field_name("type"):
            yield Typed(index, type_of(said, place))
    if result := function.child_by_field_name("return_type"):
        yield Typed(at, type_of(result, place), is_result=True)


def declared_type(node: Node, place: Place) -> Value | None:
    """What a declarator says of its name: an annotation, a cast, or the type of a call's result."""
    if said := node.child_by_field_name("type"):
        return type_of(said, place)
    content = node.child_by_field_name("value")
    while content is not None and content.type in {"await_expression", "parenthesized_expression"}:
        content = content.named_children[0] if content.named_children else None
    if content is None:
        return None
    if content.type in {"as_expression", "satisfies_expression"}:
        return type_of(content.named_children[-1], place)
    given = content.child_by_field_name("type_arguments")
    if content.type == "call_expression" and given is not None and given.named_children:
        # `useState<T>()`, `useQuery<T>()`, `axios.get<T>()`: the result is T, or has it somewhere.
        return Invocation(RESULT, (type_of(given.named_children[0], place),))
    return None


def type_of(node: Node, place: Place, depth: int = 0) -> Value:
    """A type as a value."""
    if depth > _DEEPEST:
        return _SILENT
    match node.type:
        case "type_annotation" | "parenthesized_type" | "readonly_type" if node.named_children:
            return type_of(node.named_children[-1], place, depth)
        case "type_identifier" | "nested_type_identifier":
            return Reference((place.text(node).rpartition(".")[2],))
        case "object_type" | "interface_body":
            return Record(tuple(_fields(node, place, depth + 1)))
        case "array_type" if node.named_children:
            return Sequence((type_of(node.named_children[0], place, depth + 1),))
        case "union_type":
            return Choice(tuple(_alternatives(node, place, depth + 1)))
        case "intersection_type":
            inner = [type_of(child, place, depth + 1) for child in node.named_children]
            return Record(tuple(Field(None, each, place.at(node)) for each in inner))
        case "generic_type":
            return _generic(node, place, depth)
        case "literal_type" if node.named_children and node.named_children[0].type == "string":
            return Literal(place.text(node).strip("'\""))
    return _SILENT


def _alternatives(node: Node, place: Place, depth: int) -> Iterator[Value]:
    for child in node.named_children:
        found = type_of(child, place, depth)
        yield from found.options if isinstance(found, Choice) else (found,)


def _generic(node: Node, place: Place, depth: int) -> Value:
    name, given = node.child_by_field_name("name"), node.child_by_field_name("type_arguments")
    if name is None or given is None or not given.named_children:
        return _SILENT
    said, first = place.text(name), given.named_children[0]
    if first.type == "type_query" and first.named_children:
        return Invocation(INFER, (value(first.named_children[0], place),))
    inner = type_of(first, place, depth + 1)
    if said in _LISTS:
        return Sequence((inner,))
    return inner if said in _HOLDERS else Reference((said.rpartition(".")[2],))


def _fields(body: Node, place: Place, depth: int) -> Iterator[Field]:
    for child in body.named_children[:_MOST_FIELDS]:
        name, said = child.child_by_field_name("name"), child.child_by_field_name("type")
        is_data = said is not None and not any(n.type == "function_type" for n in said.children)
        if child.type in _HELD and name and said and is_data:
            key = place.text(name).strip("'\"")
            yield Field(key, type_of(said, place, depth), place.at(child))
