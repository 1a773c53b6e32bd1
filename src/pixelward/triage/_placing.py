"""Turns byte locations into lines and columns, with the source line that a person will see."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache

from pixelward.exposures import hide, mask
from pixelward.model.facts import FileFacts
from pixelward.model.place import (
    CodeFlow,
    LineIndex,
    Location,
    Original,
    Place,
    PlacedStep,
    Position,
    Span,
)
from pixelward.model.program import TrackerUse
from pixelward.model.report import Sent
from pixelward.model.values import Literal

Originally = Callable[[str, int, int], Original | None]
Placing = Callable[[Location, TrackerUse, tuple[Sent, ...]], Place]

_BEFORE, _AFTER = 2_000, 6_000  # bytes of a minified line that are kept round the span


def placing(
    files: Mapping[str, FileFacts],
    read: Callable[[str], bytes],
    originally: Originally,
    secrets: Collection[str] = (),
) -> Placing:
    """A function from locations to places that reads each file once."""
    source = cache(read)

    def place(location: Location, use: TrackerUse, sent: tuple[Sent, ...]) -> Place:
        facts, span = files.get(location.path), location.span
        if facts is None:
            return Place(location.path, Position(1, 1), Position(1, 1))
        start = facts.lines.position(span.start)
        window = _window(facts.lines, span)
        written = source(location.path)[window.start : window.end]
        line = hide(written.decode("utf-8", "replace").rstrip("\r\n"), secrets)
        frame = _veiled(line, use, sent)
        column = facts.lines.position(window.start).column
        units = _units(start, span.start, facts.lines, source(location.path))
        end, original = facts.lines.position(span.end), originally(location.path, start.line, units)
        return Place(location.path, start, end, frame, column, original)

    return place


def _units(start: Position, offset: int, lines: LineIndex, source: bytes) -> int:
    """The UTF-16 units before a position in its line, which is how source maps count."""
    if not lines.continuations:
        return start.column - 1
    before = source[lines.line_span(start.line).start : offset]
    return len(before.decode("utf-8", "replace").encode("utf-16-le")) // 2


def _window(lines: LineIndex, span: Span) -> Span:
    """The bytes of the span's first line that are worth showing, whole characters only."""
    line = lines.line_span(lines.position(span.start).line)
    inside = lines.continuations if line.start < span.start - _BEFORE else ()
    start = max(line.start, span.start - _BEFORE)
    while start in inside and start < span.start:
        start += 1
    return Span(start, min(line.end, span.start + _AFTER))


def placed_flow(flow: CodeFlow, use: TrackerUse, place: Placing) -> Iterator[PlacedStep]:
    """The steps of a code flow, each with its place."""
    return (PlacedStep(place(step.location, use, ()), step.message) for step in flow)


def _veiled(line: str, use: TrackerUse, sent: tuple[Sent, ...]) -> str:
    """The line with every identifier hidden, as long as before; the vendor's own id stays."""
    for constant in _constants(use, {item.location for item in sent if item.identifier}):
        line = re.sub(f"(?<=(['\"`])){re.escape(constant)}(?=\\1)", _dots, line)
    return mask(line, keep={use.account} if use.account else ())


def _constants(use: TrackerUse, private: Collection[Location]) -> Iterator[str]:
    """What stands in the code as user data: a name or a birthday has no shape to know it by."""
    for told in use.told:
        constant = told.value.value if isinstance(told.value, Literal) else None
        if isinstance(constant, str) and (told.role == "user-data" or told.location in private):
            yield constant


def _dots(found: re.Match[str]) -> str:
    return "".join("•" if sign.isalnum() else sign for sign in found[0])
