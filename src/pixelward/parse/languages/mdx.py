"""MDX: imports, exports, JSX and expressions between Markdown, whose code is documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._braced import Braced
from pixelward.parse.languages._component import page_parts
from pixelward.parse.languages._expressions import Dialect
from pixelward.parse.languages._slots import gives
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.parts import Part
from pixelward.parse.trees import parse

_LINE = re.compile(rb"[^\n]*\n?")
_FENCE = re.compile(rb"[ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})")
_MODULE = re.compile(rb"(?:import|export)\b[\s{*'\"]")
_MATTER = re.compile(rb"---[ \t]*\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)

_DIALECT = Dialect(nests=True, markdown=True, raw=frozenset({"style"}), gives=gives)


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    hidden, modules = bytearray(code), list[Span]()
    matter = _MATTER.match(code)
    for span, is_module in _blocks(code, matter.end() if matter else 0):
        hidden[span.start : span.end] = _blank(code[span.start : span.end])
        if is_module:
            modules.append(span)
    if matter:
        hidden[: matter.end()] = _blank(code[: matter.end()])
    read = Braced(bytes(hidden), _DIALECT)
    if modules:
        for span in modules:
            read.cover.text[span.start : span.end] = code[span.start : span.end]
        root = parse("javascript", code, modules)
        yield Region("javascript", code, root, is_module=True, part=Part.SCRIPT)
    markup = read.markup()
    yield from read.cover.regions("javascript")
    yield markup
    yield from page_parts(markup.tags, bytes(hidden))


def _blank(code: bytes) -> bytes:
    return re.sub(rb"[^\r\n]", b" ", code)


def _blocks(code: bytes, at: int) -> Iterator[tuple[Span, bool]]:
    """Fenced code, and the runs of lines that are a module's; the latter with `True`."""
    start, fence, depth, is_begun = at, b"", 0, False
    while at < len(code):
        match = _LINE.match(code, at)
        line, before = (match.group() if match else b""), at
        at += len(line)
        sign = _FENCE.match(line)
        if is_begun:
            depth += _opened(line)
            if not line.strip() and depth <= 0:
                yield Span(start, before), True
                is_begun = False
        elif fence:
            if sign and sign[1].startswith(fence) and not line[sign.end() :].strip():
                yield Span(start, at), False
                fence = b""
        elif sign:
            start, fence = before, sign[1]
        elif _MODULE.match(line):
            start, is_begun, depth = before, True, _opened(line)
    if is_begun or fence:
        yield Span(start, at), is_begun


def _opened(line: bytes) -> int:
    """How many brackets a line leaves open."""
    return sum(map(line.count, (b"(", b"[", b"{"))) - sum(map(line.count, (b")", b"]", b"}")))


MDX = HostLanguage(
    name="mdx",
    suffixes=(".mdx",),
    read=_read,
    said="imports, exports, JSX and expressions; code fences are documentation",
)
