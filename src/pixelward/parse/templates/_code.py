"""Code of the server as far as it prints: its strings, its comments, the arguments of a call."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from pixelward.model.place import Span
from pixelward.parse.templates._printed import Part
from pixelward.parse.templates.base import decoded

_BRACKET = re.compile(rb"[()\[\]{},;]")
_LEADING = re.compile(rb"\s*(\+|&|<<|~|\.\.|<>)?\s*\\?\s*")
_JOINS = (b"+", b"&", b"<<", b"~", b"..", b"<>")
_WRITTEN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"0": b" ", b"\n": b""}


@dataclass(frozen=True, slots=True)
class Syntax:
    """How a language writes its strings and comments; patterns where one sign is not enough."""

    quotes: bytes = b"\"'"
    doubled: bool = False  # a quote in a string may be written twice
    fill: bytes = b"(?!)"  # what is filled in, with the expression as its one group
    comment: bytes = rb"//[^\n]*|/\*.*?(?:\*/|\Z)"


@dataclass(frozen=True)
class Code:
    """A range of a file that is code."""

    source: bytes
    span: Span
    syntax: Syntax = field(default_factory=Syntax)

    @cached_property
    def literals(self) -> tuple[Span, ...]:
        """Where its strings are, quotes included."""
        found = _token(self.syntax).finditer(self.source, self.span.start, self.span.end)
        return tuple(Span(*m.span()) for m in found if m.lastgroup == "string")

    @cached_property
    def bare(self) -> bytes:
        """The code with the insides of strings and all comments blanked: offsets stay."""

        def blank(match: re.Match[bytes]) -> bytes:
            length = len(match[0])
            quoted = match.lastgroup == "string" and length > 1
            return b'"%b"' % (b" " * (length - 2)) if quoted else b" " * length

        code = self.source[self.span.start : self.span.end]
        return _token(self.syntax).sub(blank, code)

    def calls(self, names: re.Pattern[bytes]) -> Iterator[tuple[re.Match[bytes], list[Span]]]:
        """Each call of what a pattern names, and where its arguments are."""
        at, base = 0, self.span.start
        while match := names.search(self.bare, at):
            spans, at = self._arguments(match.end())
            yield match, [Span(one.start + base, one.end + base) for one in spans]

    def _arguments(self, at: int) -> tuple[list[Span], int]:
        """The arguments from a place on, in parentheses or without, and where they end."""
        opened = re.compile(rb"\s*\(").match(self.bare, at)
        start, depth, found = (opened.end() if opened else at), 0, list[Span]()
        for bracket in _BRACKET.finditer(self.bare, start):
            sign = bracket[0]
            if sign in b"([{":
                depth += 1
            elif sign in b")]}" and depth:
                depth -= 1
            elif depth == 0:
                found.append(Span(start, bracket.start()))
                start = bracket.end()
                if sign != b",":
                    return found, start
        return [*found, Span(start, len(self.bare))], len(self.bare)

    def texts(self, span: Span) -> Iterator[tuple[Part, ...]]:
        """What an expression may be: strings joined to one another, or to what is filled in."""
        group, end = list[Part](), span.start
        for literal in self._within(span):
            gap = self._gap(Span(end, literal.start), bool(group))
            if gap is None and group:
                yield tuple(group)
                group = []
            group += [*(gap or ()), *inner(self.source, literal, self.syntax)]
            end = literal.end
        if group:
            yield (*group, *self._rest(Span(end, span.end)))

    def _within(self, span: Span) -> tuple[Span, ...]:
        """The strings of a range; those given to calls in it only where it has no others."""
        first = bisect_left(self.literals, span.start, key=lambda one: one.start)
        last = bisect_left(self.literals, span.end, key=lambda one: one.start)
        found = self.literals[first:last]
        return tuple(self._outermost(found, span)) or found

    def _outermost(self, found: tuple[Span, ...], span: Span) -> Iterator[Span]:
        at, depth, base = span.start, 0, self.span.start
        for one in found:
            between = self.bare[at - base : one.start - base]
            depth += sum(between.count(sign) for sign in (b"(", b"[", b"{"))
            depth -= sum(between.count(sign) for sign in (b")", b"]", b"}"))
            at = one.end
            if depth <= 0:
                yield one

    def _gap(self, span: Span, inside: bool) -> tuple[Part, ...] | None:
        """What stands between two strings: nothing but a join, or a value joined to both."""
        code = self.source[span.start : span.end]
        first, ended = _LEADING.match(code), code.rstrip()
        assert first is not None  # it matches nothing, too
        if first.end() >= len(code):
            return ()
        join = next((one for one in _JOINS if ended.endswith(one)), b"")
        if not join or (inside and not first[1]):
            return None
        return (_hole(code, span.start, first.end() if inside else 0, len(ended) - len(join)),)

    def _rest(self, span: Span) -> tuple[Part, ...]:
        code = self.source[span.start : span.end]
        joined = _LEADING.match(code)
        if joined is None or not joined[1] or joined.end() >= len(code):
            return ()
        return (_hole(code, span.start, joined.end(), len(code)),)


def _hole(code: bytes, base: int, start: int, end: int) -> Part:
    text = code[start:end].strip()
    at = base + code.index(text, start)
    return Part(b"_" * len(text), Span(at, at + len(text)), verbatim=False, hole=decoded(text))


def inner(source: bytes, literal: Span, syntax: Syntax) -> Iterator[Part]:
    """What a string says, piece by piece."""
    mark = source[literal.start : literal.end].lstrip(b"$@")[:1]
    at = source.index(mark, literal.start) + 1
    end = literal.end - source.endswith(mark, at, literal.end)
    for match in _special(syntax).finditer(source, at, end):
        yield Part(source[at : match.start()], Span(at, match.start()))
        yield _written(match, syntax)
        at = match.end()
    yield Part(source[at:end], Span(at, end))


def _written(match: re.Match[bytes], syntax: Syntax) -> Part:
    where = Span(*match.span())
    if match["escape"]:
        sign = match["escape"][1:]
        return Part(_WRITTEN.get(sign, sign), where, verbatim=False)
    hole = decoded(match[0].strip(b"#${}<>%= "))
    return Part(b"_" * len(match[0]), where, verbatim=True, hole=hole)


@cache
def _special(syntax: Syntax) -> re.Pattern[bytes]:
    quotes = b"|".join(re.escape(bytes([q])) * 2 for q in syntax.quotes)
    escape = (quotes + b"|" if syntax.doubled else b"") + rb"\\[\s\S]"
    return re.compile(rb"(?P<escape>" + escape + rb")|" + syntax.fill)


@cache
def _token(syntax: Syntax) -> re.Pattern[bytes]:
    """A string or a comment; a string that is not ended reaches as far as the code does."""
    strings = [rb'\$?@\$?"(?:[^"]|"")*+"?']
    for quote in (re.escape(bytes([q])) for q in syntax.quotes):
        inside = rb"[^Q\\]|QQ|\\[\s\S]?" if syntax.doubled else rb"[^Q\\]|\\[\s\S]?"
        strings.append(rb"Q(?:I)*+Q?".replace(b"I", inside).replace(b"Q", quote))
    whole = rb"(?P<string>" + b"|".join(strings) + rb")|(?P<comment>" + syntax.comment + rb")"
    return re.compile(whole, re.DOTALL)
