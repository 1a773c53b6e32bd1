"""Lines of Haml that begin with a tag: `%name#id.class{…}(…) text`."""

from __future__ import annotations

import re

from pixelward.model.place import Span
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._rails import continued, show
from pixelward.parse.languages._ruby import RUBY, TEXT, pairs, value_of
from pixelward.parse.languages._terms import closing, literal

_NAME = re.compile(rb"%(?P<name>[\w:-]+)|(?=[.#])")
_SHORT = re.compile(rb"[.#][\w:-]+")
_REST = re.compile(rb"[<>]*/?(?:(?P<raw>!=(?!=))|(?P<shown>&?=(?!=)|~)|[!&]?==|(?P<text>))")
_BETWEEN = re.compile(rb"[\s]*")
_ATTRIBUTE = re.compile(rb"(?P<name>[\w:@.-]+)(?P<sign>\s*=\s*)?")


def tag(outline: Outline, at: int) -> int:
    """Write a line's tag and what it holds; gives the next line's number."""
    code, out = outline.code, outline.out
    line = outline.lines[at]
    match = _NAME.match(code, line.start, line.end)
    name = (match["name"] if match else None) or b"div"
    out.begin(name, Span(line.start, line.start + 1))
    behind = _given(outline, match.end() if match else line.start, outline.limit(at))
    at = outline.after(at, behind)
    out.end(name, behind, line.indent)
    rest = _REST.match(code, behind, outline.lines[at].end)
    start = rest.end() if rest else behind
    if rest is None or rest.lastgroup not in {"raw", "shown"}:
        out.write(literal(code, Span(start, outline.lines[at].end), TEXT))
        return at + 1
    last = continued(outline, at)
    show(outline, Span(start, outline.lines[last].end), rest.lastgroup == "raw", line.indent)
    return last + 1


def _given(outline: Outline, at: int, limit: int) -> int:
    """Write the attributes that stand directly at a tag; gives the place behind them."""
    code = outline.code
    while at < limit:
        sign = code[at : at + 1]
        if short := _SHORT.match(code, at, limit):
            at = short.end()
            continue
        if not sign or sign not in b"{([":
            break
        end = closing(code, Span(at, limit), RUBY)
        if end < 0:
            outline.is_broken = True
            outline.wonder(at)
            stop = code.find(b"\n", at)
            return stop if stop >= 0 else len(code)
        if sign == b"{":
            for pair in pairs(code, Span(at, end)):
                outline.out.attribute(pair.name, pair.at, value_of(code, pair.value))
        elif sign == b"(":
            _html(outline, at + 1, end - 1)
        at = end
    return at


def _html(outline: Outline, at: int, end: int) -> None:
    """Attributes as HTML writes them, their values expressions of Ruby."""
    code = outline.code
    while at < end:
        between = _BETWEEN.match(code, at, end)
        at = between.end() if between else at
        match = _ATTRIBUTE.match(code, at, end)
        if match is None:
            at += 1
            continue
        given, at = None, match.end()
        if match["sign"]:
            start = at
            at = _value_end(code, at, end)
            given = value_of(code, Span(start, at))
        outline.out.attribute(match["name"], Span(*match.span("name")), given)


def _value_end(code: bytes, at: int, end: int) -> int:
    depth = 0
    for token in RUBY.token.finditer(code, at, end):
        if token.lastgroup == "blank" and not depth:
            break
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        at = token.end()
    return at
