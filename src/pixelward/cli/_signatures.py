"""`pixelward signatures list|show`: what is known, and how it is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pixelward.cli import _out
from pixelward.cli._found_by import found_by, samples
from pixelward.cli._own import own_folders
from pixelward.errors import Error, did_you_mean
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word
from pixelward.report._card import card
from pixelward.resources import signatures_dir
from pixelward.signatures import load

_FORMATS = ("text", "json")


def listed(report: str) -> int:
    """Print one line a tracker."""
    _known("--report", report, "a format", _FORMATS)
    trackers = load(signatures_dir(), own_folders()).trackers
    if report == "json":
        _json([_summary(one) for one in trackers])
        return 0
    rows = [tuple(_columns(one)) for one in trackers]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        _out.put("  ".join(cells).rstrip() + "\n")
    return 0


def shown(name: str, report: str) -> int:
    """Print all that is known of one tracker."""
    _known("--report", report, "a format", _FORMATS)
    trackers = {one.id: one for one in load(signatures_dir(), own_folders()).trackers}
    _known(name, name, "a tracker", tuple(trackers))
    tracker = trackers[name]
    if report == "json":
        _json(_whole(tracker))
        return 0
    _out.put("\n".join((*card(tracker), *found_by(tracker), *samples(tracker))) + "\n")
    return 0


def _known(place: str, said: str, what: str, known: tuple[str, ...]) -> None:
    if said not in known:
        raise Error(place, f'"{said}" is not {what}.', did_you_mean(said, known))


def _columns(tracker: Tracker) -> Iterator[str]:
    yield from (tracker.id, tracker.name, tracker.category)
    yield f"{word(tracker.risk)} risk"
    yield f"agreement: {tracker.agreement.status}"


def _json(value: object) -> None:
    _out.put(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _summary(tracker: Tracker) -> dict[str, Any]:
    agreement = tracker.agreement
    return {
        "id": tracker.id,
        "name": tracker.name,
        "vendor": tracker.vendor,
        "category": tracker.category,
        "risk": word(tracker.risk),
        "agreement": {
            "status": agreement.status,
            "plan": agreement.plan or None,
            "source": agreement.source or None,
            "checked": agreement.checked,
        },
    }


def _whole(tracker: Tracker) -> dict[str, Any]:
    named = ("use_case", "why_it_matters", "hhs", "recommendation", "alternative")
    return {
        **_summary(tracker),
        "card": {name: getattr(tracker.card, name) for name in named},
        "sources": [{"url": one.url, "read": one.read} for one in tracker.sources],
        "found_by": [
            {"id": one.id, "purpose": one.purpose.value, "line": one.line}
            for one in {one.id: one for one in tracker.signatures}.values()
        ],
        "user_data": dict(tracker.user_data),
        "behaviour": {one.behaviour.value: one.untouched for one in tracker.defaults},
        "formats": {
            "account": [*tracker.formats.account],
            "secret": [*tracker.formats.secret],
        },
        "samples": [{"line": one.line, "flagged": one.flagged} for one in tracker.examples],
        "file": tracker.path,
    }
