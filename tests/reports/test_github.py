"""Workflow commands: what GitHub reads out of them is what we meant, and no more than it shows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from pixelward.model.levels import Severity
from pixelward.model.report import Checkout, Report
from pixelward.report.base import Style
from pixelward.report.github import GITHUB
from reports.canned import CLEAN, PASS, REPORT, RESULTS
from reports.many import copied, varied

COMMAND = re.compile(r"::(\w+) (.*?)::(.*)")


def lines(report: Report) -> list[str]:
    return GITHUB.render(report, Style()).splitlines()


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A line as the runner reads it: level, properties, message."""
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = (pair.partition("=") for pair in found[2].split(","))
    properties = {name: _plain(value, property_=True) for name, _, value in pairs}
    return found[1], properties, _plain(found[3])


def _plain(text: str, *, property_: bool = False) -> str:
    if property_:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    return [read(line) for line in lines(report) if line.startswith("::")]


def test_a_clean_project_has_no_annotation() -> None:
    assert lines(CLEAN) == ["No new findings; 12 of 12 files analysed."]


def test_the_worst_comes_first() -> None:
    levels = [level for level, _, _ in commands(REPORT)]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)


def test_what_is_known_is_not_annotated() -> None:
    old = tuple(each for each in RESULTS if each.state != "new")
    assert commands(replace(REPORT, results=old, coverage=CLEAN.coverage)) == []


def test_a_path_is_what_the_repository_calls_it() -> None:
    below = replace(REPORT, checkout=Checkout(below="apps/web/"))
    files = {properties.get("file") for _, properties, _ in commands(below)}
    assert "apps/web/site/über uns/100% röntgen.html" in files


def test_columns_are_for_spans_of_one_line() -> None:
    at = replace(PASS, end=replace(PASS.end, line=14))
    (found,) = commands(
        replace(REPORT, results=(replace(RESULTS[0], place=at),), coverage=CLEAN.coverage)
    )
    assert (found[1]["line"], found[1]["endLine"]) == ("12", "14")
    assert "col" not in found[1]


@pytest.mark.parametrize(
    "evil",
    [
        "a,line=1,title=owned",
        "a::warning::owned",
        "a\n::error::owned",
        "a\r\n::add-mask::x",
        "100%0A::error::owned",
        " ##[error]owned",
    ],
)
def test_nothing_that_is_scanned_gives_a_command(evil: str) -> None:
    found = RESULTS[0]
    evil_place = replace(found.place, path=f"{evil}.js")
    evil_finding = replace(found.finding, message=evil, next_step=evil)
    spoiled = replace(found, place=evil_place, finding=evil_finding)
    notice = replace(REPORT.coverage.notices[0], path=evil, reason=evil)
    coverage = replace(REPORT.coverage, notices=(notice,))
    (command, *log) = lines(replace(REPORT, results=(spoiled,), coverage=coverage))
    level, properties, _ = read(command)
    assert (level, properties["line"], properties["title"]) == (
        "error",
        "3",
        "PW203 advanced-matching",
    )
    assert not any(line.lstrip().startswith("::") for line in log)
    assert not any("##[" in line for line in (command, *log))


def test_one_line_of_code_is_one_annotation() -> None:
    first = RESULTS[0]
    second = replace(first, finding=replace(first.finding, rule="PW202", message="It says more."))
    report = replace(REPORT, results=(first, second), coverage=CLEAN.coverage)
    ((_, properties, message),) = commands(report)
    assert properties["title"] == "2 findings: PW202, PW203"
    assert "- PW202: It says more." in message
    assert "- PW203: Meta Pixel receives an e-mail address" in message


def test_copies_are_one_annotation() -> None:
    ((_, properties, message), *_) = commands(replace(copied(108), coverage=CLEAN.coverage))
    assert properties["file"] == "site/page 0.html"
    assert "The same in 107 more places: site/page 1.html:12" in message
    assert message.endswith("and 97 more.")


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize(("pages", "left"), [(10, 0), (11, 2), (500, 491)])
def test_more_than_github_shows_is_counted(severity: Severity, pages: int, left: int) -> None:
    found = commands(replace(varied(pages, severity), coverage=CLEAN.coverage))
    assert Counter(level for level, _, _ in found).most_common(1)[0][1] == 10
    _, properties, message = found[-1]
    assert (properties["title"] == f"pixelward: {left} more findings") is bool(left)
    assert f"PW102 ({left})" in message or not left


def test_a_fault_of_ours_is_never_left_out() -> None:
    titles = [properties["title"] for _, properties, _ in commands(varied(500))]
    assert "pixelward: 1 file failed inside pixelward, findings may be missing" in titles
    assert len(titles) == 10


def test_a_message_has_an_end() -> None:
    long = replace(RESULTS[0], finding=replace(RESULTS[0].finding, message="long " * 10_000))
    (command, *_) = lines(replace(REPORT, results=(long,)))
    assert len(command) < 6_000
