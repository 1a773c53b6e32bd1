"""Where an expression stands, and how the expressions inside it are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.extract.tables import Scope, Tables
from pixelward.model.guards import Guard
from pixelward.model.place import Location
from pixelward.model.values import Unknown, Value
from pixelward.parse.document import Document, Region

AT_RUN_TIME = Unknown("computed at run time")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: the document, its region, the tables, the scope.

    `expression` reads a node at a depth; it is a field so that the readers of each kind of
    expression need not know the table of all of them.
    """

    document: Document
    region: Region
    tables: Tables
    scope: Scope
    expression: Callable[[Node, Place, int], Value]
    guards: tuple[Guard, ...] = ()

    def value(self, node: Node, depth: int) -> Value:
        """What an expression inside this one is."""
        return self.expression(node, self, depth)

    def text(self, node: Node) -> str:
        """The code of a node."""
        return self.region.code[node.start_byte : node.end_byte].decode("utf-8", "replace")

    def at(self, node: Node) -> Location:
        """Where a node is in the file."""
        return Location(self.tables.path, self.region.locate(node.start_byte, node.end_byte))
