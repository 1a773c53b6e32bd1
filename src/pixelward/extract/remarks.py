"""Comments of a script that speak to the linter."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.extract.place import Place
from pixelward.model.facts import Remark
from pixelward.parse.document import Region


def remarks(region: Region, place: Place) -> Iterator[Remark]:
    """Those of one region, in order."""
    root = region.root
    if region.code.find(b"pixelward:", root.start_byte, root.end_byte) < 0:
        return
    stack = [region.root]
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.children))
        if node.type in {"comment", "html_comment"} and "pixelward:" in (text := place.text(node)):
            yield Remark(text, place.at(node))
