"""Names and properties that are given a value: declarators and assignments."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract import exports
from pixelward.extract.addresses import written
from pixelward.extract.annotations import declared_type
from pixelward.extract.classes import assigned_field
from pixelward.extract.coded import text_of
from pixelward.extract.gathered import Gathered
from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.onset import onset
from pixelward.extract.patterns import bind, parts
from pixelward.extract.place import Place
from pixelward.extract.values import value
from pixelward.model.facts import Argument, Call, CallKind
from pixelward.model.types import Typed
from pixelward.model.values import Reference, Value


def declared(node: Node, place: Place, facts: Gathered) -> None:
    """Add what a declarator's name stands for."""
    name, content = node.child_by_field_name("name"), node.child_by_field_name("value")
    if name is None or content is None:
        return
    read = value(content, place)
    bind(name, read, place)
    facts.typed.extend(_typed(name, declared_type(node, place), place))
    index = place.scope.find(place.text(name))
    if index is not None and (text := text_of(content)):
        place.tables.texts.setdefault(index, text)
    if index is not None and place.tables.names[index].is_global:
        # A classic script's `var x = 1` sets the page's global x.
        given = (Argument(0, read, place.at(content)),)
        target = Reference((place.text(name),))
        facts.calls.append(Call(target, given, place.at(node), None, CallKind.SET))


def _typed(pattern: Node, said: Value | None, place: Place) -> Iterator[Typed]:
    """The names of a pattern, each with the part of the type that it stands for."""
    if said is not None:
        for name, part in parts(pattern, said, place):
            index = place.scope.find(place.text(name))
            if index is not None:
                yield Typed(index, part)


def assigned(node: Node, place: Place, facts: Gathered) -> None:
    """Add what an assignment gives to a name or a property."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None:
        return
    content = value(right, place)
    target: Value = Reference((place.text(left),))
    if left.type in {"member_expression", "subscript_expression"}:
        facts.exports.extend(exports.assigned(value(left, place), content))
        assigned_field(left, content, place, place.at(right))
        target = value(left, place)
    else:
        bind(left, content, place)
        if left.type != "identifier" or not _is_the_pages(place.text(left), place):
            return
    given = (Argument(0, content, place.at(written(right, place))),)
    at = onset(node, left, place) if right.type in FUNCTIONS else place.at(node)
    function = place.scope.function
    facts.calls.append(Call(target, given, at, function, CallKind.SET, place.guards))


def _is_the_pages(name: str, place: Place) -> bool:
    """Whether an assigned name is a global: declared as one, or nowhere."""
    index = place.scope.find(name)
    return index is None or place.tables.names[index].is_global
