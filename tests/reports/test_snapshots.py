"""What each format makes of the canned report, to be read by a person when it changes."""

from __future__ import annotations

import json

import pytest

from pixelward.model.report import Report
from pixelward.report.base import Detail, Reporter, Style
from pixelward.report.csv import CSV
from pixelward.report.github import GITHUB
from pixelward.report.gitlab import GITLAB
from pixelward.report.json import JSON
from pixelward.report.junit import JUNIT
from pixelward.report.markdown import MARKDOWN
from pixelward.report.sarif import SARIF
from pixelward.report.text import TEXT
from reports import snapshot
from reports.canned import CLEAN, REPORT


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("text.txt", Style()),
        ("text-narrow.txt", Style(width=40)),
        ("text-color.txt", Style(color=True, hyperlinks=True)),
        ("text-brief.txt", Style(detail=Detail.BRIEF)),
        ("text-full.txt", Style(detail=Detail.FULL)),
    ],
)
def test_text(name: str, style: Style) -> None:
    snapshot.check(name, TEXT.render(REPORT, style))


def test_text_of_a_clean_project() -> None:
    snapshot.check("text-clean.txt", TEXT.render(CLEAN, Style()))


@pytest.mark.parametrize(
    ("name", "reporter"),
    [
        ("github.txt", GITHUB),
        ("comment.md", MARKDOWN),
        ("report.csv", CSV),
        ("junit.xml", JUNIT),
        ("gitlab.json", GITLAB),
    ],
)
@pytest.mark.parametrize(("prefix", "report"), [("", REPORT), ("clean-", CLEAN)])
def test_formats_for_other_programs(
    name: str, reporter: Reporter, prefix: str, report: Report
) -> None:
    snapshot.check(prefix + name, reporter.render(report, Style()))


def test_json() -> None:
    snapshot.check("report.json", JSON.render(REPORT, Style()))


def test_sarif() -> None:
    """Indented, because the real thing is one long line."""
    log = json.loads(SARIF.render(REPORT, Style()))
    snapshot.check("report.sarif", json.dumps(log, ensure_ascii=False, indent=1) + "\n")
