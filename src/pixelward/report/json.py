"""The report as JSON: the public, versioned shape that `docs/json.md` describes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pixelward.model.report import Report
from pixelward.report import _order, _record
from pixelward.report._data import Fields
from pixelward.report._encode import compact, storable
from pixelward.report.base import Reporter, Style, rule_names

VERSION = 1


def render(report: Report, _style: Style) -> str:
    """The whole report, one record a line, so that a committed one makes a readable diff."""
    body = ",\n".join(f'"{name}":{text}' for name, text in _parts(report).items())
    return storable(f"{{{body}}}\n")


def _parts(report: Report) -> Mapping[str, str]:
    names = rule_names(report)
    results = _order.results(report.results)
    return {
        "version": compact(VERSION),
        "tool": compact({"name": "pixelward", "version": report.version}),
        "results": _lines(_record.result(result, names) for result in results),
        "absent": _lines(map(_record.absent, sorted(report.absent))),
        "changes": compact(_record.changes(report.changes)),
        "uses": _lines(map(_record.use, _order.sightings(report.sightings))),
        "routes": _lines(map(_record.route, _order.routes(report.routes))),
        "coverage": compact(_record.coverage(report.coverage)),
    }


def _lines(records: Iterable[Fields]) -> str:
    body = ",\n".join(map(compact, records))
    return f"[\n{body}\n]" if body else "[]"


JSON = Reporter("json", render)
