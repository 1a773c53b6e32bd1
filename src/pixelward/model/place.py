"""Where something is: bytes inside the linter, lines and columns at its border."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from pixelward.model.packed import Packed


@dataclass(frozen=True, slots=True, order=True)
class Span(Packed):
    """A half-open byte range of a file's text in UTF-8: the file itself, as almost all are."""

    start: int
    end: int

    @property
    def ends(self) -> tuple[int, int]:
        """Both ends."""
        return self.start, self.end

    def contains(self, other: Span) -> bool:
        """Whether the other span lies inside this one, ends included."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Location(Packed):
    """A span of one file; the path is relative to the project root, with `/`."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Step(Packed):
    """One hop of a code flow: a place, and what happens there."""

    location: Location
    message: str


CodeFlow = tuple[Step, ...]

UNPLACED = Location("", Span(0, 0))  # of a value that linking makes, and no one wrote


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A one-based line, and a one-based column counted in Unicode code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Original:
    """Where a bundle's source map says that something was written.

    Line and column count from one, the column as the map counts it. The path is relative to the
    project root where the map allows to tell; nobody has looked whether the file is there.
    """

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A location as a person reads it.

    `frame` is its first line, identifiers masked; of a minified line it is the part round the
    span, and `frame_column` the one-based column of its first character. `original` is what
    the place was made from, where a source map says it.
    """

    path: str
    start: Position
    end: Position
    frame: str = ""
    frame_column: int = 1
    original: Original | None = None


@dataclass(frozen=True, slots=True)
class PlacedStep:
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class LineIndex(Packed):
    """Turns byte offsets of one file into lines and columns.

    `starts` are the byte offsets at which lines begin; `continuations` are the byte offsets
    that do not begin a character, so that columns count code points.
    """

    starts: tuple[int, ...]
    continuations: tuple[int, ...] = ()

    @staticmethod
    def of(source: bytes) -> LineIndex:
        """Index a text in UTF-8."""
        starts = [0]
        at = source.find(b"\n")
        while at >= 0:
            starts.append(at + 1)
            at = source.find(b"\n", at + 1)
        if source.isascii():
            return LineIndex(tuple(starts))
        inside = tuple(i for i, byte in enumerate(source) if byte & 0xC0 == 0x80)
        return LineIndex(tuple(starts), inside)

    def position(self, offset: int) -> Position:
        """Where a zero-based byte offset is, for a person."""
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1]
        hidden = bisect_right(self.continuations, offset) - bisect_right(self.continuations, start)
        return Position(line, offset - start - hidden + 1)

    def line_span(self, line: int) -> Span:
        """The bytes of a one-based line, its newline included; the last one is open-ended."""
        end = self.starts[line] if line < len(self.starts) else 1 << 62
        return Span(self.starts[line - 1], end)
