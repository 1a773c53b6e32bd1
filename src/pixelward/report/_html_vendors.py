"""What is sent to whom, and on what footing: one table of data, one of vendors."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.levels import word
from pixelward.model.recorded import Hold
from pixelward.report._html import Html, el, joined
from pixelward.report._html_table import Cell, Row, table
from pixelward.report._html_words import badge
from pixelward.report._inventory import Entry, on_record, signs

_HOLDS = {Hold.IN_FORCE: "off", Hold.EARLY: "warning", Hold.EXPIRED: "error"}
_TONES = {"no": "error", "unknown": "warning", "plan": "note", "yes": "off"}


def told(entries: tuple[Entry, ...]) -> Html:
    """A row for each kind of data that a tracker is told."""
    rows = (row for entry in entries for row in _elements(entry))
    heads = ("Vendor", "Tracker", "Data", "Sensitivity", "Keys", "Events")
    caption = "What the code hands to trackers, beside what every request tells them"
    return table("data", caption, heads, rows, empty="The code hands nothing to trackers.")


def _elements(entry: Entry) -> Iterator[Row]:
    for one in entry.elements:
        level = word(one.sensitivity)
        yield (
            Cell(entry.tracker.vendor, heads=True),
            entry.tracker.name,
            one.name,
            Cell(level, key=str(9 - one.sensitivity)),
            listed(one.keys),
            listed(one.events),
        )


def vendors(entries: tuple[Entry, ...]) -> Html:
    """A row for each tracker in use."""
    heads = (
        "Vendor",
        "Tracker",
        "Risk",
        "Accounts",
        "Business associate agreement",
        "On record here",
        "Review by",
        "Recommendation",
    )
    caption = "Vendors, and whether they sign a business associate agreement as far as is known"
    return table("vendors", caption, heads, map(_vendor, entries), empty="No tracker was found.")


def _vendor(entry: Entry) -> Row:
    tracker = entry.tracker
    return (
        Cell(tracker.vendor, heads=True),
        tracker.name,
        Cell(word(tracker.risk), key=str(9 - tracker.risk)),
        listed(entry.accounts),
        Cell(footing(entry), key=signs(tracker.agreement)),
        recorded(entry),
        entry.review or "no date",
        f"{tracker.card.recommendation} Safer: {tracker.card.alternative}",
    )


def footing(entry: Entry) -> Html:
    """What the vendor's card says, where that was read and when."""
    agreement = entry.tracker.agreement
    said = badge(signs(agreement), _TONES.get(agreement.status, "warning"))
    source = (
        el("a", "source", href=agreement.source, rel="noreferrer")
        if _is_web(agreement.source)
        else ""
    )
    return joined((said, f" checked {agreement.checked}", ", " if source else "", source))


def recorded(entry: Entry) -> Html:
    """What the project has on record of the tracker."""
    if not entry.recorded:
        return Html("nothing")
    items = (
        el("li", badge(one.hold.value, _HOLDS[one.hold]), f" {on_record(one)}")
        for one in entry.recorded
    )
    return el("ul", *items)


def listed(texts: tuple[str, ...]) -> Html:
    """Texts of the code, in a row."""
    return joined((el("code", one) for one in texts), ", ")


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))
