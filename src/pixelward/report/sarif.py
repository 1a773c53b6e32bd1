"""The report as SARIF 2.1.0, for code scanning services and editors."""

from __future__ import annotations

import sarif_om as om

from pixelward.model.report import Report
from pixelward.report import _order
from pixelward.report._encode import compact, storable
from pixelward.report._sarif_plain import plain
from pixelward.report._sarif_result import result
from pixelward.report._sarif_run import invocation, tool
from pixelward.report.base import Reporter, Style

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, _style: Style) -> str:
    """One run: suppressed results and skipped files included, and marked as such."""
    log = om.SarifLog(version="2.1.0", schema_uri=_SCHEMA, runs=[_run(report)])
    return storable(f"{compact(plain(log))}\n")


def _run(report: Report) -> om.Run:
    rules = sorted(report.rules, key=lambda card: card.id)
    index = {card.id: number for number, card in enumerate(rules)}
    return om.Run(
        tool=tool(report.version, tuple(rules)),
        invocations=[invocation(report.coverage)],
        column_kind="unicodeCodePoints",
        results=[result(item, index) for item in _order.results(report.results)],
    )


SARIF = Reporter("sarif", render)
