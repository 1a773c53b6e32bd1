"""What JSON version 1 says of each thing; a field may be added, none may change or go."""

from __future__ import annotations

from collections.abc import Mapping

from pixelward.model.compared import Changes, Known
from pixelward.model.facts import Notice
from pixelward.model.levels import word
from pixelward.model.place import Place, PlacedStep
from pixelward.model.program import Route
from pixelward.model.report import Coverage, Result, Sighting
from pixelward.report import _order
from pixelward.report._data import Fields, data


def result(item: Result, names: Mapping[str, str]) -> Fields:
    """A finding with what the run decided about it."""
    finding = item.finding
    return {
        "rule": finding.rule,
        "name": names.get(finding.rule, ""),
        "severity": word(finding.severity),
        "confidence": word(finding.confidence),
        "state": item.state,
        "tracker": finding.use.tracker.id,
        "signature": finding.use.signature.id,
        **_span(item.place),
        "original": _original(item.place),
        "message": finding.message,
        "next_step": finding.next_step,
        "event": finding.use.event,
        "account": finding.use.account,
        "routes": [route.pattern for route in finding.routes],
        "data": data(finding.sent),
        "flow": [_step(step) for step in item.flow],
        "suppression": item.justification if item.state == "suppressed" else None,
        "fingerprint": item.fingerprint,
        "moved": item.moved,
    }


def use(item: Sighting) -> Fields:
    """One place where a tracker is used, whether or not a rule objects to it."""
    return {
        "tracker": item.use.tracker.id,
        "signature": item.use.signature.id,
        "purpose": item.use.signature.purpose.value,
        **_point(item.place),
        "original": _original(item.place),
        "event": item.use.event,
        "account": item.use.account,
        "routes": list(item.routes),
        "confidence": word(item.use.confidence),
    }


def route(item: Route) -> Fields:
    """An address of the site, and what it is about."""
    return {
        "pattern": item.pattern,
        "file": item.file,
        "subjects": list(item.subjects),
        "sensitivity": word(item.sensitivity),
        "authenticated": item.authenticated,
        "because": item.because,
    }


def coverage(item: Coverage) -> Fields:
    """How much was read, and what was not."""
    notices = _order.notices(item.notices)
    return {
        "files": item.files,
        "analysed": item.analysed,
        "skipped": [_notice(notice) for notice in notices if notice.skipped],
        "notices": [_notice(notice) for notice in notices if not notice.skipped],
    }


def absent(item: Known) -> Fields:
    """What a baseline knows and the project no longer has: there is no line to name."""
    return {
        "rule": item.rule,
        "tracker": item.tracker,
        "path": item.path,
        "fingerprint": item.fingerprint,
        "moved": item.moved,
    }


def changes(item: Changes | None) -> Fields | None:
    """What the results are limited to, if they are."""
    if item is None:
        return None
    return {
        "revision": item.revision,
        "base": item.base,
        "files": item.files,
        "elsewhere": item.elsewhere,
    }


def _notice(notice: Notice) -> Fields:
    return {"path": notice.path, "reason": notice.reason, "crashed": notice.crashed}


def _step(step: PlacedStep) -> Fields:
    return {
        **_point(step.place),
        "original": _original(step.place),
        "message": step.message,
    }


def _original(place: Place) -> Fields | None:
    if place.original is None:
        return None
    found = place.original
    return {"path": found.path, "line": found.line, "column": found.column}


def _point(place: Place) -> Fields:
    return {"path": place.path, "line": place.start.line, "column": place.start.column}


def _span(place: Place) -> Fields:
    return {**_point(place), "end_line": place.end.line, "end_column": place.end.column}
