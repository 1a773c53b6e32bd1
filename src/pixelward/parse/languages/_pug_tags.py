"""Lines of Pug that begin with a tag, and the text inside tags."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pixelward.model.place import Span
from pixelward.parse.languages._javascript import JAVASCRIPT
from pixelward.parse.languages._outline import INTERPOLATED, Outline
from pixelward.parse.languages._pug_attributes import attributes
from pixelward.parse.languages._terms import Part, closing, closings, parts, trimmed
from pixelward.parse.languages._written import SHOWN

_NAME = re.compile(
    rb"(?P<name>\w(?:[-:\w]*\w)?)|(?P<mixin>\+[\w-]+)|\+?#" + INTERPOLATED + rb"|(?=[.#][\w-])"
)
_SHORT = re.compile(rb"[.#][\w-]+")
_OTHERS = b"&attributes("
_REST = re.compile(
    rb"/?(?:(?P<block>\.[ \t]*\Z)|(?P<raw>!=)|(?P<shown>=)|(?P<more>:[ \t]*)|(?P<text>[ \t]))"
)
_SPECIAL = re.compile(
    rb"\\(?P<escape>[#!][{\[])|(?P<sign>[#!])" + INTERPOLATED + rb"|#(?P<tag>\[)(?=[\w.#])"
)
_DEEPEST = 8  # tags in tags in a line of text
_TEXTS = frozenset({b"script", b"style"})


@dataclass(frozen=True, slots=True)
class _Head:
    """A tag with all that stands directly at it: its name, and the place behind."""

    name: bytes
    at: int


@dataclass(frozen=True, slots=True)
class Tags:
    """Writes tags into an outline."""

    outline: Outline

    def line(self, at: int, start: int) -> int:
        """Read one line from a place on, and its text block; gives the next line's number."""
        indent = self.outline.lines[at].indent
        while True:
            head = self._head(start, self.outline.limit(at))
            if head is None:
                self.outline.wonder(start)
                return at + 1
            at = self.outline.after(at, head.at)
            line = self.outline.lines[at]
            rest = _REST.match(self.outline.code, head.at, line.end)
            self.outline.out.end(head.name, head.at, indent)
            if rest is None or rest.lastgroup != "more":
                return self._rest(at, head, rest, indent)
            start = rest.end()
            if start >= line.end:
                return at + 1

    def _rest(self, at: int, head: _Head, rest: re.Match[bytes] | None, indent: int) -> int:
        """What a tag holds: text, an expression, or the lines below."""
        code, end = self.outline.code, self.outline.lines[at].end
        if rest is None:
            if code[head.at : end].strip(b"/"):
                self.outline.wonder(head.at)
            return self._block(at, indent) if self._is_old(at, head, indent) else at + 1
        if rest.lastgroup == "block":
            return self._block(at, indent)
        if rest.lastgroup == "text":
            self.text(rest.end(), end)
        else:
            self.expression(Span(rest.end(), end), rest.lastgroup == "raw")
        return at + 1

    def _block(self, at: int, indent: int) -> int:
        """The deeper lines, as text."""
        lines, stop = self.outline.lines, at + 1
        while stop < len(lines) and lines[stop].indent > indent:
            stop += 1
        if stop > at + 1:
            self.text(lines[at + 1].start, lines[stop - 1].end, depth=_DEEPEST)
        return stop

    def _is_old(self, at: int, head: _Head, indent: int) -> bool:
        """Whether this is a script of old Jade, whose lines are text without a sign."""
        if head.name not in _TEXTS or not self.outline.path.lower().endswith(".jade"):
            return False
        following = self.outline.lines[at + 1 : at + 2]
        if not following or following[0].indent <= indent:
            return False
        first = self.outline.code[following[0].start : following[0].end]
        return re.match(rb"[|:=]|(?:include|block)\b|(?:if|each|unless)\b[^{;]*\Z", first) is None

    def _head(self, start: int, limit: int) -> _Head | None:
        code, out = self.outline.code, self.outline.out
        match = _NAME.match(code, start, limit)
        if match is None:
            return None
        name = match["name"] or b"div"
        out.begin(name, Span(start, max(match.end(), start + 1)))
        at = match.end()
        if match["mixin"] and code.startswith(b"(", at):  # what it is given, no attributes
            at = self._others(at, limit)
        while at < limit:
            if short := _SHORT.match(code, at, limit):
                at = short.end()
            elif code.startswith(_OTHERS, at):
                at = self._others(at + len(_OTHERS) - 1, limit)
            elif code[at : at + 1] == b"(":
                at = self._attributes(at, limit)
            else:
                break
        return _Head(name, at)

    def _attributes(self, at: int, limit: int) -> int:
        code, out = self.outline.code, self.outline.out
        found, end = attributes(code, at, limit)
        if end < 0:
            return self._unended(at)
        for one in found:
            name = code[one.name.start : one.name.end]
            given = None if one.value is None else parts(code, one.value, JAVASCRIPT)
            out.attribute(name, one.name, given)
        return end

    def _others(self, at: int, limit: int) -> int:
        end = closing(self.outline.code, Span(at, limit), JAVASCRIPT)
        return end if end > 0 else self._unended(at)

    def _unended(self, at: int) -> int:
        self.outline.is_broken = True
        self.outline.wonder(at)
        end = self.outline.code.find(b"\n", at)
        return end if end >= 0 else len(self.outline.code)

    def expression(self, span: Span, raw: bool) -> None:
        """What an expression prints; its signs are escaped unless it is raw."""
        where = trimmed(self.outline.code, span.start, span.end)
        if where.end > where.start:
            found = parts(self.outline.code, where, JAVASCRIPT)
            self.outline.out.write(found, None if raw else SHOWN)

    def text(self, start: int, end: int, depth: int = 0) -> None:
        """Text with values and tags in it."""
        code, out, at = self.outline.code, self.outline.out, start
        found: dict[int, int] | None = None
        for match in _SPECIAL.finditer(code, start, end):
            if match.start() < at:
                continue
            if match.lastgroup == "tag":
                found = closings(code, start, end) if found is None else found
                stop = found.get(match.start("tag"), -1)
                if depth >= _DEEPEST or stop < 0:
                    continue
                out.copy(at, match.start())
                self._inline(match.end(), stop, depth)
                at = stop + 1
                continue
            out.copy(at, match.start())
            at = match.end()
            if match.lastgroup == "escape":
                out.write([Part(Span(match.start() + 1, at))])
            else:
                self._filled(match)
        out.copy(at, end)

    def _filled(self, match: re.Match[bytes]) -> None:
        code, inner = self.outline.code, Span(*match.span("fill"))
        found = list(parts(code, inner, JAVASCRIPT))
        if [part.filled for part in found] == [trimmed(code, inner.start, inner.end)]:
            self.outline.out.fill(inner, Span(*match.span()))
        else:
            self.outline.out.write(found, None if match["sign"] == b"!" else SHOWN)

    def _inline(self, start: int, end: int, depth: int) -> None:
        """A tag in text: `#[b very] soon`."""
        head = self._head(start, end)
        if head is None:
            return
        rest = _REST.match(self.outline.code, head.at, end)
        out = self.outline.out
        out.end(head.name, head.at, 1 << 30)
        if rest is not None and rest.lastgroup in {"raw", "shown"}:
            self.expression(Span(rest.end(), end), rest.lastgroup == "raw")
        elif rest is not None:
            self.text(rest.end(), end, depth + 1)
        out.close(1 << 30, end)
