"""What readers of settings share: text of nodes, numbers, and where a node is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.model.place import Location
from pixelward.model.values import Literal, Unknown, Value
from pixelward.parse.document import Markup, Region

DEEPEST = 40
TOO_DEEP = Unknown("nests too deeply")


@dataclass(frozen=True, slots=True)
class Source:
    """The file and the region that nodes belong to."""

    path: str
    region: Region | Markup

    def text(self, node: Node) -> str:
        """The code of a node."""
        return self.region.code[node.start_byte : node.end_byte].decode("utf-8", "replace")

    def at(self, node: Node) -> Location:
        """Where a node is in the file."""
        return self.between(node.start_byte, node.end_byte)

    def between(self, start: int, end: int) -> Location:
        """Where some bytes of the region are in the file."""
        return Location(self.path, self.region.locate(start, end))


def inner(node: Node) -> list[Node]:
    """The named nodes inside a node, comments left out."""
    return [child for child in node.named_children if child.type != "comment"]


def number(text: str) -> Value:
    """A number as written."""
    with suppress(ValueError):
        return Literal(int(text))
    with suppress(ValueError):
        return Literal(float(text))
    return Unknown("not a number")
