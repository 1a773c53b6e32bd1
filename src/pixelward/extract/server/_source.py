"""What the readers of every server language share: the text of nodes, their places, addresses."""

from __future__ import annotations

from dataclasses import dataclass

from tree_sitter import Node

from pixelward.model.place import Location, Span


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, and where its nodes are."""

    path: str
    text: bytes

    def of(self, node: Node) -> str:
        """What a node says, as written."""
        return self.text[node.start_byte : node.end_byte].decode("utf-8", "replace")

    def at(self, node: Node) -> Location:
        """Where a node is."""
        return Location(self.path, Span(node.start_byte, node.end_byte))


def joined(*steps: str) -> str:
    """An address of several parts, with one slash between them; empty ones are left out."""
    return "/" + "/".join(filter(None, (step.strip("/") for step in steps)))
