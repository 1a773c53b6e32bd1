"""Conditions with braces, round markup: `<% if (…) { %>…<% } else { %>…<% } %>`, and Razor's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.templates._braces import Brackets
from pixelward.parse.templates._guards import Said, under, worth
from pixelward.parse.templates.base import Tag, TagKind, decoded

_TOKEN = re.compile(
    rb"""'(?:[^'\\\n]|\\.)*+'|"(?:[^"\\\n]|\\.)*+"|/\*.*?\*/|//[^\n]*"""
    rb"""|(?P<if>(?P<elif>\belse\s+)?\bif\s*(?=\())|(?P<else>\belse\s*(?=\{))|(?P<sign>[{}])"""
    rb"""|(?P<other>[^\s{}'"])""",
    re.DOTALL,
)
_BODY = re.compile(rb"\s*\{")


@dataclass(frozen=True, slots=True)
class _Body:
    start: int
    said: list[Said]  # of the branches before it, too; of code without a condition nothing


@dataclass(slots=True)
class _Scan:
    source: bytes
    path: str
    round: Brackets
    opened: list[_Body] = field(default_factory=list)
    closed: list[Said] = field(default_factory=list)  # what failed, where an `else` may follow

    def over(self, tag: Tag) -> Iterator[Guarded]:
        at, end = tag.span.start, tag.span.end
        while match := _TOKEN.search(self.source, at, end):
            at = match.end()
            if match["if"]:
                at = self._conditional(match, end)
            elif match["else"]:
                at += 1
                self._enter(at, self.closed)
            elif match["sign"] == b"{":
                self._enter(at, [])
            elif match["sign"] == b"}":
                yield from self._leave(match.start())
            elif match["other"] not in {b"<", b"%", b">", b"@"}:
                self.closed = []

    def _conditional(self, match: re.Match[bytes], end: int) -> int:
        """Behind the brace of an `if`, or behind its word where there is none."""
        before = self.closed if match["elif"] else []
        stop = self.round.end(match.end())
        body = _BODY.match(self.source, stop, end) if stop > 0 else None
        self.closed = []
        if body is None:
            return match.end()
        text = decoded(self.source[match.end() + 1 : stop - 1])
        self._enter(body.end(), [*before, (text, True, Span(match.start(), stop))])
        return body.end()

    def _enter(self, at: int, said: list[Said]) -> None:
        self.opened.append(_Body(at, said))
        self.closed = []

    def _leave(self, at: int) -> Iterator[Guarded]:
        if not self.opened:
            return
        body = self.opened.pop()
        yield from under(Span(body.start, at), body.said, self.path)
        # What an `else` follows has failed; after an `else` none follows, and nothing is asked.
        self.closed = [(text, False, where) for text, _, where in body.said]


def braced(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    """The stretches between the braces of conditions, whose code stands in logic tags."""
    if not worth(source):
        return
    scan = _Scan(source, path, Brackets(source, signs=b"()"))
    for tag in tags:
        if tag.kind is TagKind.LOGIC:
            yield from scan.over(tag)
