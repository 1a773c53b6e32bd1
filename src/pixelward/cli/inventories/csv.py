"""The data map for a spreadsheet: a row for each tracker and kind of data, or for the tracker."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from pixelward.cli.inventories.base import Format
from pixelward.model.levels import word
from pixelward.model.report import Report
from pixelward.report._inventory import Element, Entry, inventory, on_record
from pixelward.report._visible import visible

_HEADER = (
    *("tracker", "name", "vendor", "category", "risk", "purpose", "uses", "accounts"),
    *("data", "sensitivity", "keys", "events", "routes", "private_routes"),
    *("agreement", "plan", "agreement_source", "agreement_checked", "recorded", "owner", "review"),
)
# What a spreadsheet would take for a formula, and run.
_FORMULA = ("=", "+", "-", "@")


def render(report: Report) -> str:
    """A header, then the trackers in order; a list is separated by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADER)
    for entry in inventory(report):
        for element in entry.elements or (None,):
            writer.writerow([_cell(text) for text in _row(entry, element)])
    return out.getvalue()


def _row(entry: Entry, element: Element | None) -> Iterator[str]:
    tracker, agreement = entry.tracker, entry.tracker.agreement
    yield from (tracker.id, tracker.name, tracker.vendor, tracker.category, word(tracker.risk))
    yield from (" ".join(tracker.card.use_case.split()), _list(entry.purposes))
    yield _list(entry.accounts)
    yield from _told(entry, element)
    yield from (_list(entry.routes), _list(entry.private))
    yield from (agreement.status, agreement.plan, agreement.source, agreement.checked)
    yield _list(tuple(map(on_record, entry.recorded)))
    yield from (_list(entry.owners), entry.review)


def _told(entry: Entry, element: Element | None) -> Iterator[str]:
    if element is None:
        yield from ("", "", "", _list(entry.events))
        return
    yield from (element.name, word(element.sensitivity), _list(element.keys), _list(element.events))


def _list(texts: tuple[str, ...]) -> str:
    return "; ".join(texts)


def _cell(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


CSV = Format("csv", render)
