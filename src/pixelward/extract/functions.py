"""Functions of a script: what they take, and what they give back."""

from __future__ import annotations

from tree_sitter import Node

from pixelward.extract.annotations import typed
from pixelward.extract.gathered import Gathered
from pixelward.extract.heard import heard, is_run_at_once
from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.patterns import parameters
from pixelward.extract.place import Place
from pixelward.extract.values import value


def opened(node: Node, place: Place, facts: Gathered) -> None:
    """Read a function's parameters, and what it gives back at once."""
    if node.type not in FUNCTIONS:
        return
    body = place.tables.bodies[place.tables.of_node[node.id]]
    first = len(body.parameters)
    body.parameters.extend(parameters(node, place))
    facts.typed.extend(typed(node, first, place))
    heard(node, body.parameters, place)
    if body.within in place.tables.at_load and is_run_at_once(node):
        place.tables.at_load.add(place.tables.of_node[node.id])
    content = node.child_by_field_name("body")
    if content is not None and content.type != "statement_block":
        body.returns.append(value(content, place))


def returned(node: Node, place: Place, facts: Gathered) -> None:
    """Keep what a statement gives back to the callers of its function."""
    content = [child for child in node.named_children if child.type != "comment"]
    if place.scope.function is not None and content:
        result = value(content[0], place)
        place.tables.bodies[place.scope.function].returns.append(result)
