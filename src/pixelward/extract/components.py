"""Components: the names that a template sees, the values of its attributes, its own elements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.classes import PROTOTYPE
from pixelward.extract.coded import code_of
from pixelward.extract.gathered import Gathered, Slotted
from pixelward.extract.objects import member
from pixelward.extract.options import fields_of, options_of, shared
from pixelward.extract.place import Place
from pixelward.extract.tables import Scope, Tables
from pixelward.extract.values import value
from pixelward.model.place import Span
from pixelward.model.values import (
    Closure,
    Imported,
    Invocation,
    Member,
    Record,
    Reference,
    Unknown,
    Value,
)
from pixelward.parse.document import Filling, Markup, Region, Tag
from pixelward.parse.parts import Part, Slot

_NAME = re.compile(rb"(?<![\w$.])[A-Za-z_$][\w$]*")
_SPELLED = re.compile(r"(?:^|-)(\w)")
_UNREAD = Unknown("computed at run time")


def scope_of(region: Region, tables: Tables, facts: Gathered) -> Scope | None:
    """The scope that a part of a component shares; `None` for a script of its own."""
    if region.part is Part.SCRIPT:
        return tables.component
    if region.part is Part.TEMPLATE:
        return _template(tables, facts) if tables.owner is None else _owned(region, tables)
    if region.given is None:
        return None
    scope = Scope(None)
    given = facts.slots.get(region.given)
    for field in fields_of(given.value) if given else ():
        if field.key is not None:
            tables.assign(tables.declare(scope, field.key), field.value)
    return scope


def _owned(region: Region, tables: Tables) -> Scope:
    """Where every name is a member of the class that the template belongs to."""
    scope, owner = Scope(None), tables.owner
    code = region.code[region.root.start_byte : region.root.end_byte]
    for match in _NAME.finditer(code):
        name = match.group().decode()
        if owner is not None and name not in scope.names:
            tables.assign(tables.declare(scope, name), member(owner, name))
    return scope


def owner_of(path: str) -> Value:
    """The class of a template's file: `book-visit.component.html` is of `BookVisitComponent`."""
    stem = path.rpartition("/")[2].removesuffix(".html")
    name = "".join(word[:1].upper() + word[1:] for word in re.split(r"[-.]", stem))
    return Member(Imported(f"./{stem}", name, path), PROTOTYPE)


def _template(tables: Tables, facts: Gathered) -> Scope:
    """Inside the component's scope that of the members which its options declare."""
    if tables.template is None:
        tables.template = Scope(tables.component)
        for export in facts.exports:
            if export.name == "default":
                _declare(options_of(export.value), tables.template, tables)
    return tables.template


def _declare(options: Record | None, scope: Scope, tables: Tables) -> None:
    for option in shared(options) if options else ():
        if option.key is not None:
            tables.assign(tables.declare(scope, option.key), option.value)
            continue
        match option.value:
            case Invocation(Closure(function), ()):
                for returned in tables.bodies[function.index].returns:
                    for field in fields_of(returned):
                        if field.key is not None:
                            tables.assign(tables.declare(scope, field.key), field.value)


def slotted(node: Node, place: Place, facts: Gathered) -> None:
    """An expression that fills an attribute: its value, and the code that it comes to."""
    slots = place.region.slots
    at = bisect_left(slots, node.start_byte + 1, key=lambda slot: slot.at)
    if at == len(slots) or slots[at].at != node.start_byte + 1:
        return
    slot = slots[at]
    for inner in [child for child in node.named_children if child.type != "comment"][:1]:
        function = place.scope.function
        facts.slots[slot.at] = Slotted(value(inner, place), function, place.guards)
        if slot.gives:
            facts.take(code_of(inner, place, slot.gives))


def within(region: Markup, span: Span) -> Iterator[Slot]:
    """The slots in a range of a component's markup, in order."""
    first = bisect_left(region.slots, span.start, key=lambda slot: slot.span.start)
    for slot in region.slots[first:]:
        if slot.span.start >= span.end:
            return
        yield slot


def filled(region: Markup, span: Span, facts: Gathered) -> Iterator[Filling]:
    """What expressions fill into a range of a component's markup, in order."""
    for slot in within(region, span):
        found = facts.slots.get(slot.at)
        yield Filling(slot.span.start, slot.span.end, found.value if found else _UNREAD)


def name_of(tag: Tag, region: Markup) -> str:
    """A tag's name as it is written."""
    start = tag.span.start + 1
    return region.code[start : start + len(tag.name.encode())].decode("utf-8", "replace")


def is_component(tag: Tag, region: Markup) -> bool:
    """Whether a tag is surely a component's, and none of HTML's."""
    name = name_of(tag, region)
    return name[:1].isupper() or "." in name


def named(tag: Tag, region: Markup, tables: Tables) -> Reference | None:
    """The component that a tag stands for; `None` for one of HTML's elements."""
    scope = tables.template or tables.component
    first, *rest = name_of(tag, region).split(".")
    for name in (first, _SPELLED.sub(lambda match: match[1].upper(), first)):
        index = scope.find(name)
        if index is not None:
            return Reference((name, *rest), tables.symbol(index))
    return Reference((first, *rest)) if is_component(tag, region) else None
