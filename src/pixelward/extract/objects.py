"""Objects and arrays, and reading from them."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.configured import is_settings
from pixelward.extract.place import AT_RUN_TIME, Place
from pixelward.extract.texts import string
from pixelward.model.place import Location
from pixelward.model.values import (
    Field,
    Hole,
    Index,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Value,
)

FROM_ENTRIES = Reference(("Object", "fromEntries"))
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
    return _environment(member(place.value(base, depth), name), place.text(base))


def _environment(read: Value, base: str) -> Value:
    match read:
        case Reference(("process", "env", name), None):
            return Hole(f"process.env.{name}")
        case Member(Member(_, "env"), name) if base == "import.meta.env":
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
        return _environment(member(owner, str(found.value)), place.text(base))
    return Index(owner, found)


def record(node: Node, place: Place, depth: int) -> Value:
    """An object literal."""
    return Record(tuple(_fields(node, place, depth)))


def _fields(node: Node, place: Place, depth: int) -> Iterator[Field]:
    for child in node.named_children:
        if child.type == "pair":
            key, content = child.child_by_field_name("key"), child.child_by_field_name("value")
            if key is not None and content is not None:
                yield _pair(key, place.value(content, depth), place, depth, place.at(content))
        elif child.type == "shorthand_property_identifier":
            yield Field(place.text(child), place.value(child, depth), place.at(child))
        elif child.type == "spread_element":
            inner = place.value(child.named_children[0], depth)
            yield Field(None, inner, place.at(child))
        elif child.type == "method_definition" and (key := child.child_by_field_name("name")):
            yield from _method(child, key, place, depth)


def _method(node: Node, key: Node, place: Place, depth: int) -> Iterator[Field]:
    words = {child.type for child in node.children if not child.is_named}
    if "set" in words:
        return
    method = place.value(node, depth)
    content = Invocation(method, ()) if "get" in words else method
    yield _pair(key, content, place, depth, place.at(node))


def _pair(key: Node, content: Value, place: Place, depth: int, here: Location) -> Field:
    """One entry; under a computed key it is `...Object.fromEntries([[key, value]])`."""
    if key.type != "computed_property_name":
        return Field(_key(key, place, depth), content, here)
    name = place.value(key.named_children[0], depth)
    if isinstance(name, Literal):
        return Field(str(name.value), content, here)
    if not isinstance(name, Reference) or name.symbol is None:
        return Field(f"[{place.text(key)[1:-1]}]", content, here)
    entries = Sequence((Sequence((name, content)),))
    return Field(None, Invocation(FROM_ENTRIES, (entries,)), here)


def _key(node: Node, place: Place, depth: int) -> str:
    if node.type == "string":
        found = string(node, place, depth)
        return str(found.value) if isinstance(found, Literal) else place.text(node)[1:-1]
    return place.text(node)


def sequence(node: Node, place: Place, depth: int) -> Value:
    """An array literal."""
    items: list[Value] = []
    places: list[Location] = []
    is_hole = True
    for child in node.children[1:-1]:
        if child.type == ",":
            items.extend([Literal(None)] if is_hole else [])
            is_hole = True
        elif child.type != "comment":
            items.append(place.value(child, depth))
            places.append(place.at(child))
            is_hole = False
    is_known = is_settings(place.tables.path) and len(places) == len(items)
    return Sequence(tuple(items), tuple(places) if is_known else ())


def spread(node: Node, place: Place, depth: int) -> Value:
    """`...a`."""
    return Spread(place.value(node.named_children[0], depth))
