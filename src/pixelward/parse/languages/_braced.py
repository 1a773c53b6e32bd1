"""Markup with expressions in braces, which may hold markup again: covered, each byte in its place.

What is left of an expression is script: an element inside it becomes the list of its expressions.
"""

from __future__ import annotations

import re

from pixelward.model.place import Span
from pixelward.parse.document import Attribute, Markup, Tag
from pixelward.parse.languages._code import closing
from pixelward.parse.languages._expressions import Dialect, Expressions
from pixelward.parse.languages._slots import is_component, wanted
from pixelward.parse.parts import Part

_NEXT = re.compile(rb"<!--|</?(?=[A-Za-z>])|\{")
_NEXT_IN_MARKDOWN = re.compile(_NEXT.pattern + rb"|\\.|`+")
_LONGEST_QUOTE = 2000  # bytes
_NAME = re.compile(rb"[^\s/>{]*")
_GAP = re.compile(rb"[\s/]*")
_ATTRIBUTE = re.compile(rb"""[^\s/>={}"'`]+(?:/[^\s/>={}"'`]+)*""")
_EQUALS = re.compile(rb"\s*=\s*")
_UNQUOTED = re.compile(rb"[^\s>{}]*")
_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)


class Braced:
    """Reads one file: its tags, its comments, and its expressions into a cover."""

    def __init__(self, code: bytes, dialect: Dialect, start: int = 0) -> None:
        self.code, self.dialect = code, dialect
        self._expressions = Expressions(code, dialect, self._elements)
        self.cover = self._expressions.cover
        self._tags, self._comments = self._expressions.tags, self._expressions.comments
        self._elements(start, 0)

    def _elements(self, at: int, depth: int) -> int:
        """To the end of the file; in an expression to the end of the element, -1 if it has none."""
        opened = 0
        following = _NEXT_IN_MARKDOWN if self.dialect.markdown and not depth else _NEXT
        while match := following.search(self.code, at):
            start, sign = match.start(), match.group()
            if sign[:1] in {b"`", b"\\"}:
                at = self._skipped(sign, match.end())
            elif sign == b"<!--":
                at = self._comment(start)
            elif sign == b"{":
                at = self._text(start, depth)
            elif sign == b"</":
                at, opened = (self.code.find(b">", start) + 1) or len(self.code), opened - 1
            else:
                at, opens = self._tag(start, depth)
                opened += opens
            if depth and opened <= 0:
                return at
        return -1

    def _skipped(self, sign: bytes, at: int) -> int:
        """Behind what backticks quote; an escaped character is none."""
        if sign[:1] == b"\\":
            return at
        end = self.code.find(sign, at, at + _LONGEST_QUOTE)
        return end + len(sign) if end >= 0 else at

    def _comment(self, start: int) -> int:
        end = self.code.find(b"-->", start + 4)
        end = end + 3 if end >= 0 else len(self.code)
        self._comments.append(Span(start, end))
        return end

    def _text(self, start: int, depth: int) -> int:
        """An expression among the text; as a script's only content it is code."""
        before = self._tags[-1] if self._tags else None
        is_code = (
            before is not None
            and before.name == "script"
            and not self.code[before.span.end : start].strip()
        )
        end = self._expressions.braces(start, depth, None, "javascript" if is_code else "")
        return end if end >= 0 else start + 1

    def _tag(self, start: int, depth: int) -> tuple[int, int]:
        """Where the tag ends, and how many elements it leaves open."""
        match = _NAME.match(self.code, start + 1)
        name = match.group().decode("utf-8", "replace") if match else ""
        attributes, at = self._attributes(name, start + 1 + len(name.encode()), depth)
        closes = self.code[at - 1 : at] == b"/"
        if depth and at < len(self.code):
            self.cover.put(at, ",")
        span = Span(start, min(at + 1, len(self.code)))
        is_open = not closes and name.lower() not in _VOID
        body = self._body(name, span.end) if is_open else None
        if not is_component(name):
            attributes = tuple((each.lower(), text, at) for each, text, at in attributes)
        self._tags.append(Tag(name.lower(), attributes, span, body))
        return (body.end if body else span.end), int(is_open)

    def _body(self, name: str, at: int) -> Span | None:
        if name not in self.dialect.raw:
            return None
        end = self.code.find(b"</" + name.encode(), at)
        return Span(at, end if end >= 0 else len(self.code))

    def _attributes(self, tag: str, at: int, depth: int) -> tuple[tuple[Attribute, ...], int]:
        found: list[Attribute] = []
        while at < len(self.code):
            gap = _GAP.match(self.code, at)
            at = gap.end() if gap else at
            sign = self.code[at : at + 1]
            if sign == b">":
                break
            if sign == b"{":
                at = self._shorthand(tag, at, depth, found)
            elif match := _ATTRIBUTE.match(self.code, at):
                name = match.group().decode("utf-8", "replace")
                at = self._value(tag, name, match.end(), depth, found)
            else:
                at += 1
        return tuple(found), at

    def _shorthand(self, tag: str, at: int, depth: int, found: list[Attribute]) -> int:
        """`{src}` and `{...more}`."""
        name = self.code[at + 1 : at + 40].partition(b"}")[0].decode("utf-8", "replace").strip()
        end = self._expressions.braces(at, depth, (tag, name))
        if end >= 0 and name.isidentifier():
            found.append((name, "", Span(at + 1, end - 1)))
        return end if end >= 0 else at + 1

    def _value(self, tag: str, name: str, at: int, depth: int, found: list[Attribute]) -> int:
        equals = _EQUALS.match(self.code, at)
        if equals is None:
            found.append((name, "", None))
            return at
        at = equals.end()
        sign = self.code[at : at + 1]
        if sign == b"{" and (end := self._expressions.braces(at, depth, (tag, name))) >= 0:
            found.append((name, "", Span(at + 1, end - 1) if wanted(tag, name) else None))
            return end
        if sign == b"`" and (end := closing(self.code, at + 1, None, b"`")) >= 0:
            self._expressions.template(tag, name, Span(at, end + 1), depth)
            found.append((name, "", Span(at, end + 1) if wanted(tag, name) else None))
            return end + 1
        return self._plain(tag, name, at, depth, found)

    def _plain(self, tag: str, name: str, at: int, depth: int, found: list[Attribute]) -> int:
        sign = self.code[at : at + 1]
        if sign in {b'"', b"'"} and (end := self._quoted(tag, name, at + 1, sign, depth)) >= 0:
            start, after = at + 1, end + 1
        else:
            match = _UNQUOTED.match(self.code, at)
            start, after = at, match.end() if match else at
            end = after
        text = self.code[start:end].decode("utf-8", "replace")
        found.append((name, text, Span(start, end) if end > start else None))
        return max(after, at + 1) if sign != b">" else at

    def _quoted(self, tag: str, name: str, at: int, sign: bytes, depth: int) -> int:
        """Where the closing quote is, the braces before it read."""
        while self.dialect.quoted and (brace := self.code.find(b"{", at)) >= 0:
            end = self.code.find(sign, at, brace)
            if end >= 0:
                return end
            after = self._expressions.braces(brace, depth, (tag, name), part=True)
            at = after if after >= 0 else brace + 1
        return self.code.find(sign, at)

    def markup(self) -> Markup:
        """The tags and comments."""
        slots = tuple(sorted(self.cover.slots, key=lambda slot: slot.at))
        tags = tuple(sorted(self._tags, key=lambda tag: tag.span))
        return Markup(self.code, tags, tuple(self._comments), slots=slots, part=Part.TEMPLATE)
