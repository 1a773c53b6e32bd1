"""The data map for a wiki, a ticket or a pull request: a table, then a section for each tracker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.cli.inventories.base import Format
from pixelward.model.levels import word
from pixelward.model.report import Report
from pixelward.report._encode import storable
from pixelward.report._inventory import Entry, inventory, on_record, signs
from pixelward.report._visible import visible
from pixelward.report._words import count, sentence, some

_HEADS = ("Tracker", "Vendor", "Category", "Risk", "Data", "Routes", "Agreement", "Owner", "Review")
_ROUTES = 20
_PLACES = 5
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&@]|:(?=//)")  # what begins markup, a mention or a link


def render(report: Report) -> str:
    """The whole map."""
    entries = inventory(report)
    lines = ["# Trackers, and what they are told", "", *_said(report, entries)]
    if entries:
        lines += ["", _row(_HEADS), _row(("---",) * len(_HEADS)), *map(_summary, entries)]
    lines += [line for entry in entries for line in _section(entry)]
    return storable("\n".join((*lines, "", "This is no legal advice.")) + "\n")


def _said(report: Report, entries: tuple[Entry, ...]) -> Iterator[str]:
    found = report.coverage
    trackers = count(len(entries), "tracker") if entries else "No known tracker"
    verb = "is" if len(entries) < 2 else "are"
    yield f"{trackers} {verb} in use. {found.analysed} of {count(found.files, 'file')} were read;"
    yield "what a tag manager or a server adds is not seen."


def _summary(entry: Entry) -> str:
    tracker = entry.tracker
    return _row(
        (
            _text(tracker.name),
            _text(tracker.vendor),
            _text(tracker.category),
            word(tracker.risk),
            _text(", ".join(one.name for one in entry.elements)) or "none that the code names",
            f"{len(entry.routes)}, of them {len(entry.private)} private",
            _text(signs(tracker.agreement)),
            _text(", ".join(entry.owners)) or "nobody on record",
            entry.review or "no date",
        )
    )


def _section(entry: Entry) -> Iterator[str]:
    tracker, agreement = entry.tracker, entry.tracker.agreement
    source = f", {_address(agreement.source)}" if agreement.source else ""
    yield from ("", f"## {_text(tracker.name)}", "")
    yield f"- Purpose: {_text(sentence(tracker.card.use_case))}"
    said = f"{_text(signs(agreement))} (checked {agreement.checked}{source})"
    yield f"- Business associate agreement: {said}"
    yield from (f"- On record: {_text(on_record(one))}" for one in entry.recorded)
    yield f"- Accounts: {_codes(entry.accounts)}"
    yield f"- Uses: {', '.join(entry.purposes)}"
    yield f"- Events: {_codes(entry.events)}"
    yield f"- Routes: {some(map(_code, entry.routes), _ROUTES)}"
    places = (f"{path}:{line}" for path, line in entry.places)
    yield f"- Places: {_text(some(places, _PLACES))}"
    yield from _told(entry)
    yield from ("", _text(sentence(tracker.card.recommendation)))


def _told(entry: Entry) -> Iterator[str]:
    if not entry.elements:
        return
    yield from ("", _row(("Data", "Sensitivity", "Keys", "Events")), _row(("---",) * 4))
    for one in entry.elements:
        level = word(one.sensitivity)
        yield _row((_text(one.name), level, _codes(one.keys), _codes(one.events)))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _codes(texts: tuple[str, ...]) -> str:
    return ", ".join(map(_code, texts)) or "none"


def _code(text: str) -> str:
    """Code as a span, unless it could end the span or the cell of a table."""
    shown = visible(text)
    return _text(shown) if re.search(r"[`|]", shown) else f"`{shown}`"


def _text(text: str) -> str:
    # An entity is the one escape that every renderer of Markdown knows.
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", visible(text))


def _address(address: str) -> str:
    return f"<{address}>" if re.fullmatch(r"https?://[^\s<>]+", address) else _text(address)


MARKDOWN = Format("markdown", render)
