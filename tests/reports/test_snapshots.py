"""What each format makes of the canned report, to be read by a person when it changes."""

from __future__ import annotations

import json

import pytest

from pixelward.report.base import Detail, Style
from pixelward.report.json import JSON
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


def test_json() -> None:
    snapshot.check("report.json", JSON.render(REPORT, Style()))


def test_sarif() -> None:
    """Indented, because the real thing is one long line."""
    log = json.loads(SARIF.render(REPORT, Style()))
    snapshot.check("report.sarif", json.dumps(log, ensure_ascii=False, indent=1) + "\n")
