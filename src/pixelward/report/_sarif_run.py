"""What surrounds the results in a SARIF run: how it went, and of which revision of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sarif_om as om

from pixelward.config import FILE
from pixelward.model.compared import Changes, Known
from pixelward.model.facts import Notice
from pixelward.model.report import Checkout, Report
from pixelward.report import _order
from pixelward.report._sarif_place import SOURCES, Places, message
from pixelward.report._words import count

_EXITS = {
    0: "Nothing fails the run.",
    1: "Findings fail the run, or files that could not be read.",
    3: "The linter failed on a file; findings may be missing.",
}


def invocation(report: Report, places: Places, remarks: Iterable[str]) -> om.Invocation:
    """How the run went; each file that was not read in full is a notification."""
    coverage = report.coverage
    notices = _order.notices(coverage.notices)
    settings = [notice for notice in notices if _is_about_settings(notice)]
    files = [notice for notice in notices if not _is_about_settings(notice)]
    left_out = (om.Notification(level="warning", message=message(text)) for text in remarks)
    return om.Invocation(
        execution_successful=not any(notice.crashed for notice in notices),
        exit_code=report.exit_code,
        exit_code_description=None if report.exit_code is None else _EXITS.get(report.exit_code),
        tool_configuration_notifications=[_notification(one, places) for one in settings] or None,
        tool_execution_notifications=[
            *(_notification(one, places) for one in files),
            *_limited(report.changes),
            *left_out,
        ],
        properties={"files": coverage.files, "analysed": coverage.analysed},
    )


def sources(checkout: Checkout) -> dict[str, om.ArtifactLocation]:
    """What paths are relative to: said in words, since the folder's own path is nobody's affair."""
    of = "repository" if checkout.revision or checkout.below else "project"
    return {SOURCES: om.ArtifactLocation(description=message(f"The root of the {of}."))}


def provenance(checkout: Checkout) -> list[om.VersionControlDetails] | None:
    """The revision that was read; nothing without a remote, which the standard asks for."""
    if not checkout.address:
        return None
    return [
        om.VersionControlDetails(
            repository_uri=checkout.address,
            revision_id=checkout.revision or None,
            branch=checkout.branch or None,
            mapped_to=om.ArtifactLocation(uri_base_id=SOURCES),
        )
    ]


def automation(report: Report) -> om.RunAutomationDetails:
    """What sets the run apart from others: of two with the same id a host keeps the later one."""
    category = report.category or f"pixelward/{report.checkout.below}"
    return om.RunAutomationDetails(id=f"{category.rstrip('/')}/")


def absent(known: Iterable[Known]) -> list[dict[str, str]]:
    """What the baseline knows and the project no longer has; hosts would show it as open."""
    return [
        {
            "rule": one.rule,
            "tracker": one.tracker,
            "path": one.path,
            "fingerprint": one.fingerprint,
        }
        for one in known
    ]


def _limited(changes: Changes | None) -> Iterator[om.Notification]:
    """That the report is not about all of the project, which a host takes it for."""
    if changes is None:
        return
    since = f" since {changes.revision}" if changes.revision else ""
    what = f"The results are limited to what {count(changes.files, 'changed file')}{since} touch"
    elsewhere = count(changes.elsewhere, "new finding")
    text = f"{what}; {elsewhere} elsewhere left out" if changes.elsewhere else what
    yield om.Notification(level="note", message=message(text))


def _is_about_settings(notice: Notice) -> bool:
    return notice.path.rpartition("/")[2] == FILE


def _notification(notice: Notice, places: Places) -> om.Notification:
    return om.Notification(
        level=_level(notice),
        message=message(f"{notice.path}: {notice.reason}" if notice.path else notice.reason),
        locations=[places.whole(notice.path)] if notice.path else None,
    )


def _level(notice: Notice) -> str:
    if notice.crashed:
        return "error"
    return "warning" if notice.skipped else "note"
