"""Expressions in braces, and the markup in them: an element becomes the list of its expressions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from pixelward.model.place import Span
from pixelward.parse.document import Tag
from pixelward.parse.languages._code import closing
from pixelward.parse.languages._cover import Cover, Meant
from pixelward.parse.languages._slots import wanted
from pixelward.parse.parts import Slot

_MOST_ENDLESS = 12  # to look for ever more ends that never come would take forever
_DEEPEST = 12


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


class Expressions:
    """Puts a file's expressions into a cover.

    `elements` reads on from a place at a depth, to the end of the element there; it fills
    `tags` and `comments`, which go back to what they were where it finds no end.
    """

    def __init__(self, code: bytes, dialect: Dialect, elements: Callable[[int, int], int]) -> None:
        self.code, self.dialect, self._elements = code, dialect, elements
        self.cover = Cover(code)
        self.tags: list[Tag] = []
        self.comments: list[Span] = []
        self._endless: set[int] = set()  # where something begins that has no end

    def template(self, tag: str, name: str, span: Span, depth: int) -> None:
        """An attribute whose value is a template string."""
        self.cover.keep(span)
        if depth:
            self.cover.put(span.start - 1, ",")
            return
        self.cover.add(Meant(span))
        if wanted(tag, name):
            self.cover.slots.append(Slot(span, span.start, self.dialect.gives(tag, name)))

    def braces(
        self,
        start: int,
        depth: int,
        owner: tuple[str, str] | None = None,
        gives: str = "",
        *,
        part: bool = False,
    ) -> int:
        """Read what is between braces; where they end, -1 for a brace that is only text."""
        if start in self._endless or len(self._endless) >= _MOST_ENDLESS:
            return -1
        before, holes = self._marks(), list[Span]()
        is_open = self.dialect.nests and depth < _DEEPEST
        nested = partial(self._nested, depth=depth, holes=holes) if is_open else None
        end = closing(self.code, start + 1, nested)
        if end < 0:
            self._endless.add(start)
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
        if at in self._endless or len(self._endless) >= _MOST_ENDLESS:
            return at + 1
        before = self._marks()
        end = self._elements(at, depth + 1)
        if end < 0:
            self._endless.add(at)
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


def _between(span: Span, holes: list[Span]) -> Iterator[Span]:
    at = span.start
    for hole in holes:
        yield Span(at, hole.start)
        at = hole.end
    yield Span(at, span.end)
