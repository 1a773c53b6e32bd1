"""The front-end code in PHP's strings, as texts that know where they came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Filling, Origin, Passage, Piece
from pixelward.parse.templates import _php_islands as php
from pixelward.parse.templates._php_names import Names, names
from pixelward.parse.templates._php_quiet import goes_nowhere
from pixelward.parse.templates._php_sinks import Sink, sinks
from pixelward.parse.templates._php_strings import Part
from pixelward.parse.templates._php_texts import parts

_MARKUP = re.compile(
    rb"<(?:script|noscript|img|iframe|i?frame|link|form|input|embed|object|source|video|audio"
    rb"|amp-[a-z])\b|<[a-z][^<>]*\son[a-z]{3,}\s*=",
    re.IGNORECASE,
)
# A look at the code before a tree is made of it.
_SIGNS = re.compile(
    _MARKUP.pattern
    + rb"|wp_\w+_(?:script|style)|wc_enqueue_js|_add_js|registerJs|registerScript|addScript"
    rb"|addInlineScript|(?:append|prepend)(?:Script|File)|scriptBlock|registerJavascript|addJs"
    rb"|registerAndUseScript|['\"]#tag['\"]",
    re.IGNORECASE,
)
_ELEMENTS = {
    "address": (b'<script src="', b'"></script>'),
    "sheet": (b'<link rel="stylesheet" href="', b'">'),
}
_CONTEXTS = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(?P<name>script|textarea)\b[^<>]*+>.*?(?:</(?P=name)|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_ECHOES = re.compile(rb"\b(?:echo|print)")
_STATEMENT = re.compile(rb"[\s;{}>]\Z")
Around = tuple[list[int], list[tuple[int, str]]]


def passages(source: bytes) -> Iterator[Passage]:
    """Every text with markup or a script in it that may come out on a page, in order."""
    found = php.islands(source)
    if not found:
        return
    around = _contexts(source, found)
    if any(_telling(source, island, around) for island in found):
        known = names(source)
        read = (_passage(sink, known, around) for sink in sinks(known))
        yield from sorted((p for p in read if p), key=lambda p: p.origin.whole)


def _telling(source: bytes, island: php.Island, around: Around) -> bool:
    code = source[island.code.start : island.code.end]
    if _SIGNS.search(code):
        return True
    prints = island.echoes or _ECHOES.search(code) is not None
    return b"(" in code and prints and _context(island.span.start, around) == "script"


def _contexts(source: bytes, found: tuple[php.Island, ...]) -> Around:
    """What the markup round the code is inside of, by where that begins."""
    text = bytearray(source)
    for island in found:
        size = island.span.end - island.span.start
        text[island.span.start : island.span.end] = b" " * size
    spans = list[tuple[int, str, int]]()
    for match in _CONTEXTS.finditer(bytes(text)):
        spans.append((match.start(), (match["name"] or b"comment").decode().lower(), match.end()))
    return [start for start, _, _ in spans], [(end, name) for _, name, end in spans]


def _context(at: int, around: Around) -> str:
    starts, ends = around
    index = bisect_right(starts, at) - 1
    return ends[index][1] if index >= 0 and at < ends[index][0] else ""


def _passage(sink: Sink, known: Names, around: Around) -> Passage | None:
    context = _context(sink.nodes[0].start_byte, around)
    if sink.key in known.used or context in {"comment", "textarea"}:
        return None
    found, used = parts(sink.nodes, known, sink.function)
    text = b"".join(part.text for part in found)
    kind = _kind(sink, text, context)
    if not kind or (sink.key and goes_nowhere(sink.key, known, sink.function)):
        return None
    known.used |= used
    return _located(_wrapped(found, kind), kind, sink, known.source)


def _kind(sink: Sink, text: bytes, context: str) -> str:
    """What language a text is in; none if nothing in it is run or loaded."""
    if sink.kind == "sheet":
        return "sheet" if b"//" in text else ""
    if sink.kind == "address":
        return "address" if b"//" in text or b".js" in text else ""
    if sink.kind == "javascript" or (context == "script" and not text.lstrip().startswith(b"<")):
        return "javascript" if b"(" in text or b"=" in text else ""
    return "html" if _MARKUP.search(text) else ""


def _wrapped(found: list[Part], kind: str) -> list[Part]:
    """An address as an attribute of the element that is made for it."""
    if kind not in _ELEMENTS:
        return found
    whole = Span(found[0].file.start, found[0].file.start)
    opened, ended = _ELEMENTS[kind]
    return [Part(opened, whole), *found, Part(ended, whole)]


def _located(found: list[Part], kind: str, sink: Sink, source: bytes) -> Passage:
    text, pieces, fillings = bytearray(), list[Piece](), list[Filling]()
    for at, part in enumerate(found):
        following = found[at + 1].text[:1] if at + 1 < len(found) else b""
        content = (
            part.text if part.value is None else _filler(part.text, bytes(text[-1:]), following)
        )
        written = source[part.file.start : part.file.end]
        pieces.append(Piece(len(text), part.file, part.value is None and written == content))
        if part.value is not None:
            fillings.append(Filling(len(text), len(text) + len(content), part.value))
        text += content
    whole = Span(sink.nodes[0].start_byte, sink.nodes[-1].end_byte)
    language = "javascript" if kind == "javascript" else "html"
    origin = Origin(whole, tuple(pieces))
    return Passage(language, bytes(text), origin, tuple(fillings), sink.confidence)


def _filler(text: bytes, before: bytes, after: bytes) -> bytes:
    """A value on a line of its own, before code, is a statement by itself."""
    is_statement = not before or _STATEMENT.match(before) is not None
    return text[:-1] + b";" if is_statement and after.isalpha() else text
