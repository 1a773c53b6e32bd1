"""Objects and classes met in a script: what each `this` has, what each name stands for."""

from __future__ import annotations

from tree_sitter import Node

from pixelward.extract.classes import class_fields, class_value, enum_value
from pixelward.extract.gathered import Gathered
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.values import Record


def read_object(node: Node, place: Place, facts: Gathered) -> None:
    """An object literal or class body with methods: its fields are those of `this`."""
    owner = place.tables.owners.get(node.id)
    if owner is None:
        return
    if node.type == "class_body":
        place.tables.fields[owner].extend(class_fields(node, place))
        return
    found = value(node, place)
    place.tables.fields[owner].extend(found.fields if isinstance(found, Record) else ())


def read_named(node: Node, place: Place, facts: Gathered) -> None:
    """A class or an enumeration with a name."""
    name = node.child_by_field_name("name")
    index = place.scope.find(place.text(name)) if name else None
    if index is not None:
        is_enum = node.type == "enum_declaration"
        found = enum_value(node, place) if is_enum else class_value(node, place, 0)
        place.tables.assign(index, found)
