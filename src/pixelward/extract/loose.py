"""Strings that plainly are markup which loads something, wherever code hands them on.

Nothing shows that they are put on a page, so what they say is less sure. Text that is compared,
searched, logged or shown is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.coded import TEXTS, alternatives
from pixelward.extract.decoding import decoded, joined_items
from pixelward.extract.gathered import Embedded
from pixelward.extract.nodes import TYPES
from pixelward.extract.place import Place
from pixelward.extract.tables import Scope
from pixelward.extract.uses import Use, use_of
from pixelward.model.levels import Confidence
from pixelward.model.place import Span
from pixelward.parse.document import Region

_OPENING = re.compile(rb"(?:<|\\x3[cC]|\\u003[cC])(?:scr|img|iframe)", re.IGNORECASE)
PLAIN = re.compile(
    rb"<script\b[^>]*(?:\bsrc\b|>.*?\()|<(?:img|iframe|amp-pixel)\b[^>]*\bsrc\b",
    re.IGNORECASE | re.DOTALL,
)
# A page about code shows it; a whole test page or a document of another kind is not ours.
_SHOWN = re.compile(rb"<(?:pre|code|textarea|xmp)\b|```|&lt;script", re.IGNORECASE)
_WRITTEN = frozenset({"string", "string_fragment", "escape_sequence"})


def loose(
    region: Region, start: Place, scopes: Mapping[int, Scope], taken: Iterable[Embedded]
) -> Iterator[Embedded]:
    """The markup that no other reading of the region has taken."""
    root = region.root
    hits = [m.start() for m in _OPENING.finditer(region.code, root.start_byte, root.end_byte)]
    if not hits:
        return
    known = {one.origin.whole for one in taken}
    named: dict[int, Node] = {}
    for node, place, use in _texts(region.root, start, scopes, hits):
        if use.kind == "declared" and (index := place.scope.find(use.name)) is not None:
            named[index] = node
        if use.kind == "handed":
            yield from _markup(node, place, known)
    if named:
        yield from _under_names(region, start, scopes, named, known)


def _under_names(
    region: Region,
    start: Place,
    scopes: Mapping[int, Scope],
    named: dict[int, Node],
    known: set[Span],
) -> Iterator[Embedded]:
    """Texts whose name is handed on somewhere."""
    words = {start.tables.names[index].text for index in named}
    pattern = re.compile(rb"\b(?:" + b"|".join(re.escape(w.encode()) for w in words) + rb")\b")
    root = region.root
    hits = [m.start() for m in pattern.finditer(region.code, root.start_byte, root.end_byte)]
    for node, place, use in _texts(region.root, start, scopes, hits, "identifier"):
        index = place.scope.find(place.text(node))
        if use.kind == "handed" and index in named:
            yield from _markup(named.pop(index), place, known)


def _markup(node: Node, place: Place, known: set[Span]) -> Iterator[Embedded]:
    text, origin, fillings = decoded(node, place)
    if origin.whole in known or not PLAIN.search(text) or _SHOWN.search(text):
        return
    if not text.lstrip().startswith(b"<") and not (fillings and fillings[0].start == 0):
        return  # a sentence that speaks of an element
    known.add(origin.whole)
    function, sure = place.scope.function, Confidence.INFERRED
    yield Embedded("html", text, origin, fillings, function, place.guards, sure)


def _texts(
    root: Node,
    start: Place,
    scopes: Mapping[int, Scope],
    hits: list[int],
    wanted: str = "",
) -> Iterator[tuple[Node, Place, Use]]:
    """Each text round a hit, with its place and what is done with it; the rest is not visited."""
    stack = [(root, start, Use("nothing"))]
    while stack:
        node, place, use = stack.pop()
        at = bisect_left(hits, node.start_byte)
        if at == len(hits) or hits[at] >= node.end_byte or node.type in TYPES:
            continue
        if scope := scopes.get(node.id):
            place = replace(place, scope=scope)
        is_text = _is_text(node, place)
        if node.type == wanted or (is_text and not wanted):
            yield node, place, use
        children = _computed(node) if is_text else node.named_children
        stack.extend((child, place, use_of(node, child, use, place)) for child in children)


def _is_text(node: Node, place: Place) -> bool:
    if node.type in TEXTS:
        return not alternatives(node)
    return joined_items(node, place) is not None


def _computed(text: Node) -> list[Node]:
    """What is put into a text at run time."""
    found, stack = list[Node](), [text]
    while stack:
        for child in stack.pop().named_children:
            if child.type in {"template_string", "binary_expression"} and not alternatives(child):
                stack.append(child)
            elif child.type not in _WRITTEN:
                found.append(child)
    return found
