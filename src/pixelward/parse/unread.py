"""Says where a script could not be made out: a parser passes over that, and so would a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tree_sitter import Node

from pixelward.parse.document import Markup, Region
from pixelward.parse.trees import SCRIPTS

_LEAST = 120  # bytes: what is smaller is a sign that a parser skips, and seldom hides a call


def unread(code: bytes, regions: Iterable[Region | Markup]) -> Iterator[str]:
    """A note for each script that is a file of its own and has a long stretch in no statement."""
    for region in regions:
        if isinstance(region, Region) and region.language in SCRIPTS and region.root.has_error:
            lost = [node for node in _errors(region.root) if _size(node) >= _LEAST]
            if lost:
                line = code.count(b"\n", 0, lost[0].start_byte) + 1
                size = sum(map(_size, lost))
                yield f"line {line}: {size} bytes that are no code were passed over"


def _errors(root: Node) -> Iterator[Node]:
    """The outermost stretches that fit no rule of the language, in order."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.type == "ERROR":
            yield node
        elif node.has_error:
            waiting.extend(reversed(node.children))


def _size(node: Node) -> int:
    return node.end_byte - node.start_byte
