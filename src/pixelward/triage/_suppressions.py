"""Applies suppressions to results: which lines each covers, which results it silences."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pixelward.exposures import mask
from pixelward.model.facts import FileFacts, Notice, Remark
from pixelward.model.report import Result
from pixelward.triage._directives import Directive, Refused, directives

# What may stand round a comment that is alone on its line: JSX braces, PHP tags.
_ALONE = re.compile(r"[\s{}]*(?:<\?(?:php)?|\?>)?[\s{}]*")
_BLANK_OR_COMMENT = re.compile(
    r"\s*(?://.*|\*.*|\{?/\*(?:(?!\*/).)*(?:\*/\}?\s*)?|<!--(?:(?!-->).)*(?:-->\s*)?"
    r"|\{#(?:(?!#\}).)*(?:#\}\s*)?|\{\{!(?:(?!\}\}).)*(?:\}\}\s*)?|<%#(?:(?!%>).)*(?:%>\s*)?)?"
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A decision not to hear of one rule, on one line or, where `covers` is 0, in a whole file."""

    path: str
    line: int  # where it is written
    rule: str
    covers: int
    reason: str

    def silences(self, result: Result) -> bool:
        """Whether it covers the first or the last line of what the result is about."""
        place = result.place
        if (place.path, result.finding.rule) != (self.path, self.rule):
            return False
        return not self.covers or self.covers in (place.start.line, place.end.line)


def suppressions(
    files: Mapping[str, FileFacts],
    read: Callable[[str], bytes],
    known: Collection[str],
    today: date,
) -> Iterator[Suppression | Notice]:
    """Every suppression of every file, and a notice for each one that is refused."""
    for path, facts in sorted(files.items()):
        source = read(path) if facts.remarks else b""
        for remark in facts.remarks:
            yield from _of(remark, facts, source, directives(remark, known, today))


def suppress(results: Iterable[Result], decided: Collection[Suppression]) -> Iterator[Result]:
    """The same results, each that a suppression covers marked with its reason."""
    for result in results:
        by = next((one for one in decided if one.silences(result)), None)
        yield result if by is None else _suppressed(result, by.reason)


def unused(results: Collection[Result], decided: Iterable[Suppression]) -> Iterator[Notice]:
    """A notice for each suppression that silences nothing."""
    for one in decided:
        if not any(one.silences(result) for result in results):
            why = f"The suppression of {one.rule} silences nothing. Remove it."
            yield _notice(one.path, one.line, why)


def _suppressed(result: Result, reason: str) -> Result:
    return replace(result, state="suppressed", justification=mask(reason))


def _of(
    remark: Remark, facts: FileFacts, source: bytes, said: Iterable[Directive | Refused]
) -> Iterator[Suppression | Notice]:
    first = facts.lines.position(remark.location.span.start).line
    for one in said:
        if isinstance(one, Refused):
            yield _notice(facts.path, first + one.line, one.why)
            continue
        covers = 0 if one.whole_file else _covered(remark, facts, source)
        for rule in one.rules:
            yield Suppression(facts.path, first + one.line, rule, covers, one.reason)


def _covered(remark: Remark, facts: FileFacts, source: bytes) -> int:
    """The comment's own line or, when it stands alone there, the next line of code."""
    span, lines = remark.location.span, facts.lines
    first, last = lines.position(span.start).line, lines.position(span.end).line
    before = source[lines.line_span(first).start : span.start]
    after = source[span.end : lines.line_span(last).end]
    if not all(_ALONE.fullmatch(text.decode("utf-8", "replace")) for text in (before, after)):
        return last
    for number in range(last + 1, len(lines.starts) + 1):
        line = lines.line_span(number)
        text = source[line.start : line.end].decode("utf-8", "replace")
        if not _BLANK_OR_COMMENT.fullmatch(text.rstrip()):
            return number
    return last


def _notice(path: str, line: int, why: str) -> Notice:
    return Notice(path=path, reason=f"line {line}: {mask(why)}", skipped=False)
