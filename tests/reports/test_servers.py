"""What build servers and spreadsheets read out of their formats."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pixelward.model.report import Checkout, Report
from pixelward.report.base import Style
from pixelward.report.csv import CSV
from pixelward.report.gitlab import GITLAB
from pixelward.report.junit import JUNIT
from reports.canned import CLEAN, COVERAGE, REPORT, RESULTS
from reports.many import copied, varied


def sheet(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(CSV.render(report, Style()))))


def problems(report: Report) -> Any:
    return json.loads(GITLAB.render(report, Style()))


def suites(report: Report) -> ET.Element:
    return ET.fromstring(JUNIT.render(report, Style()))


# --- spreadsheets


def test_a_sheet_has_a_row_for_each_finding_and_each_unread_file() -> None:
    states = Counter(row["state"] for row in sheet(REPORT))
    assert states == {
        "new": 4,
        "unchanged": 1,
        "suppressed": 1,
        "failed": 1,
        "skipped": 2,
        "remark": 1,
    }


def test_a_sheet_keeps_every_copy() -> None:
    assert len([row for row in sheet(copied(108)) if row["state"] == "new"]) == 108


@pytest.mark.parametrize("evil", ["=cmd()", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"])
def test_a_cell_is_no_formula(evil: str) -> None:
    found = RESULTS[0]
    evil_use = replace(found.finding.use, event=evil, account=evil)
    finding = replace(found.finding, message=evil, next_step=evil, use=evil_use)
    spoiled = replace(found, finding=finding, place=replace(found.place, path=evil))
    (row, *_) = sheet(replace(REPORT, results=(spoiled,)))
    for column in ("message", "next_step", "event", "account", "path"):
        assert row[column].startswith("'")


# --- GitLab


def test_each_problem_has_what_gitlab_asks_for() -> None:
    for problem in problems(REPORT):
        assert problem["description"]
        assert problem["check_name"]
        assert problem["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert problem["location"]["path"]
        assert problem["location"]["lines"]["begin"] >= 1


def test_fingerprints_are_there_once() -> None:
    prints = Counter(problem["fingerprint"] for problem in problems(varied(100)))
    assert prints.most_common(1)[0][1] == 1
    assert len(prints) == 100 + 3


def test_gitlab_hears_of_the_baseline_and_not_of_what_is_suppressed() -> None:
    rules = {problem["check_name"].split()[0] for problem in problems(REPORT)}
    assert "PW102" in rules
    assert "PW105" not in rules
    assert problems(CLEAN) == []


def test_a_fault_of_ours_blocks() -> None:
    blockers = [each for each in problems(REPORT) if each["severity"] == "blocker"]
    assert [each["location"]["path"] for each in blockers] == ["legacy/deep.html"]


def test_gitlab_wants_paths_from_the_repositorys_root() -> None:
    below = replace(REPORT, checkout=Checkout(below="apps/web/"))
    assert all(each["location"]["path"].startswith("apps/web/") for each in problems(below))


# --- JUnit


def test_the_numbers_are_those_of_the_cases() -> None:
    root = suites(REPORT)
    for suite in (root, *root):
        cases = list(suite.iter("testcase"))
        assert int(suite.attrib["tests"]) == len(cases)
        assert int(suite.attrib["failures"]) == len([*suite.iter("failure")])
        assert int(suite.attrib["errors"]) == len([*suite.iter("error")])
    assert (root.attrib["failures"], root.attrib["errors"]) == ("3", "1")


def test_a_clean_project_still_has_a_case() -> None:
    (case,) = suites(CLEAN).iter("testcase")
    assert case.attrib["name"] == "12 of 12 files analysed"
    assert [*case] == []


def test_a_note_and_what_is_known_do_not_fail() -> None:
    by_rule = {suite.attrib["name"][:5]: suite for suite in suites(REPORT)}
    assert by_rule["PW401"].find(".//failure") is None
    assert by_rule["PW102"].find(".//skipped") is not None
    suppressed = by_rule["PW105"].find(".//skipped")
    assert suppressed is not None
    assert suppressed.attrib["message"].startswith("suppressed: agreement of 2026-03-02")


def test_cases_are_told_apart_and_stay_the_same_when_lines_move() -> None:
    names = [case.attrib["name"] for case in suites(varied(50)).iter("testcase")]
    assert len(set(names)) == len(names)
    twice = replace(REPORT, results=(RESULTS[0], RESULTS[0]))
    names = [case.attrib["name"] for case in suites(twice).iter("testcase")]
    assert names[1] == f"{names[0]} (2)"
    place = replace(RESULTS[0].place, start=replace(RESULTS[0].place.start, line=99))
    moved = suites(replace(REPORT, results=(replace(RESULTS[0], place=place),)))
    assert next(moved.iter("testcase")).attrib["name"] == names[0]


@pytest.mark.parametrize("evil", ["]]><failure/>", "a\x00\x0b\ufffeb", "</testsuites>", "&lt; <b>"])
def test_xml_stays_well_formed(evil: str) -> None:
    found = RESULTS[0]
    finding = replace(found.finding, message=evil, next_step=evil)
    spoiled = replace(found, finding=finding, place=replace(found.place, path=evil))
    notice = replace(COVERAGE.notices[0], path=evil, reason=evil)
    report = replace(REPORT, results=(spoiled,), coverage=replace(COVERAGE, notices=(notice,)))
    assert suites(report).attrib["tests"] == "3"
