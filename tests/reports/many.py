"""Reports of sites with more to say than a format takes."""

from __future__ import annotations

from dataclasses import replace

from pixelward.model.levels import Purpose, Severity
from pixelward.model.report import Report, Result
from reports.canned import META, REPORT, place, result, route, sent, use


def copied(pages: int) -> Report:
    """Pages with the same line of code in their heads."""
    return replace(REPORT, results=tuple(_page(number, "px('init')") for number in range(pages)))


def varied(pages: int, severity: Severity = Severity.ERROR) -> Report:
    """Pages that tell something different each."""
    return replace(REPORT, results=tuple(_own(number, severity) for number in range(pages)))


def _page(number: int, call: str) -> Result:
    path, pattern = f"site/page {number}.html", f"/page-{number}"
    return result(
        "PW102",
        place(path, 12, f"<script>{call}</script>", call),
        f"It runs on {pattern}, which names a health condition.",
        "Remove it.",
        use(META, Purpose.INIT, path),
        routes=(route(pattern, path, "names a health condition", "condition"),),
    )


def _own(number: int, severity: Severity) -> Result:
    found = _page(number, f"px('track', 'Visit {number}')")
    told = sent("condition", f"condition {number}", "name", f"Visit {number}")
    finding = replace(found.finding, severity=severity, message=f"It says {number}.", sent=(told,))
    return replace(found, finding=finding, fingerprint=f"f{number}")
