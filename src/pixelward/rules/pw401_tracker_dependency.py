"""PW401: a package that brings a tracker, among what a project depends on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelward.model.knowledge import PackagePattern
from pixelward.model.levels import Confidence, Purpose, Risk, Severity
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding, is_present, mentions
from pixelward.rules.base import rule


@rule("PW401", "tracker-dependency")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A project depends on a package, or has a plugin, that brings a tracker."""
    used = {e.use.tracker.id for e in exposures if is_present(e)}
    for group in mentions(exposures, Purpose.PACKAGE):
        yield finding(
            "PW401",
            group,
            _said(group, is_used=group.tracker.id in used),
            "Remove the package, unless you know what it is needed for and what it sends.",
            confidence=group.use.confidence,
            level=_level(group),
        )


def _said(group: Group, *, is_used: bool) -> str:
    name = group.tracker.name
    pattern = group.use.signature.pattern
    package = pattern.name if isinstance(pattern, PackagePattern) else "A package"
    if is_used:
        return f"{package} brings {name}, which this project's code loads or calls as well."
    return f"{package} brings {name}; no load or call of it was found in the code that was read."


def _level(group: Group) -> Severity:
    """A package may lie unused, so it is no more than a warning; types and tools are a note."""
    is_shipped = group.use.confidence is Confidence.RESOLVED
    is_risky = group.tracker.risk is Risk.HIGH
    return Severity.WARNING if is_shipped and is_risky else Severity.NOTE
