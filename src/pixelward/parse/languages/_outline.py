"""What the readers of indentation languages share: lines, what was written, what was learnt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pixelward.model.facts import Block, Link, Remark
from pixelward.model.guards import Guarded
from pixelward.model.place import Location, Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._lines import Line, behind, line_of, lines
from pixelward.parse.languages._written import Writer
from pixelward.parse.languages.base import Aside


@dataclass(slots=True)
class Outline:
    """A file of such a language while it is read."""

    code: bytes
    path: str
    lines: tuple[Line, ...] = ()
    out: Writer = field(init=False)
    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    guarded: list[Guarded] = field(default_factory=list)
    strange: list[int] = field(default_factory=list)  # offsets of what is not understood
    notes: list[str] = field(default_factory=list)
    is_broken: bool = False  # a bracket never ended: from here on none is sought beyond its line

    def __post_init__(self) -> None:
        self.lines = lines(self.code)
        self.out = Writer(self.code)

    def read(self, statement: Callable[[int], int]) -> None:
        """Read line by line: each call takes a line's number and gives the next one's."""
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            self.out.close(line.indent, line.start)
            at = max(statement(at), at + 1)
        self.out.close(-1, len(self.code))

    def body(self, at: int) -> tuple[int, Span | None]:
        """The number of the line behind a line's deeper ones, and where those are."""
        stop = behind(self.lines, at + 1, self.lines[at].indent)
        if stop == at + 1:
            return stop, None
        first, last = self.lines[at + 1], self.lines[stop - 1]
        return stop, Span(first.start, last.end)

    def silent(self, at: int) -> int:
        """Pass over a comment with its body, unless it speaks to the linter."""
        line = self.lines[at]
        stop, inner = self.body(at)
        span = Span(line.start, inner.end if inner else line.end)
        text = self.code[span.start : span.end]
        if b"pixelward:" in text:
            said = text.decode("utf-8", "replace")
            self.remarks.append(Remark(said, Location(self.path, span)))
        return stop

    def limit(self, at: int) -> int:
        """How far a bracket that opens in a line is followed."""
        return self.lines[at].end if self.is_broken else len(self.code)

    def after(self, at: int, offset: int) -> int:
        """The number of the line that a place is in, which is that line or a later one."""
        return at if offset <= self.lines[at].end else line_of(self.lines, offset)

    def wonder(self, offset: int) -> None:
        """Remember a place that is not understood."""
        self.strange.append(offset)

    def link(self, target: str, relation: str, span: Span) -> None:
        """Another file that this one mentions."""
        self.links.append(Link(target, relation, Location(self.path, span)))

    def text(self, span: Span) -> str:
        """A range of the file, for a person."""
        return self.code[span.start : span.end].decode("utf-8", "replace")

    def found(self, language: str) -> Iterator[Region | Markup | Aside]:
        """Everything that was read."""
        yield from self.out.regions()
        yield Aside(
            links=tuple(self.links),
            blocks=tuple(self.blocks),
            remarks=tuple(self.remarks),
            guarded=tuple(self.guarded),
            notes=(*dict.fromkeys(self.notes), *self._notes(language)),
            tags=1,
        )

    def _notes(self, language: str) -> Iterator[str]:
        if self.strange:
            line = self.code.count(b"\n", 0, self.strange[0]) + 1
            others = len(self.strange) - 1
            more = f", like {others} more" if others else ""
            yield f"line {line} is no {language} that we know, and was passed over{more}"


INTERPOLATED = rb"\{(?P<fill>[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*)\}"


def special(signs: bytes) -> re.Pattern[bytes]:
    """Where a value is filled into text: one of the signs, and an expression in braces."""
    return re.compile(rb"\\(?P<escape>[" + signs + rb"]\{)|[" + signs + rb"]" + INTERPOLATED)
