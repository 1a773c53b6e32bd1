"""Objects and classes met in a script: what each `this` has, what each name stands for."""

from __future__ import annotations

from tree_sitter import Node

from pixelward.extract.classes import class_fields, class_value, enum_value
from pixelward.extract.gathered import Gathered
from pixelward.extract.options import OPTIONS, shared
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.values import Field, Record, Reference


def read_object(node: Node, place: Place, facts: Gathered) -> None:
    """An object literal or class body with methods: its fields are those of `this`."""
    owner = place.tables.owners.get(node.id)
    if owner is None:
        return
    if node.type == "class_body":
        place.tables.fields[owner].extend(class_fields(node, place))
        return
    found = value(node, place)
    if isinstance(found, Record):
        place.tables.fields[owner].extend((*found.fields, *shared(found)))
        _share(node, owner, place)


def _share(node: Node, owner: int, place: Place) -> None:
    """A component's methods stand in objects of their own, and mean by `this` the component."""
    this = Reference(("this",), place.tables.symbol(owner))
    for pair in node.named_children:
        key, content = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        inner = place.tables.owners.get(content.id) if content is not None else None
        if key is not None and inner is not None and place.text(key) in OPTIONS:
            place.tables.fields[inner].append(Field(None, this, place.at(node)))


def read_named(node: Node, place: Place, facts: Gathered) -> None:
    """A class or an enumeration with a name."""
    name = node.child_by_field_name("name")
    index = place.scope.find(place.text(name)) if name else None
    if index is not None:
        is_enum = node.type == "enum_declaration"
        found = enum_value(node, place) if is_enum else class_value(node, place, 0)
        place.tables.assign(index, found)
