"""What holds for each format, whatever it looks like: new ones are held to it by being there."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

import pytest

import pixelward.report
from pixelward.model.facts import Notice
from pixelward.model.report import Report
from pixelward.plugins import members
from pixelward.report.base import Detail, Reporter, Style
from reports.canned import CLEAN, COVERAGE, REPORT

REPORTERS = members(pixelward.report, Reporter)
ESCAPE = "\x1b[31mred\x1b]8;;https://ads.example\x07 \u202egnp.exe"

each = pytest.mark.parametrize("reporter", REPORTERS, ids=lambda reporter: reporter.name)


def spoiled(report: Report, spoil: Callable[[str], str]) -> Report:
    """The report with every text that comes out of someone's files changed."""
    results = tuple(
        replace(
            result,
            finding=replace(
                result.finding,
                message=spoil(result.finding.message),
                sent=tuple(replace(sent, shown=spoil(sent.shown)) for sent in result.finding.sent),
                routes=tuple(
                    replace(route, pattern=spoil(route.pattern)) for route in result.finding.routes
                ),
            ),
            place=replace(
                result.place, path=spoil(result.place.path), frame=spoil(result.place.frame)
            ),
            flow=tuple(
                replace(step, message=spoil(step.message), place=result.place)
                for step in result.flow
            ),
            justification=spoil(result.justification),
        )
        for result in report.results
    )
    notice = Notice(path=spoil("x.html"), reason=spoil("is not text"))
    return replace(report, results=results, coverage=replace(COVERAGE, notices=(notice,)))


def test_the_names_are_those_of_the_modules() -> None:
    assert {"text", *FOR_MACHINES, "markdown"} <= {reporter.name for reporter in REPORTERS}
    assert len({reporter.name for reporter in REPORTERS}) == len(REPORTERS)


@each
@pytest.mark.parametrize("report", [CLEAN, REPORT], ids=["clean", "canned"])
def test_text_ends_with_one_newline(reporter: Reporter, report: Report) -> None:
    text = reporter.render(report, Style())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@each
def test_the_order_of_the_parts_changes_nothing(reporter: Reporter) -> None:
    expected = reporter.render(REPORT, Style())
    for seed in range(5):
        shuffle = random.Random(seed).sample
        shuffled = replace(
            REPORT,
            results=tuple(shuffle(REPORT.results, len(REPORT.results))),
            sightings=tuple(shuffle(REPORT.sightings, len(REPORT.sightings))),
            routes=tuple(shuffle(REPORT.routes, len(REPORT.routes))),
            rules=tuple(shuffle(REPORT.rules, len(REPORT.rules))),
            trackers=tuple(shuffle(REPORT.trackers, len(REPORT.trackers))),
            recorded=tuple(shuffle(REPORT.recorded, len(REPORT.recorded))),
            coverage=replace(
                COVERAGE, notices=tuple(shuffle(COVERAGE.notices, len(COVERAGE.notices)))
            ),
        )
        assert reporter.render(shuffled, Style()) == expected


@each
def test_terminal_escapes_do_not_pass(reporter: Reporter) -> None:
    text = reporter.render(spoiled(REPORT, lambda text: text + ESCAPE), Style())
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "red" in text, "neutralised, not dropped"


@each
def test_every_file_that_was_not_read_is_named_with_its_reason(reporter: Reporter) -> None:
    text = reporter.render(REPORT, Style())
    for notice in COVERAGE.notices:
        assert notice.reason in text
        assert notice.path in text or quote(notice.path) in text


@each
def test_a_name_that_is_not_utf8_can_still_be_written(reporter: Reporter) -> None:
    broken = b"caf\xe9.html".decode("utf-8", "surrogateescape")
    text = reporter.render(spoiled(REPORT, lambda text: text + broken), Style())
    assert "caf" in text.encode("utf-8").decode()


FOR_MACHINES = ["csv", "github", "gitlab", "json", "junit", "sarif"]


@pytest.mark.parametrize("name", FOR_MACHINES)
def test_formats_for_machines_ignore_the_terminal(name: str) -> None:
    reporter = next(reporter for reporter in REPORTERS if reporter.name == name)
    loud = Style(color=True, width=200, hyperlinks=True, detail=Detail.FULL, files="file:///x/")
    assert reporter.render(REPORT, loud) == reporter.render(REPORT, Style())
