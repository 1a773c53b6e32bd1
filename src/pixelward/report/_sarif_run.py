"""What surrounds the results in a SARIF run: the tool, its rules, and how the run went."""

from __future__ import annotations

import re

import sarif_om as om

from pixelward.model.facts import Notice
from pixelward.model.report import Coverage, RuleCard
from pixelward.report import _markdown, _order
from pixelward.report._sarif_place import message, whole
from pixelward.report._words import sentence

_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")


def tool(version: str, rules: tuple[RuleCard, ...]) -> om.Tool:
    """The linter, with every rule that it has."""
    return om.Tool(
        driver=om.ToolComponent(
            name="pixelward",
            full_name=f"pixelward {version}",
            version=version,
            semantic_version=version if _SEMANTIC.fullmatch(version) else None,
            rules=[_rule(card) for card in rules],
        )
    )


def invocation(coverage: Coverage) -> om.Invocation:
    """How the run went; each file that was not read in full is a notification."""
    notices = _order.notices(coverage.notices)
    return om.Invocation(
        execution_successful=not any(notice.crashed for notice in notices),
        tool_execution_notifications=[_notification(notice) for notice in notices],
        properties={"files": coverage.files, "analysed": coverage.analysed},
    )


def _rule(card: RuleCard) -> om.ReportingDescriptor:
    summary = sentence(card.summary)
    return om.ReportingDescriptor(
        id=card.id,
        name="".join(part.capitalize() for part in card.name.split("-")),
        short_description=om.MultiformatMessageString(text=summary),
        full_description=om.MultiformatMessageString(
            text=sentence(_markdown.opening(card.help)) or summary
        ),
        help=_help(card.help, summary),
        # Severity belongs to the use, not to the rule: each result states its own.
        default_configuration=om.ReportingConfiguration(level="warning"),
        properties={"tags": ["privacy"]},
    )


def _help(markdown: str, summary: str) -> om.MultiformatMessageString:
    text = _markdown.plain(markdown) or summary
    return om.MultiformatMessageString(text=text, markdown=markdown or summary)


def _notification(notice: Notice) -> om.Notification:
    return om.Notification(
        level=_level(notice),
        message=message(f"{notice.path}: {notice.reason}" if notice.path else notice.reason),
        locations=[whole(notice.path)] if notice.path else None,
    )


def _level(notice: Notice) -> str:
    if notice.crashed:
        return "error"
    return "warning" if notice.skipped else "note"
