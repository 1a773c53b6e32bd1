"""Ruby that a server evaluates, as far as text comes out of it: strings, hashes, arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.place import Span
from pixelward.parse.languages._terms import Part, Tongue, closing, parts, split, trimmed
from pixelward.parse.languages._unescaped import ESCAPE

_FILL = rb"#\{(?P<fill>[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*)\}"
_FILLED = rb"#\{[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*\}"
_DOUBLE = rb'"(?:[^"\\#]++|\\.|' + _FILLED + rb'|#(?!\{))*+"'
_SINGLE = rb"'[^'\\]*(?:\\.[^'\\]*)*'"
_PERCENT = (
    rb"%[qQ]?\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|%[qQ]?\([^()]*(?:\([^()]*\)[^()]*)*\)|%[qQ]?\|[^|]*\|"
)
_ESCAPED = re.compile(ESCAPE + rb"|" + _FILL, re.DOTALL)
_PLAIN = re.compile(rb"\\(?P<escape>[\\'])")
TEXT = re.compile(rb"\\(?P<escape>#(?=\{))|" + _FILL)

RUBY = Tongue(
    rb"|".join((_DOUBLE, _SINGLE, _PERCENT)),
    {b'"': _ESCAPED, b"'": _PLAIN, b"%": _ESCAPED},
    opening=re.compile(rb"%[qQ]?.|."),
    ending=re.compile(rb"\.(?:html_safe|freeze|strip|squish)(?:\(\))?\s*\Z|\s+(?:if|unless)\b"),
)
_KEY = re.compile(
    rb"""(?:(?P<bare>[\w-]+[?!]?):(?!:)|:(?P<symbol>[\w-]+)\s*=>"""
    rb"""|:?(?P<quote>["'])(?P<quoted>[\w:@.-]+)(?P=quote)\s*(?:=>|:))\s*"""
)
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry of a hash: its key as an attribute's name, and the expression of its value."""

    name: bytes
    at: Span
    value: Span


def arguments(code: bytes, span: Span) -> tuple[list[Span], list[Pair]]:
    """The arguments of a call: those by position, and those by name."""
    places, named = list[Span](), list[Pair]()
    for one in split(code, span, RUBY):
        if key := _KEY.match(code, one.start, one.end):
            named += _pairs_of(code, key, one, b"", _DEEPEST)
        elif code[one.start : one.start + 1] == b"{":
            named += pairs(code, one)
        else:
            places.append(one)
    return places, named


def pairs(code: bytes, span: Span, above: bytes = b"", depth: int = _DEEPEST) -> Iterator[Pair]:
    """The entries of a hash in braces, nested ones under names that are joined."""
    for one in split(code, Span(span.start + 1, span.end - 1), RUBY):
        if key := _KEY.match(code, one.start, one.end):
            yield from _pairs_of(code, key, one, above, depth)


def _pairs_of(
    code: bytes, key: re.Match[bytes], one: Span, above: bytes, depth: int
) -> Iterator[Pair]:
    kind = "quoted" if key["quoted"] else key.lastgroup or "bare"
    name, value = key[kind], Span(key.end(), one.end)
    at = Span(*key.span(kind))
    if code[value.start : value.start + 1] == b"{" and depth:
        yield from pairs(code, value, above + name + b"-", depth - 1)
    elif value.end > value.start:
        yield Pair(above + (name.replace(b"_", b"-") if above else name), at, value)


def value_of(code: bytes, span: Span) -> list[Part] | None:
    """What a value writes into an attribute: `true` leaves the name alone."""
    where = trimmed(code, span.start, span.end)
    if code[where.start : where.end] == b"true":
        return None
    return list(parts(code, where, RUBY))


def unwrapped(code: bytes, span: Span) -> Span:
    """A span without the parentheses round all of it."""
    if code[span.start : span.start + 1] == b"(" and closing(code, span, RUBY) == span.end:
        return trimmed(code, span.start + 1, span.end - 1)
    return span
