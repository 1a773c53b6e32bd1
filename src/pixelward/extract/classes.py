"""Classes and enumerations as records: static members, and a `prototype` that methods share."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.model.place import Location
from pixelward.model.values import Field, Invocation, Literal, Member, Record, Reference, Value

PROTOTYPE = "prototype"


def class_value(node: Node, place: Place, depth: int) -> Value:
    """A class: `new` gives its prototype, whose fields are those of `this`."""
    body = node.child_by_field_name("body")
    owner = place.tables.owners.get(body.id) if body else None
    if body is None or owner is None:
        return Record(())
    symbol = place.tables.symbol(owner)
    shared = Reference(("this",), symbol)
    own = node.child_by_field_name("name")
    statics = (field for member in body.named_children for field in _fields(member, place, True))
    fields = (_instance(field, place.text(own) if own else "", shared) for field in statics)
    return Record((*fields, Field(PROTOTYPE, shared, place.at(node))))


def _instance(field: Field, own: str, shared: Value) -> Field:
    """`static shared = new Own()` is an object of the class that is being read."""
    match field.value:
        case Invocation(Reference((name,)), _) if name == own:
            return Field(field.key, shared, field.location)
        case _:
            return field


def class_fields(body: Node, place: Place) -> Iterator[Field]:
    """What an object of a class has: inherited members first, then its own."""
    heritage = next((c for c in _siblings(body) if c.type == "class_heritage"), None)
    parent = _parent(heritage) if heritage else None
    if parent is not None:
        base = place.expression(parent, place, 0)
        yield Field(None, Member(base, PROTOTYPE), place.at(parent))
    for member in body.named_children:
        yield from _fields(member, place, False)
        if (listed := member.child_by_field_name("parameters")) is not None:
            yield from _handed_in(listed, place)


def _handed_in(parameters: Node, place: Place) -> Iterator[Field]:
    """`constructor(private tracking: Tracking)`: a field that an object of that class is in."""
    for parameter in parameters.named_children:
        name, kind = parameter.child_by_field_name("pattern"), parameter.child_by_field_name("type")
        named = kind.named_children if kind is not None else []
        is_field = any(child.type == "accessibility_modifier" for child in parameter.children)
        if name is None or not is_field or not named or named[0].type != "type_identifier":
            continue
        text = place.text(named[0])
        index = place.scope.find(text)
        if index is not None:
            made = Reference((text, PROTOTYPE), place.tables.symbol(index))
            yield Field(place.text(name), made, place.at(parameter))


def enum_value(node: Node, place: Place) -> Value:
    """An enumeration's members; those without a value of their own count from zero."""
    body = node.child_by_field_name("body")
    fields: list[Field] = []
    for at, member in enumerate(body.named_children if body else ()):
        name, content = member.child_by_field_name("name"), member.child_by_field_name("value")
        if name is not None and content is not None:
            read = place.expression(content, place, 0)
            fields.append(Field(place.text(name).strip("'\""), read, place.at(content)))
        elif member.type == "property_identifier":
            fields.append(Field(place.text(member), Literal(at), place.at(member)))
    return Record(tuple(fields))


def _fields(member: Node, place: Place, static: bool) -> Iterator[Field]:
    words = {child.type for child in member.children if not child.is_named}
    name = member.child_by_field_name("name") or member.child_by_field_name("property")
    is_static = "static" in words or any(c.type == "static" for c in member.children)
    if name is None or is_static != static:
        return
    here, text = place.at(member), place.text(name)
    if member.type == "method_definition":
        method = place.expression(member, place, 0)
        yield Field(text, Invocation(method, ()) if "get" in words else method, here)
    elif content := member.child_by_field_name("value"):
        yield Field(text, place.expression(content, place, 0), place.at(content))


def _siblings(node: Node) -> list[Node]:
    return node.parent.named_children if node.parent else []


def _parent(heritage: Node) -> Node | None:
    """The class that is extended: JavaScript names it at once, TypeScript in a clause."""
    clause = next((c for c in heritage.named_children if c.type == "extends_clause"), None)
    if clause is not None:
        return clause.child_by_field_name("value")
    return heritage.named_children[0] if heritage.named_children else None


def assigned_field(left: Node, content: Value, place: Place, here: Location) -> None:
    """`this.x = value` gives the object a field."""
    base, key = left.child_by_field_name("object"), left.child_by_field_name("property")
    owner = place.scope.this()
    if owner is not None and base is not None and key is not None and base.type == "this":
        place.tables.fields[owner].append(Field(place.text(key), content, here))
