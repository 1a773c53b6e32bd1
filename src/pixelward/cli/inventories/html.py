"""The data map as one page, which needs nothing beside itself."""

from __future__ import annotations

from pixelward.cli.inventories.base import Format
from pixelward.model.levels import word
from pixelward.model.report import Report
from pixelward.report._html import Html, el, joined
from pixelward.report._html_page import page, section
from pixelward.report._html_sections import coverage, limits
from pixelward.report._html_table import Cell, Row, table
from pixelward.report._html_vendors import listed, told, vendors
from pixelward.report._html_words import pattern
from pixelward.report._inventory import Entry, inventory

_TITLE = "Trackers of this site: the data map"


def render(report: Report) -> str:
    """The whole page."""
    entries = inventory(report)
    parts = (
        ("trackers", "Trackers", _trackers(entries)),
        ("data", "What is sent to whom", told(entries)),
        ("vendors", "Vendors and agreements", vendors(entries)),
        ("coverage", "What was read", coverage(report)),
        ("method", "Method and limits", limits()),
    )
    nav = tuple((id_, name) for id_, name, _ in parts)
    foot = f"Made by pixelward {report.version} from source code alone. It is no legal advice."
    return page(_TITLE, nav, *(section(*part) for part in parts), foot=foot)


def _trackers(entries: tuple[Entry, ...]) -> Html:
    heads = (
        "Tracker",
        "Vendor",
        "Category",
        "Purpose",
        "Risk",
        "Events",
        "Routes",
        "Owner",
        "Review by",
    )
    rows = (_row(entry) for entry in entries)
    return table("trackers", "Trackers in use", heads, rows, empty="No known tracker is in use.")


def _row(entry: Entry) -> Row:
    tracker = entry.tracker
    return (
        Cell(tracker.name, heads=True),
        tracker.vendor,
        tracker.category,
        " ".join(tracker.card.use_case.split()),
        Cell(word(tracker.risk), key=str(9 - tracker.risk)),
        listed(entry.events),
        Cell(_routes(entry), key=f"{len(entry.routes)}"),
        ", ".join(entry.owners) or "nobody on record",
        entry.review or "no date",
    )


def _routes(entry: Entry) -> Html:
    title = f"{len(entry.routes)}, of them {len(entry.private)} private"
    return el("details", el("summary", title), joined(map(pattern, entry.routes), ", "))


HTML = Format("html", render)
