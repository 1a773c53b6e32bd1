"""Statements of Svelte's that declare a name and work it out anew: `$: isPortal = …`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.tables import Said, Scope, Tables
from pixelward.parse.document import Region
from pixelward.parse.parts import Part


def reacts(statement: Node, scope: Scope, region: Region, tables: Tables) -> Iterator[int]:
    """The id of the assignment in such a statement; its name is declared then."""
    label, inner = (*statement.named_children, None, None)[:2]
    node = inner.named_children[0] if inner and inner.named_child_count == 1 else None
    if region.part is not Part.SCRIPT or node is None or label is None or label.text != b"$":
        return
    name, said = node.child_by_field_name("left"), node.child_by_field_name("right")
    if node.type != "assignment_expression" or name is None or said is None:
        return
    text = region.code[name.start_byte : name.end_byte].decode("utf-8", "replace")
    if name.type == "identifier" and text not in scope.names:
        index = tables.declare(scope, text)
        tables.said[index] = Said(said, scope, region, live=True)
        yield node.id
