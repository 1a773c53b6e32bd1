"""Markup with expressions in braces, which may hold markup again: covered, each byte in its place.

What is left of an expression is script: an element inside it becomes the list of its expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from pixelward.model.place import Span
from pixelward.parse.document import Attribute, Markup, Part, Slot, Tag
from pixelward.parse.languages._code import closing
from pixelward.parse.languages._cover import Cover, Meant
from pixelward.parse.languages._slots import is_component, wanted

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
_MOST_UNENDED = 8  # to look further for an end that never comes would take forever
_DEEPEST = 24


def whole(code: bytes, span: Span) -> Meant | None:
    """For a language in which braces hold an expression and nothing else."""
    start = span.start + 3 if code.startswith(b"...", span.start) else span.start
    return Meant(Span(start, span.end)) if code[start : span.end].strip() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """In what one language of braces differs from another."""

    nests: bool = False  # markup may stand in an expression
    quoted: bool = False  # braces in quotes are live
    markdown: bool = False  # backticks quote, backslashes escape
    raw: frozenset[str] = frozenset({"script", "style"})
    meant: Callable[[bytes, Span], Meant | None] = whole
    gives: Callable[[str, str], str]  # tag and attribute → the language of its text


class Braced:
    """Reads one file: its tags, its comments, and its expressions into a cover."""

    def __init__(self, code: bytes, dialect: Dialect, start: int = 0) -> None:
        self.code, self.dialect = code, dialect
        self.cover = Cover(code)
        self.tags: list[Tag] = []
        self.comments: list[Span] = []
        self._unended = 0
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
        self.comments.append(Span(start, end))
        return end

    def _text(self, start: int, depth: int) -> int:
        """An expression among the text; as a script's only content it is code."""
        before = self.tags[-1] if self.tags else None
        is_code = (
            before is not None
            and before.name == "script"
            and not self.code[before.span.end : start].strip()
        )
        end = self._braces(start, depth, None, "javascript" if is_code else "")
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
        self.tags.append(Tag(name.lower(), attributes, span, body))
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
        end = self._braces(at, depth, (tag, name))
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
        if sign == b"{" and (end := self._braces(at, depth, (tag, name))) >= 0:
            found.append((name, "", Span(at + 1, end - 1) if wanted(tag, name) else None))
            return end
        if sign == b"`" and (end := closing(self.code, at + 1, None, b"`")) >= 0:
            self._template(tag, name, Span(at, end + 1), depth)
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
            after = self._braces(brace, depth, (tag, name), part=True)
            at = after if after >= 0 else brace + 1
        return self.code.find(sign, at)

    def _template(self, tag: str, name: str, span: Span, depth: int) -> None:
        """An attribute whose value is a template string."""
        self.cover.keep(span)
        if depth:
            self.cover.put(span.start - 1, ",")
            return
        self.cover.add(Meant(span))
        if wanted(tag, name):
            self.cover.slots.append(Slot(span, span.start, self.dialect.gives(tag, name)))

    def _braces(
        self,
        start: int,
        depth: int,
        owner: tuple[str, str] | None,
        gives: str = "",
        *,
        part: bool = False,
    ) -> int:
        """Read what is between braces; where they end, -1 for a brace that is only text."""
        if self._unended >= _MOST_UNENDED:
            return -1
        before, holes = self._marks(), list[Span]()
        is_open = self.dialect.nests and depth < _DEEPEST
        nested = partial(self._nested, depth=depth, holes=holes) if is_open else None
        end = closing(self.code, start + 1, nested)
        if end < 0:
            self._unended += 1
            self._back(before)
            return -1
        meant = self.dialect.meant(self.code, Span(start + 1, end))
        if meant is not None:
            for piece in _between(meant.span, holes):
                self.cover.keep(piece)
            self._fill(meant, Span(start, end + 1), owner, gives, part)
            self._place(meant, Span(start, end + 1), depth, owner is not None or bool(gives))
        return end + 1

    def _fill(
        self, meant: Meant, braces: Span, owner: tuple[str, str] | None, gives: str, part: bool
    ) -> None:
        inner = Span(braces.start + 1, braces.end - 1)
        language = meant.gives or gives or (self.dialect.gives(*owner) if owner else "")
        if language or (owner and wanted(*owner)):
            self.cover.slots.append(Slot(braces if part else inner, meant.span.start, language))

    def _place(self, meant: Meant, braces: Span, depth: int, bracketed: bool) -> None:
        """A region of its own, or an item of the list that the element round it becomes."""
        if not depth:
            self.cover.add(meant)
        elif not bracketed:
            self.cover.put(braces.end - 1, ",")
        else:
            self.cover.put(braces.start - 1, ",")
            self.cover.bracket(meant.span)
            if self.code[braces.end : braces.end + 1] != b">":
                self.cover.put(braces.end, ",")

    def _nested(self, at: int, depth: int, holes: list[Span]) -> int:
        """An element in an expression: the list of the expressions inside it."""
        before = self._marks()
        end = self._elements(at, depth + 1)
        if end < 0:
            self._unended += 1
            self._back(before)
            return at + 1
        last = holes[-1].end if holes else 0
        is_beside = bool(holes) and not self.code[last:at].strip()
        self.cover.put(last - 1, " ") if is_beside else None
        self.cover.put(at, "," if is_beside else "[")
        self.cover.put(end - 1, "]")
        holes.append(Span(at, end))
        return end

    def _marks(self) -> tuple[int, ...]:
        return tuple(map(len, self._lists()))

    def _back(self, marks: tuple[int, ...]) -> None:
        """Forget what was read in vain."""
        for found, length in zip(self._lists(), marks, strict=True):
            del found[length:]

    def _lists(self) -> tuple[list[Any], ...]:
        return self.tags, self.comments, self.cover.spans, self.cover.slots

    def markup(self) -> Markup:
        """The tags and comments."""
        slots = tuple(sorted(self.cover.slots, key=lambda slot: slot.at))
        tags = tuple(sorted(self.tags, key=lambda tag: tag.span))
        return Markup(self.code, tags, tuple(self.comments), slots=slots, part=Part.TEMPLATE)


def _between(span: Span, holes: list[Span]) -> Iterator[Span]:
    at = span.start
    for hole in holes:
        yield Span(at, hole.start)
        at = hole.end
    yield Span(at, span.end)
