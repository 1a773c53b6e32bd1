"""The report as annotations of a pull request: workflow commands, few enough to be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.model.levels import Severity
from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._alike import grouped
from pixelward.report._commands import Command, capped, harmless, told
from pixelward.report._encode import storable
from pixelward.report._plain import elsewhere, gist, plain
from pixelward.report._tally import coverage, limits, reasons, set_aside, severities, unread
from pixelward.report._visible import visible
from pixelward.report._words import count
from pixelward.report.base import Reporter, Style, rule_names

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

Pair = tuple[Result, list[Result]]


def render(report: Report, _style: Style) -> str:
    """What is new, the worst first, and the files that we failed on; the rest is for the log."""
    commands = capped((*_failed(report), *_findings(report)))
    lines = (*map(told, commands), *map(harmless, _log(report)))
    return storable("".join(f"{line}\n" for line in lines))


def _findings(report: Report) -> Iterator[Command]:
    names = rule_names(report)
    together: dict[object, list[Pair]] = {}
    for result, others in grouped(_order.results(report.new())):
        at = (result.finding.severity, result.place.path, result.place.start.line)
        together.setdefault(at, []).append((result, others))
    for pairs in sorted(together.values(), key=_weight):
        yield _annotation(pairs, names, report)


def _weight(pairs: list[Pair]) -> tuple[int, int]:
    """What says most first: what is sent weighs more than what is loaded."""
    findings = [result.finding for result, _ in pairs]
    return -max(bool(each.sent) for each in findings), -max(each.confidence for each in findings)


def _annotation(pairs: list[Pair], names: Mapping[str, str], report: Report) -> Command:
    """One for all that is said of a line: they would stand below one another."""
    first, place = pairs[0][0].finding, pairs[0][0].place
    return Command(
        level=_LEVELS[first.severity],
        title=_title(pairs, names),
        message="\n".join(_alone(*pairs[0]) if len(pairs) == 1 else map(_beside, pairs)),
        path=report.checkout.path(place.path),
        start=place.start,
        end=place.end,
        rules=tuple(result.finding.rule for result, others in pairs for _ in (result, *others)),
    )


def _title(pairs: list[Pair], names: Mapping[str, str]) -> str:
    if len(pairs) > 1:
        rules = dict.fromkeys(result.finding.rule for result, _ in pairs)
        return visible(f"{len(pairs)} findings: {', '.join(rules)}")
    rule = pairs[0][0].finding.rule
    return visible(f"{rule} {names.get(rule, '')}".rstrip())


def _alone(result: Result, others: list[Result]) -> Iterator[str]:
    yield from plain(result)
    if others:
        yield elsewhere(others)


def _beside(pair: Pair) -> str:
    result, others = pair
    said = f"- {visible(result.finding.rule)}: {gist(result)}"
    return f"{said} {elsewhere(others)}" if others else said


def _failed(report: Report) -> Iterator[Command]:
    for files in unread(report.coverage):
        if files.kind == "failed":
            yield Command("error", f"pixelward: {files.title}", reasons(files))


def _log(report: Report) -> Iterator[str]:
    """Lines that begin with a word or a number, so that none is a command."""
    found = [count(number, word) for word, number in severities(report.new()).items()]
    read = f"{', '.join(found) or 'No new findings'}; {coverage(report.coverage)}."
    yield " ".join((read, *set_aside(report), *limits(report)))
    for files in unread(report.coverage):
        yield f"{files.title}: {reasons(files)}"


GITHUB = Reporter("github", render)
