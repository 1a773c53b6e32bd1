"""The parts of the page that are lists: what is suppressed, what was not read, the rules."""

from __future__ import annotations

from pixelward.model.facts import Notice
from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._html import Html, el, joined, lines
from pixelward.report._html_markdown import html
from pixelward.report._html_table import Cell, Row, table
from pixelward.report._html_words import pattern, spot
from pixelward.report._words import count, sentence


def suppressions(report: Report) -> Html:
    """What somebody has decided not to hear of, and why."""
    found = [one for one in _order.results(report.results) if one.state == "suppressed"]
    heads = ("Rule", "Tracker", "Place", "Reason", "Until", "Finding", "Routes")
    caption = "Findings that a comment in the code suppresses"
    return table(
        "suppressed", caption, heads, map(_suppressed, found), empty="Nothing is suppressed."
    )


def _suppressed(result: Result) -> Row:
    finding = result.finding
    routes = sorted({route.pattern for route in finding.routes})
    return (
        finding.rule,
        finding.use.tracker.name,
        spot(result.place),
        result.justification,
        result.until or "no date",
        sentence(finding.message),
        joined(map(pattern, routes), ", "),
    )


def coverage(report: Report) -> Html:
    """How much was read, and each file that was not, with the reason."""
    found = report.coverage
    said = f"{found.analysed} of {count(found.files, 'file')} were read."
    rows = (
        (Cell(el("code", one.path), key=one.path), _kind(one), one.reason)
        for one in _order.notices(found.notices)
    )
    listed = table(
        "unread",
        "Files that were not read, or not in full",
        ("File", "What", "Why"),
        rows,
        empty="Nothing was left out.",
    )
    return lines((el("p", f"{said} What was not read cannot be in this report."), listed))


def _kind(notice: Notice) -> str:
    if notice.crashed:
        return "failed inside pixelward: findings may be missing"
    return "skipped" if notice.skipped else "read, with a remark"


def rules(report: Report) -> Html:
    """The documentation of each rule that has something to say here."""
    told = {one.finding.rule for one in report.results}
    shown = sorted((card for card in report.rules if card.id in told), key=lambda card: card.id)
    known = frozenset(card.id for card in shown)
    parts = (
        el(
            "details",
            el("summary", f"{card.id} {card.name}: {card.summary}"),
            html(card.help, 3, known),
            id=f"rule-{card.id}",
            class_="help",
        )
        for card in shown
    )
    return lines(parts) if shown else el("p", "No rule has found anything.")


_LIMITS = (
    "The source code was read. Nothing was run, no page was opened, and nothing was sent.",
    "What a tag manager adds is decided in its console. A container is reported; what is in it is "
    "not seen, unless its export is part of the project.",
    "Settings in a vendor's console, such as automatic matching, are not seen.",
    "What a server, a proxy or an advertiser adds to pages on their way is not seen.",
    "Values that are computed at run time are followed as far as the code tells. Where it does not "
    "tell, a finding says that it is inferred or guessed.",
    "Asking for consent changes how likely a tracker is to run. It is no authorization for a "
    "disclosure, and it lowers no severity.",
    "What is said of vendors has a source and a date. Ask the vendor before you rely on it.",
)


def limits() -> Html:
    """What static analysis is, and what it cannot see."""
    return el("ul", *(el("li", each) for each in _LIMITS))
