"""Lines of Slim that begin with a tag, and blocks of text."""

from __future__ import annotations

import re

from pixelward.model.place import Span
from pixelward.parse.languages._lines import behind
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._rails import continued, show
from pixelward.parse.languages._ruby import RUBY, TEXT, unwrapped, value_of
from pixelward.parse.languages._terms import closing, literal

_NAME = re.compile(rb"(?P<name>\w(?:[-:\w]*\w)?)|(?=[.#@&*]\S)")
_SHORT = re.compile(rb"[.#@&][\w-]+")
_TRIM = re.compile(rb"[<>']*")
_SPLAT = re.compile(rb"[ \t]*\*(?=[\w@{(])")
_WRAPPED = re.compile(
    rb"(?P<near>[\[{(])|[ \t]+(?P<far>[\[{(])(?=\s*[\w@:-][\w@:.-]*\s*=|\*|[\w-]+[\])}])"
)
_ATTRIBUTE = re.compile(
    rb"""\s*(?P<name>[^\s"'><=/\[\](){}:.#|,][^\s"'><=/\[\](){}|,]*)\s*==?\s*"""
)
_ALONE = re.compile(rb"\s*(?P<name>[\w@:-]+)")
_REST = re.compile(
    rb"[ \t]*(?:(?P<more>:[ \t]+(?=\S))|(?P<raw>==[<>']*)|(?P<shown>=[<>']*)|(?P<empty>/))"
    rb"|[ \t]?(?P<text>\S)"
)


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
        return _wrapped(outline, wrapped.end() - 1, line)
    return _attributes(outline, at, limit)


def _wrapped(outline: Outline, at: int, line: int) -> int:
    """Attributes in brackets, on one line or several."""
    end = closing(outline.code, Span(at, outline.limit(line)), RUBY)
    if end < 0:
        outline.is_broken = True
        outline.wonder(at)
        return outline.lines[line].end
    at += 1
    while at < end - 1:
        at = _attributes(outline, at, end - 1)
        if alone := _ALONE.match(outline.code, at, end - 1):
            outline.out.attribute(alone["name"], Span(*alone.span("name")), None)
            at = alone.end()
        else:
            at += 1
    return end


def _attributes(outline: Outline, at: int, limit: int) -> int:
    """Attributes one after another; gives the place where there is none."""
    while at < limit:
        if splat := _SPLAT.match(outline.code, at, limit):
            at = _value_end(outline.code, splat.end(), limit)
        elif match := _ATTRIBUTE.match(outline.code, at, limit):
            at = _attribute(outline, match, limit)
        else:
            break
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
