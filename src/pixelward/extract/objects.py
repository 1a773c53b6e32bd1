"""Objects and arrays, and reading from them."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import AT_RUN_TIME, Place
from pixelward.extract.texts import string
from pixelward.model.values import (
    Field,
    Hole,
    Index,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Value,
)

_WINDOWS = frozenset({"defaultView", "nativeWindow"})  # whatever they are properties of


def member(base: Value, key: str) -> Value:
    """A property of a value, as one path where that is possible."""
    if isinstance(base, Reference):
        return Reference((*base.path, key), base.symbol)
    return Member(base, key)


def read_member(node: Node, place: Place, depth: int) -> Value:
    """`a.b`; reads of the environment are holes with a name."""
    base, key = node.child_by_field_name("object"), node.child_by_field_name("property")
    if base is None or key is None:
        return AT_RUN_TIME
    name = place.text(key)
    if name in _WINDOWS:
        return Reference(("window",))
    read = member(place.value(base, depth), name)
    match read:
        case Reference(("process", "env", name), None):
            return Hole(f"process.env.{name}")
        case Member(Member(_, "env"), name) if place.text(base) == "import.meta.env":
            return Hole(f"import.meta.env.{name}")
    return read


def subscript(node: Node, place: Place, depth: int) -> Value:
    """`a[b]`."""
    base, key = node.child_by_field_name("object"), node.child_by_field_name("index")
    if base is None or key is None:
        return AT_RUN_TIME
    found = place.value(key, depth)
    owner = place.value(base, depth)
    if isinstance(found, Literal):
        return member(owner, str(found.value))
    return Index(owner, found)


def record(node: Node, place: Place, depth: int) -> Value:
    """An object literal."""
    return Record(tuple(_fields(node, place, depth)))


def _fields(node: Node, place: Place, depth: int) -> Iterator[Field]:
    for child in node.named_children:
        if child.type == "pair":
            key, content = child.child_by_field_name("key"), child.child_by_field_name("value")
            if key is not None and content is not None:
                read = place.value(content, depth)
                yield Field(_key(key, place, depth), read, place.at(content))
        elif child.type == "shorthand_property_identifier":
            yield Field(place.text(child), place.value(child, depth), place.at(child))
        elif child.type == "spread_element":
            inner = place.value(child.named_children[0], depth)
            yield Field(None, inner, place.at(child))
        elif child.type == "method_definition" and (key := child.child_by_field_name("name")):
            yield Field(place.text(key), place.value(child, depth), place.at(child))


def _key(node: Node, place: Place, depth: int) -> str:
    if node.type == "computed_property_name":
        found = place.value(node.named_children[0], depth)
        return str(found.value) if isinstance(found, Literal) else f"[{place.text(node)[1:-1]}]"
    if node.type == "string":
        found = string(node, place, depth)
        return str(found.value) if isinstance(found, Literal) else place.text(node)[1:-1]
    return place.text(node)


def sequence(node: Node, place: Place, depth: int) -> Value:
    """An array literal."""
    items = (child for child in node.named_children if child.type != "comment")
    return Sequence(tuple(place.value(child, depth) for child in items))


def spread(node: Node, place: Place, depth: int) -> Value:
    """`...a`."""
    return Spread(place.value(node.named_children[0], depth))
