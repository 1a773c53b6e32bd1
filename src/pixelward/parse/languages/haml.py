"""Haml: indentation, read line by line as the HTML that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._asked import Asked
from pixelward.parse.languages._haml_tags import tag
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._rails import continued, show
from pixelward.parse.languages._ruby import TEXT
from pixelward.parse.languages._terms import literal
from pixelward.parse.languages.base import Aside, HostLanguage

_STATEMENT = re.compile(
    rb"(?P<silent>-#|/)|(?P<code>-)|(?P<raw>!(?:=(?!=)|~))|(?P<shown>&?=(?!=)|~)|(?P<doctype>!!!)"
    rb"|(?P<filter>:[\w-]+)[ \t]*\Z|(?P<tag>%[\w:-]|[.#][\w-])|(?P<text>\\|[!&]?==[ \t]*|[!&][ \t])"
)
_INSIDE = rb"(?:[^%<]|%(?!>)|<(?!%))*+"
_ERB = re.compile(rb"<%[=-]+(?P<fill>" + _INSIDE + rb")%>|<%" + _INSIDE + rb"%>")
_TEXTS = {b":plain": TEXT, b":cdata": TEXT, b":preserve": TEXT, b":erb": _ERB}
_UNREAD = frozenset({b":coffee", b":coffeescript", b":opal", b":typescript"})


def _read(code: bytes, path: str) -> Iterator[Region | Markup | Aside]:
    outline = Outline(code, path)
    outline.read(partial(_line, outline, Asked(outline)))
    yield from outline.found("Haml")


def _line(outline: Outline, asked: Asked, at: int) -> int:
    asked.line(at)
    line = outline.lines[at]
    match = _STATEMENT.match(outline.code, line.start, line.end)
    kind = match.lastgroup if match else None
    if match is None or kind == "text":
        _text(outline, match.end() if match else line.start, line.end)
    elif kind == "silent":
        return outline.silent(at)
    elif kind == "code":
        return continued(outline, at) + 1
    elif kind == "filter":
        return _filter(outline, at, match)
    elif kind == "tag":
        return tag(outline, at)
    elif kind in {"raw", "shown"}:
        last = continued(outline, at)
        span = Span(match.end(), outline.lines[last].end)
        show(outline, span, kind == "raw", line.indent)
        return last + 1
    return at + 1


def _text(outline: Outline, start: int, end: int) -> None:
    outline.out.write(literal(outline.code, Span(start, end), TEXT))
    outline.out.put(b"\n", end, end)


def _filter(outline: Outline, at: int, match: re.Match[bytes]) -> int:
    stop, inner = outline.body(at)
    name = match["filter"]
    if inner is None:
        return stop
    if name == b":javascript":
        where = Span(*match.span("filter"))
        outline.out.begin(b"script", where)
        outline.out.end(b"script", where.end, outline.lines[at].indent)
        outline.out.write(literal(outline.code, inner, TEXT))
    elif name in _TEXTS:
        outline.out.write(literal(outline.code, inner, _TEXTS[name]))
        outline.out.put(b"\n", inner.end, inner.end)
    elif name in _UNREAD:
        outline.notes.append(f"holds a filter {name.decode()}, whose script is not read")
    return stop


HAML = HostLanguage(
    name="haml",
    suffixes=(".haml",),
    read=_read,
    said="tags with their hashes, filters of scripts and plain text, raw lines, Rails' helpers that"
    " make elements; `render` followed; loops and conditions once",
)
