"""Second pass over a script: its calls, loads, links, exports and what its names stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.addresses import named, written
from pixelward.extract.annotations import shapes
from pixelward.extract.assignments import assigned, declared
from pixelward.extract.compiled import element_of
from pixelward.extract.components import scope_of, slotted
from pixelward.extract.consent import held
from pixelward.extract.elements import element
from pixelward.extract.embedded import SEEKERS
from pixelward.extract.exports import defined, exported
from pixelward.extract.functions import opened, returned
from pixelward.extract.gathered import Gathered
from pixelward.extract.guards import after, inside
from pixelward.extract.handed import handed, let_go
from pixelward.extract.heard import told
from pixelward.extract.imports import imported, literal, required
from pixelward.extract.jsx_controls import met
from pixelward.extract.loose import loose
from pixelward.extract.marked import marked_element
from pixelward.extract.nodes import inner_nodes
from pixelward.extract.owners import read_named, read_object
from pixelward.extract.place import Place
from pixelward.extract.remarks import remarks
from pixelward.extract.scopes import Binder, is_module
from pixelward.extract.switches import behind, behind_loop, cases
from pixelward.extract.tables import Scope, Tables
from pixelward.extract.updates import each, updated
from pixelward.extract.values import arguments_of, value
from pixelward.model.facts import Argument, Call, CallKind, Link
from pixelward.model.guards import Guarded
from pixelward.parse.document import Document, Region
from pixelward.parse.parts import Part

_CONDITIONAL = frozenset({"if_statement", "ternary_expression", "binary_expression"})
_NAMING = frozenset({"pair", "return_statement", "arrow_function"})
_SEQUENCES = frozenset({"program", "statement_block", "switch_case"})
_Met = tuple[Node, str, Place]


def read_script(
    document: Document,
    region: Region,
    tables: Tables,
    facts: Gathered,
    function: int | None = None,
) -> None:
    """Add what one region of script says to the file's facts.

    `function` is whose body puts the script on the page, for one that was found in a string.
    """
    top = scope_of(region, tables, facts) or _top(region, tables, function)
    top = told(region, top, tables, facts)
    binder = Binder(region, tables)
    binder.bind(top)
    start = Place(document, region, tables, top, value, held(region, document.path))
    stack: list[Iterator[_Met]] = [iter([(region.root, region.root.type, start)])]
    while stack:
        found = next(stack[-1], None)
        if found is None:
            stack.pop()
            continue
        node, kind, place = found
        if scope := binder.scopes.get(node.id):
            place = replace(place, scope=scope)
            opened(node, place, facts)
        if reader := _READERS.get(kind):
            reader(node, place, facts)
        if kind in _NAMING:
            facts.loads.extend(named(node, place))
        if seeker := SEEKERS.get(kind):
            facts.take(seeker(node, place))
        # One by one: the condition of a statement may name what an earlier one declares.
        stack.append(_children(node, kind, place, facts))
    facts.embedded.extend(loose(region, start, binder.scopes, facts.embedded))
    facts.shapes.extend(shapes(region.root, start))
    facts.remarks.extend(remarks(region, start))


def _children(node: Node, kind: str, place: Place, facts: Gathered) -> Iterator[_Met]:
    """The nodes inside a node, each with the conditions under which it runs."""
    is_conditional, is_block = kind in _CONDITIONAL, kind in _SEQUENCES
    known = cases(node, place) if kind == "switch_body" else {}
    for child, name in inner_nodes(node):
        place = known.get(child.id, place)
        inner = inside(node, child, place) if is_conditional else place
        if inner is not place and place.region.part is Part.TEMPLATE:
            new = inner.guards[len(place.guards) :]
            facts.stretches.append(Guarded(inner.at(child).span, new))
        yield child, name, inner
        if is_block and name == "if_statement":
            place = after(child, place)
        elif is_block and name == "switch_statement":
            place = behind(child, place)
        elif is_block and name == "for_in_statement":
            place = behind_loop(child, place)


def _top(region: Region, tables: Tables, function: int | None) -> Scope:
    if function is not None:
        return tables.tops.get(function) or Scope(tables.globals, function)
    own = region.is_module or is_module(
        region.root, region.code[region.root.start_byte : region.root.end_byte]
    )
    return Scope(None) if own else tables.globals


def _called(node: Node, place: Place, facts: Gathered) -> None:
    callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    if callee is None:
        return
    given = arguments_of(node)
    facts.links.extend(required(callee, given, place))
    facts.exports.extend(defined(callee, given, place))
    kind = CallKind.NEW if node.type == "new_expression" else CallKind.CALL
    facts.calls.append(
        Call(
            callee=value(callee, place),
            arguments=tuple(
                Argument(at, value(argument, place), place.at(written(argument, place)))
                for at, argument in enumerate(given)
            ),
            location=place.at(node),
            function=place.scope.function,
            kind=kind,
            guards=place.guards,
        )
    )


def _created(node: Node, place: Place, facts: Gathered) -> None:
    _called(node, place, facts)
    facts.keep(element_of(node, place))


def _exported(node: Node, place: Place, facts: Gathered) -> None:
    facts.exports.extend(exported(node, place))
    if source := node.child_by_field_name("source"):
        facts.links.append(Link(literal(value(source, place)), "import", place.at(source)))


def _marked_up(node: Node, place: Place, facts: Gathered) -> None:
    facts.keep(element(node, place))
    facts.calls.extend(marked_element(node, place))
    facts.controls.extend(met(node, place))


_READERS: dict[str, Callable[[Node, Place, Gathered], None]] = {
    "call_expression": _created,
    "new_expression": _called,
    "variable_declarator": declared,
    "assignment_expression": assigned,
    "augmented_assignment_expression": updated,
    "for_in_statement": each,
    "return_statement": returned,
    "object": read_object,
    "class_body": read_object,
    "class_declaration": read_named,
    "abstract_class_declaration": read_named,
    "enum_declaration": read_named,
    "import_statement": imported,
    "export_statement": _exported,
    "parenthesized_expression": slotted,
    "throw_statement": let_go,
    "yield_expression": let_go,
    "decorator": let_go,
    "template_substitution": let_go,
    "jsx_expression": handed,
    "jsx_opening_element": _marked_up,
    "jsx_self_closing_element": _marked_up,
}
