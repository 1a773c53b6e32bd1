"""Which lines a suppression speaks of: its own, the next line of code, or a whole file."""

from __future__ import annotations

import re

from pixelward.model.facts import FileFacts, Remark
from pixelward.model.place import Location, Span

Lines = tuple[int, int]  # the first and the last, both included

# What may stand round a comment that is alone on its line: JSX braces, PHP tags.
_ALONE = re.compile(r"[\s{}]*(?:<\?(?:php)?|\?>)?[\s{}]*")
_BLANK_OR_COMMENT = re.compile(
    r"\s*(?://.*|\*.*|\{?/\*(?:(?!\*/).)*(?:\*/\}?\s*)?|<!--(?:(?!-->).)*(?:-->\s*)?"
    r"|\{#(?:(?!#\}).)*(?:#\}\s*)?|\{\{!(?:(?!\}\}).)*(?:\}\}\s*)?|<%#(?:(?!%>).)*(?:%>\s*)?)?"
)


def whole() -> Lines:
    """Every line of a file."""
    return 1, 1 << 62


def covered(remark: Remark, facts: FileFacts, source: bytes) -> Lines:
    """The comment's own line or, when it stands alone there, the next line of code."""
    span, lines = remark.location.span, facts.lines
    first, last = lines.position(span.start).line, lines.position(span.end).line
    before = source[lines.line_span(first).start : span.start]
    after = source[span.end : lines.line_span(last).end]
    if not all(_ALONE.fullmatch(text.decode("utf-8", "replace")) for text in (before, after)):
        return last, last
    for number in range(last + 1, len(lines.starts) + 1):
        line = lines.line_span(number)
        text = source[line.start : line.end].decode("utf-8", "replace")
        if not _BLANK_OR_COMMENT.fullmatch(text.rstrip()):
            return number, number
    return last, last


def written(remark: Remark, number: int, facts: FileFacts, source: bytes) -> Location:
    """Where one line of a comment stands, without the blanks round it."""
    span, lines = remark.location.span, facts.lines
    # What is said in a string, such as a tag's notes, has more lines than the place of it.
    row = min(lines.position(span.start).line + number, lines.position(span.end).line)
    line = lines.line_span(row)
    start, end = max(span.start, line.start), min(span.end, line.end)
    text = source[start:end]
    start += len(text) - len(text.lstrip())
    return Location(facts.path, Span(start, start + len(text.strip())))
