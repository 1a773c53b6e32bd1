"""The data map for programs: a versioned shape with a schema, to which fields may be added."""

from __future__ import annotations

import json

from pixelward.cli.inventories.base import Format
from pixelward.model.levels import Sensitivity, word
from pixelward.model.recorded import Recorded
from pixelward.model.report import Coverage, Report
from pixelward.report._encode import storable
from pixelward.report._inventory import Element, Entry, inventory

VERSION = 1

Fields = dict[str, object]


def render(report: Report) -> str:
    """The whole map, indented."""
    levels: dict[str, Sensitivity] = {}
    for route in report.routes:
        levels[route.pattern] = max(route.sensitivity, levels.get(route.pattern, route.sensitivity))
    whole = {
        "version": VERSION,
        "tool": {"name": "pixelward", "version": report.version},
        "trackers": [_entry(entry, levels) for entry in inventory(report)],
        "coverage": _coverage(report.coverage),
    }
    return storable(json.dumps(whole, indent=2, ensure_ascii=False) + "\n")


def _entry(entry: Entry, levels: dict[str, Sensitivity]) -> Fields:
    tracker, card, agreement = entry.tracker, entry.tracker.card, entry.tracker.agreement
    return {
        "tracker": tracker.id,
        "name": tracker.name,
        "vendor": tracker.vendor,
        "category": tracker.category,
        "risk": word(tracker.risk),
        "purpose": card.use_case,
        "uses": list(entry.purposes),
        "accounts": list(entry.accounts),
        "events": list(entry.events),
        "data": [_element(one) for one in entry.elements],
        "routes": [_route(pattern, levels) for pattern in entry.routes],
        "agreement": {
            "status": agreement.status,
            "plan": agreement.plan or None,
            "source": agreement.source or None,
            "checked": agreement.checked,
        },
        "recorded": [_recorded(one) for one in entry.recorded],
        "owners": list(entry.owners),
        "review": entry.review or None,
        "recommendation": card.recommendation,
        "alternative": card.alternative,
        "places": [{"path": path, "line": line} for path, line in entry.places],
    }


def _route(pattern: str, levels: dict[str, Sensitivity]) -> Fields:
    level = levels.get(pattern)
    return {"pattern": pattern, "sensitivity": None if level is None else word(level)}


def _element(one: Element) -> Fields:
    return {
        "type": one.data,
        "name": one.name,
        "sensitivity": word(one.sensitivity),
        "keys": list(one.keys),
        "events": list(one.events),
    }


def _recorded(one: Recorded) -> Fields:
    return {
        "kind": "approval" if one.is_approval else "agreement",
        "state": one.hold.value,
        "signed": one.signed or None,
        "until": one.until,
        "owner": one.owner or None,
        "evidence": one.evidence or None,
        "reason": one.reason or None,
        "routes": list(one.routes),
        "data": list(one.data),
    }


def _coverage(found: Coverage) -> Fields:
    unread = sorted({one.path for one in found.notices if one.skipped})
    return {"files": found.files, "analysed": found.analysed, "skipped": unread}


JSON = Format("json", render)
