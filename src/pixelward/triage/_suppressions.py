"""Applies suppressions to results: which lines each covers, which results it silences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pixelward.exposures import mask
from pixelward.model.facts import FileFacts, Remark
from pixelward.model.place import Location
from pixelward.model.report import Finding, Result
from pixelward.triage._covering import Lines, covered, whole, written
from pixelward.triage._directives import Directive, Refused, Scope, directives
from pixelward.triage._objections import refusal, uselessness


@dataclass(frozen=True, slots=True)
class Suppression:
    """A decision not to hear of one rule, on some lines of one file."""

    location: Location  # where it is written
    rule: str
    covers: Lines
    reason: str
    until: str = ""  # the last day on which it holds, an ISO date

    def silences(self, result: Result) -> bool:
        """Whether it covers the first or the last line of what the result is about."""
        place = result.place
        if (place.path, result.finding.rule) != (self.location.path, self.rule):
            return False
        first, last = self.covers
        return any(first <= line <= last for line in (place.start.line, place.end.line))


@dataclass(frozen=True, slots=True)
class _Said:
    """A directive, and where it stands."""

    one: Directive | Refused
    remark: Remark
    at: Location
    line: int


def suppressions(
    files: Mapping[str, FileFacts],
    read: Callable[[str], bytes],
    known: Collection[str],
    today: date,
) -> Iterator[Suppression | Finding]:
    """Every suppression of every file, and a finding for each one that is refused."""
    for path, facts in sorted(files.items()):
        if facts.remarks:
            said = sorted(_said(facts, read(path), known, today), key=lambda one: one.line)
            yield from _decided(said, facts, read(path))


def suppress(results: Iterable[Result], decided: Collection[Suppression]) -> Iterator[Result]:
    """The same results, each that a suppression covers marked with its reason."""
    by_path = _by_path(decided)
    for result in results:
        near = by_path.get(result.place.path, ())
        by = next((one for one in near if one.silences(result)), None)
        yield result if by is None else _suppressed(result, by)


def unused(results: Iterable[Result], decided: Collection[Suppression]) -> Iterator[Finding]:
    """A finding for each suppression that silences nothing."""
    by_path = _by_path(decided)
    used = {
        one
        for result in results
        for one in by_path.get(result.place.path, ())
        if one.silences(result)
    }
    return (uselessness(one.location, one.rule) for one in decided if one not in used)


def _by_path(decided: Iterable[Suppression]) -> Mapping[str, list[Suppression]]:
    found: dict[str, list[Suppression]] = {}
    for one in decided:
        found.setdefault(one.location.path, []).append(one)
    return found


def _suppressed(result: Result, by: Suppression) -> Result:
    return replace(result, state="suppressed", justification=mask(by.reason), until=by.until)


def _said(facts: FileFacts, source: bytes, known: Collection[str], today: date) -> Iterator[_Said]:
    # A comment inside another language may be met twice: by its host, and by itself.
    for remark in dict.fromkeys(facts.remarks):
        for one in directives(remark, known, today):
            at = written(remark, one.line, facts, source)
            yield _Said(one, remark, at, facts.lines.position(at.span.start).line)


def _decided(
    said: Iterable[_Said], facts: FileFacts, source: bytes
) -> Iterator[Suppression | Finding]:
    begun: list[tuple[_Said, Directive]] = []
    for each in said:
        one = each.one
        if isinstance(one, Refused):
            yield refusal(each.at, one.fact, one.step)
        elif one.scope is Scope.START:
            begun.append((each, one))
        elif one.scope is Scope.END:
            yield from _ended(begun, each, one)
        else:
            lines = whole() if one.scope is Scope.FILE else covered(each.remark, facts, source)
            yield from _over(each, one, lines)
    for each, _ in begun:
        step = 'Write "pixelward: ignore-end" below what is meant.'
        yield refusal(each.at, "This suppression has a start and no end.", step)


def _ended(
    begun: list[tuple[_Said, Directive]], end: _Said, one: Directive
) -> Iterator[Suppression | Finding]:
    """What the nearest start above covers: that of the same rules, if the end names any."""
    for at in range(len(begun) - 1, -1, -1):
        start, meant = begun[at]
        if not one.rules or set(one.rules) == set(meant.rules):
            del begun[at]
            yield from _over(start, meant, (start.line, end.line))
            return
    step = 'Write "pixelward: ignore-start[PW102]: reason" above what is meant, or remove this.'
    yield refusal(end.at, "This ends a suppression that nothing has started.", step)


def _over(each: _Said, one: Directive, lines: Lines) -> Iterator[Suppression]:
    return (Suppression(each.at, rule, lines, one.reason, one.until) for rule in one.rules)
