"""The driver of a SARIF run: every rule, its page, and how bad and how sure it is in this run."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import sarif_om as om

from pixelward.model.levels import Confidence, Severity, word
from pixelward.model.report import Report, Result, RuleCard
from pixelward.report import _markdown
from pixelward.report._sarif_taxa import cards, named, relationships, supported
from pixelward.report._words import sentence

HOME = "https://github.com/pixelward/pixelward"
_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
_RELEASE = re.compile(r"\d+\.\d+\.\d+")

# At most twenty are taken and ten are shown; `security` makes the number below count.
_TAGS = ["privacy", "security", "hipaa", "external/cwe/cwe-359"]

# In the middle of what code scanning calls low, medium and high; nothing is critical to it.
_SCORE = {Severity.NOTE: "2.0", Severity.WARNING: "5.5", Severity.ERROR: "8.0"}
_PRECISION = {
    Confidence.GUESSED: "medium",
    Confidence.INFERRED: "high",
    Confidence.RESOLVED: "very-high",
}


def tool(report: Report, rules: Sequence[RuleCard], *, brief: bool = False) -> om.Tool:
    """The linter, with every rule that it has; in brief, without the trackers' cards."""
    found: dict[str, list[Result]] = defaultdict(list)
    for result in report.results:
        found[result.finding.rule].append(result)
    version = report.version
    driver = om.ToolComponent(
        name="pixelward",
        full_name=f"pixelward {version}",
        version=version,
        semantic_version=version if _SEMANTIC.fullmatch(version) else None,
        information_uri=HOME,
        supported_taxonomies=supported(),
        rules=[_rule(card, found[card.id], _page(version, card.id), brief) for card in rules],
    )
    return om.Tool(driver=driver)


def _page(version: str, rule: str) -> str:
    """Where the page of a rule is, as it was when this version was released."""
    at = f"v{version}" if _RELEASE.fullmatch(version) else "main"
    return f"{HOME}/blob/{at}/docs/rules/{rule}.md"


def _rule(
    card: RuleCard, found: Sequence[Result], page: str, brief: bool
) -> om.ReportingDescriptor:
    summary = sentence(card.summary)
    full = sentence(_markdown.opening(card.help)) or summary
    return om.ReportingDescriptor(
        id=card.id,
        name="".join(part.capitalize() for part in card.name.split("-")),
        short_description=om.MultiformatMessageString(text=summary),
        full_description=om.MultiformatMessageString(text=full),
        help=_help(card, () if brief else found, page),
        help_uri=page,
        # Severity belongs to the use, not to the rule: each result states its own.
        default_configuration=om.ReportingConfiguration(level="warning"),
        relationships=relationships(card.help),
        properties={"tags": _TAGS, **_measured(found)},
    )


def _help(card: RuleCard, found: Sequence[Result], page: str) -> om.MultiformatMessageString:
    shown = _markdown.elsewhere(card.help or sentence(card.summary), page)
    markdown = shown.rstrip() + "\n" + "".join(cards(named(found)))
    text = _markdown.plain(markdown)
    return om.MultiformatMessageString(text=text, markdown=markdown)


def _measured(found: Sequence[Result]) -> Mapping[str, str]:
    """The worst and the least sure that a rule says of this project: hosts ask it of the rule.

    What is suppressed does not count; of a rule that says nothing they mean nothing.
    """
    said = [result.finding for result in found if result.state != "suppressed"]
    worst = max((each.severity for each in said), default=Severity.WARNING)
    least = min((each.confidence for each in said), default=Confidence.INFERRED)
    return {
        "precision": _PRECISION[least],
        "problem.severity": "recommendation" if worst is Severity.NOTE else word(worst),
        "security-severity": _SCORE[worst],
    }
