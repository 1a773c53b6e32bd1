"""Comments of scripts and of settings that speak to the linter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.model.facts import Remark
from pixelward.model.place import Location, Span
from pixelward.parse.document import Document, Region

_TREES = frozenset({"toml", "yaml"})
_LINES = frozenset({"env", "headers", "packages"})
# The comments of files that are read line by line, and of the XML that some servers are set up in.
_LINE = re.compile(
    rb"(?:(?<![^\s])#[^\r\n]*?|<!--(?:(?!-->).)*?)pixelward:(?:(?!-->)[^\r\n])*(?:-->)?", re.S
)


def remarks(region: Region, place: Place) -> Iterator[Remark]:
    """Those of one region, in order."""
    yield from (Remark(place.text(node), place.at(node)) for node in _comments(region))


def settings_remarks(document: Document) -> Iterator[Remark]:
    """Those of a file of settings; JSON has none."""
    for region in document.regions:
        if isinstance(region, Region) and region.language in _TREES:
            for node in _comments(region):
                said = region.code[node.start_byte : node.end_byte].decode("utf-8", "replace")
                yield Remark(said, Location(document.path, region.locate(*node.byte_range)))
    if document.language in _LINES:
        for match in _LINE.finditer(document.source):
            said = match[0].decode("utf-8", "replace")
            yield Remark(said, Location(document.path, Span(*match.span())))


def _comments(region: Region) -> Iterator[Node]:
    root = region.root
    if region.code.find(b"pixelward:", root.start_byte, root.end_byte) < 0:
        return
    stack = [root]
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.children))
        if node.type in {"comment", "html_comment"} and _speaks(region, node):
            yield node


def _speaks(region: Region, node: Node) -> bool:
    return region.code.find(b"pixelward:", node.start_byte, node.end_byte) >= 0
