"""Slim: indentation, read line by line as the HTML that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._asked import Asked
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._rails import continued, show
from pixelward.parse.languages._ruby import TEXT
from pixelward.parse.languages._slim_tags import tag, text
from pixelward.parse.languages._terms import literal
from pixelward.parse.languages.base import Aside, HostLanguage

_STATEMENT = re.compile(
    rb"(?P<silent>/)|(?P<piped>[|'])[ \t]?|(?P<html><)|(?P<code>-)|(?P<raw>==[<>']*)"
    rb"|(?P<shown>=[<>']*)|(?P<doctype>doctype\b)"
    rb"|(?P<engine>[a-z_]+)(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))*:[ \t]*\Z"
)
# Engines that leave nothing of a page, and those whose scripts nobody reads.
_SILENT = frozenset(b"css scss sass less markdown textile rdoc ruby creole wiki".split())
_UNREAD = frozenset(b"coffee coffeescript opal typescript".split())


def _read(code: bytes, path: str) -> Iterator[Region | Markup | Aside]:
    outline = Outline(code, path)
    outline.read(partial(_line, outline, Asked(outline)))
    yield from outline.found("Slim")


def _line(outline: Outline, asked: Asked, at: int) -> int:
    asked.line(at)
    line = outline.lines[at]
    match = _STATEMENT.match(outline.code, line.start, line.end)
    kind = match.lastgroup if match else "tag"
    if match is None or kind == "tag":
        return tag(outline, at)
    if kind == "silent":
        return outline.silent(at)
    if kind == "engine":
        return _engine(outline, at, match)
    if kind == "piped":
        return text(outline, at, match.end(), line.indent)
    if kind == "html":
        outline.out.write(literal(outline.code, Span(line.start, line.end), TEXT))
        outline.out.put(b"\n", line.end, line.end)
        return at + 1
    last = continued(outline, at, b",\\")
    if kind in {"raw", "shown"}:
        span = Span(match.end(), outline.lines[last].end)
        show(outline, span, kind == "raw", line.indent)
    return last + 1


def _engine(outline: Outline, at: int, match: re.Match[bytes]) -> int:
    """An engine with its text; any other name is a tag that ends in a colon."""
    stop, inner = outline.body(at)
    name = match["engine"]
    if name in _UNREAD:
        outline.notes.append(f"holds a block {name.decode()}:, whose script is not read")
    elif name == b"javascript" and inner:
        where = Span(*match.span("engine"))
        outline.out.begin(b"script", where)
        outline.out.end(b"script", where.end, outline.lines[at].indent)
        outline.out.write(literal(outline.code, inner, TEXT))
    elif name not in _SILENT and name != b"javascript":
        return tag(outline, at)
    return stop


SLIM = HostLanguage(
    name="slim",
    suffixes=(".slim",),
    read=_read,
    said="tags with their attributes, `javascript:` blocks, text and raw lines, Rails' helpers that"
    " make elements; `render` followed; loops and conditions once",
)
