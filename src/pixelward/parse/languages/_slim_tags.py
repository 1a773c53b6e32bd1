"""Lines of Slim that begin with a tag, and blocks of text."""

from __future__ import annotations

import re

from pixelward.model.place import Span
from pixelward.parse.languages._lines import behind
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._rails import continued, show
from pixelward.parse.languages._ruby import RUBY, TEXT, unwrapped, value_of
from pixelward.parse.languages._terms import literal

_NAME = re.compile(rb"(?P<name>\w(?:[-:\w]*\w)?)|(?=[.#@&*]\S)")
_SHORT = re.compile(rb"[.#@&][\w-]+")
_TRIM = re.compile(rb"[<>']*")
_SPLAT = re.compile(rb"[ \t]*\*(?=[\w@{(])")
_WRAPPED = re.compile(rb"[ \t]*(?P<sign>[\[{(])(?=\s*(?:[\w@:-][\w@:.-]*\s*==?|\*)|[\w-]+[\])}])")
_ATTRIBUTE = re.compile(
    rb"""\s*(?P<name>[^\s"'><=/\[\](){}:.#|,][^\s"'><=/\[\](){}|,]*)\s*==?\s*"""
)
_ALONE = re.compile(rb"\s*(?P<name>[\w@:-]+)")
_REST = re.compile(
    rb"[ \t]*(?:(?P<more>:[ \t]+(?=\S))|(?P<raw>==[<>']*)|(?P<shown>=[<>']*)|(?P<empty>/))"
    rb"|[ \t]?(?P<text>\S)"
)
_CLOSES = {b"[": b"]", b"{": b"}", b"(": b")"}


def tag(outline: Outline, at: int) -> int:
    """Write a line's tags and what they hold; gives the next line's number."""
    code, line = outline.code, outline.lines[at]
    start = line.start
    while True:
        match = _NAME.match(code, start, line.end)
        if match is None:
            outline.wonder(start)
            return at + 1
        name = match["name"] or b"div"
        outline.out.begin(name, Span(start, start + 1))
        place = _given(outline, match.end(), at)
        at = outline.after(at, place)
        line_end = outline.lines[at].end
        outline.out.end(name, place, line.indent)
        rest = _REST.match(code, place, line_end)
        if rest is None or rest.lastgroup == "empty":
            return at + 1
        if rest.lastgroup != "more":
            return _rest(outline, at, rest, line.indent)
        start, line = rest.end(), outline.lines[at]


def _rest(outline: Outline, at: int, rest: re.Match[bytes], indent: int) -> int:
    if rest.lastgroup == "text":
        return text(outline, at, rest.start("text"), indent)
    last = continued(outline, at, b",\\")
    span = Span(rest.end(), outline.lines[last].end)
    show(outline, span, rest.lastgroup == "raw", indent)
    return last + 1


def text(outline: Outline, at: int, start: int, indent: int) -> int:
    """Write text from a place on, with the deeper lines that go on with it."""
    stop = behind(outline.lines, at + 1, indent)
    end = outline.lines[stop - 1].end
    outline.out.write(literal(outline.code, Span(start, max(start, end)), TEXT))
    outline.out.put(b"\n", end, end)
    return stop


def _given(outline: Outline, at: int, line: int) -> int:
    """Write what stands at a tag's name; gives the place behind it."""
    code, limit = outline.code, outline.lines[line].end
    while short := _SHORT.match(code, at, limit):
        at = short.end()
    trim = _TRIM.match(code, at, limit)
    at = trim.end() if trim else at
    if wrapped := _WRAPPED.match(code, at, limit):
        return _attributes(outline, wrapped.end(), outline.limit(line), _CLOSES[wrapped["sign"]])
    return _attributes(outline, at, limit, b"")


def _attributes(outline: Outline, at: int, limit: int, closer: bytes) -> int:
    """Attributes one after another, up to the closing bracket if they stand in brackets."""
    code, start = outline.code, at
    while at < limit:
        if splat := _SPLAT.match(code, at, limit):
            at = _value_end(code, splat.end(), limit)
        elif match := _ATTRIBUTE.match(code, at, limit):
            if not closer and match.start("name") == at:
                break
            at = _attribute(outline, match, limit)
        elif not closer:
            break
        elif end := re.compile(rb"\s*" + re.escape(closer)).match(code, at, limit):
            return end.end()
        elif alone := _ALONE.match(code, at, limit):
            outline.out.attribute(alone["name"], Span(*alone.span("name")), None)
            at = alone.end()
        else:
            at += 1
    if closer:
        outline.is_broken = True
        outline.wonder(start)
    return at


def _attribute(outline: Outline, match: re.Match[bytes], limit: int) -> int:
    code = outline.code
    end = _value_end(code, match.end(), limit)
    value = unwrapped(code, Span(match.end(), end))
    outline.out.attribute(match["name"], Span(*match.span("name")), value_of(code, value))
    return max(end, match.end())


def _value_end(code: bytes, at: int, limit: int) -> int:
    depth = 0
    for token in RUBY.token.finditer(code, at, limit):
        kind = token.lastgroup
        if not depth and kind in {"blank", "close"}:
            break
        depth += (kind == "open") - (kind == "close")
        at = token.end()
    return at
