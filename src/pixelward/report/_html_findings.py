"""The table of findings: each row opens to its code, what is sent, the way there, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.model.levels import Confidence, Severity, word
from pixelward.model.place import Place
from pixelward.model.program import Route
from pixelward.model.report import Report, Result, Sent
from pixelward.report import _order
from pixelward.report._html import Html, el, joined
from pixelward.report._html_table import Cell, Choice, Row, table
from pixelward.report._html_words import pattern, severity, spot, state
from pixelward.report._words import sentence
from pixelward.report.base import rule_names

_LEVELS = tuple(word(level) for level in sorted(Severity, reverse=True))
_BEFORE, _MEANT, _AFTER = 160, 400, 160  # characters of a line that are shown
_HEADS = ("Severity", "State", "Rule", "Tracker", "Place", "Finding")


def findings(report: Report) -> Html:
    """Every open finding, the most severe first."""
    names = rule_names(report)
    ordered = sorted(_order.results(report.open()), key=lambda one: -one.finding.severity)
    trackers = {one.finding.use.tracker.name for one in ordered}
    return table(
        "findings",
        "Open findings; each opens to its code, its routes and what to do about it",
        _HEADS,
        (_row(result, names) for result in ordered),
        (
            Choice("Severity", 0, _LEVELS),
            Choice("State", 1, tuple(sorted({state(one) for one in ordered}))),
            Choice("Rule", 2, tuple(sorted({one.finding.rule for one in ordered}))),
            Choice("Tracker", 3, tuple(sorted(trackers))),
        ),
        empty="No finding is open.",
    )


def _row(result: Result, names: Mapping[str, str]) -> Row:
    finding = result.finding
    name = names.get(finding.rule, "")
    rule = el("a", finding.rule, href=f"#rule-{finding.rule}") if name else finding.rule
    place = f"{result.place.path}:{result.place.start.line:07}"
    return (
        Cell(
            severity(finding.severity), key=str(3 - finding.severity), tone=word(finding.severity)
        ),
        state(result),
        Cell(joined((rule, f" {name}")), key=finding.rule),
        finding.use.tracker.name,
        Cell(spot(result.place), key=place),
        Cell(details(result), key=finding.message),
    )


def details(result: Result) -> Html:
    """The message, which opens to all that is behind it."""
    finding = result.finding
    facts = [
        el(name, inside)
        for pair in _facts(result)
        for name, inside in zip(("dt", "dd"), pair, strict=True)
    ]
    return el(
        "details",
        el("summary", sentence(finding.message)),
        *_frame(result.place),
        el("dl", *facts, class_="facts"),
    )


def _facts(result: Result) -> Iterator[tuple[str, Html | str]]:
    finding = result.finding
    yield "Next step", sentence(finding.next_step)
    if finding.sent:
        yield (
            "Is sent",
            el("ul", *(el("li", piece) for piece in dict.fromkeys(map(_told, finding.sent)))),
        )
    if finding.use.event:
        yield "Event", el("code", finding.use.event)
    if finding.use.account:
        yield "Account", el("code", finding.use.account)
    if finding.routes:
        yield "Routes", el("ul", *map(_route, sorted(finding.routes, key=lambda one: one.pattern)))
    if result.flow:
        hops = (el("li", spot(step.place), f" {step.message}") for step in result.flow)
        yield "Way there", el("ol", *hops)
    yield "Confidence", _SURE[finding.confidence]


_SURE = {
    Confidence.RESOLVED: "resolved: read in the code",
    Confidence.INFERRED: "inferred: concluded from names or texts",
    Confidence.GUESSED: "guessed: look at it before you rely on it",
}


def _route(route: Route) -> Html:
    because = f" {route.because}" if route.because else ""
    return el("li", pattern(route.pattern), because)


def _told(sent: Sent) -> Html:
    key = sent.key or ("event name" if sent.role == "event" else sent.role)
    terms = " and ".join(f"“{term.text}” ({term.kind})" for term in sent.terms)
    parts = [el("code", key), f" carries {sent.name}"]
    if sent.shown:
        parts += [": ", el("code", sent.shown)]
    return joined(
        (*parts, f", by {terms}" if terms else "", f" {sent.because}" if sent.because else "")
    )


def _frame(place: Place) -> Iterator[Html]:
    """The line of code with the part that is meant marked; of a long line what is round it."""
    line = place.frame.rstrip()
    start = place.start.column - place.frame_column
    if not line or not 0 <= start <= len(line):
        return
    one_line = place.end.line == place.start.line
    end = max(
        min(place.end.column - place.frame_column, len(line)) if one_line else len(line), start
    )
    before, meant, after = line[:start].lstrip(), line[start:end], line[end:]
    head = before if len(before) <= _BEFORE else f"…{before[-_BEFORE:]}"
    part = meant if len(meant) <= _MEANT else f"{meant[:_MEANT]}…"
    tail = after if len(after) <= _AFTER else f"{after[:_AFTER]}…"
    yield el("pre", f"{place.start.line} | ", head, el("mark", part), tail)
