"""The report as SARIF 2.1.0, for code scanning services and editors."""

from __future__ import annotations

import sarif_om as om

from pixelward.model.report import Report
from pixelward.report._encode import compact, storable
from pixelward.report._sarif_fit import Selection, fits, selections
from pixelward.report._sarif_place import Places
from pixelward.report._sarif_plain import plain
from pixelward.report._sarif_result import Frame, result
from pixelward.report._sarif_rules import tool
from pixelward.report._sarif_run import absent, automation, invocation, provenance, sources
from pixelward.report._sarif_taxa import taxonomies, trackers
from pixelward.report.base import Reporter, Style

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, _style: Style) -> str:
    """One run, suppressed results and skipped files included, and as much of it as hosts take."""
    texts = (_rendered(report, selection) for selection in selections(report))
    text = ""
    for text in texts:
        if fits(text):
            break
    return text


def _rendered(report: Report, selection: Selection) -> str:
    log = om.SarifLog(version="2.1.0", schema_uri=_SCHEMA, runs=[_run(report, selection)])
    return storable(f"{compact(plain(log))}\n")


def _run(report: Report, selection: Selection) -> om.Run:
    rules = sorted(report.rules, key=lambda card: card.id)
    known = trackers(report)
    places = Places(report.checkout)
    frame = Frame(
        places=places,
        rules={card.id: number for number, card in enumerate(rules)},
        trackers={tracker.id: number for number, tracker in enumerate(known)},
        brief=selection.brief,
    )
    return om.Run(
        tool=tool(report, rules, brief=selection.brief),
        taxonomies=taxonomies(known),
        automation_details=automation(report),
        version_control_provenance=provenance(report.checkout),
        original_uri_base_ids=sources(report.checkout),
        invocations=[invocation(report, places, selection.remarks)],
        column_kind="unicodeCodePoints",
        results=[result(group, frame) for group in selection.groups],
        properties={"absent": absent(report.absent)} if report.absent else None,
    )


SARIF = Reporter("sarif", render)
