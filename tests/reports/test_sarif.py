"""The SARIF report is what the standard and the consumers that we know ask for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from pixelward.model.place import Original
from pixelward.model.report import Report
from pixelward.report import _markdown
from pixelward.report.base import Style
from pixelward.report.sarif import SARIF
from reports.canned import CLEAN, CLINICS, REPORT, RESULTS

ROOT = Path(__file__).resolve().parents[2]
MULTITOOL = "@microsoft/sarif-multitool"

reports = pytest.mark.parametrize("report", [CLEAN, REPORT], ids=["clean", "canned"])


def run(report: Report = REPORT) -> Any:
    return json.loads(SARIF.render(report, Style()))["runs"][0]


def result(rule: str) -> Any:
    return next(item for item in run()["results"] if item["ruleId"] == rule)


@pytest.fixture(scope="session")
def validator() -> Path:
    """The command of the standard's own validator: fetched in CI, elsewhere used if it is there.

    `SARIF_MULTITOOL` names a folder in whose `node_modules` it is; the default is the checkout.
    """
    if not shutil.which("npx"):
        pytest.skip("npx is missing")
    consent = "--yes" if os.environ.get("CI") == "true" else "--no"
    command = ["npx", consent, "-p", MULTITOOL, "-c", "command -v sarif-multitool"]
    place = os.environ.get("SARIF_MULTITOOL", str(ROOT))
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if consent == "--no" and done.returncode:
        pytest.skip(f"the SARIF validator is missing: npm install --no-save {MULTITOOL}")
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


def validated(validator: Path, file: Path) -> str:
    """What the validator prints; its exit code is zero whatever it finds."""
    # It is a .NET program, and wants a library of locales unless told that it needs none.
    env = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    command = [str(validator), "validate", str(file)]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout


@reports
def test_it_is_valid_by_the_schema(report: Report, validator: Path) -> None:
    brought = validator.parent.parent.glob(f"{MULTITOOL}-*/sarif-2.1.0.json")
    schema = json.loads(next(brought).read_text(encoding="utf-8-sig"))
    log = json.loads(SARIF.render(report, Style()))
    jsonschema.Draft202012Validator(schema).validate(log)


@reports
def test_the_standards_own_validator_finds_no_error(
    report: Report, validator: Path, tmp_path: Path
) -> None:
    """None but one that is planted: on a log that it cannot read, it says nothing at all."""
    log = json.loads(SARIF.render(report, Style()))
    planted = {"ruleId": "PW102", "ruleIndex": 99, "level": "note", "message": {"text": "Bad."}}
    log["runs"][0]["results"].append(planted | {"baselineState": "new", "suppressions": []})
    file = tmp_path / "report.sarif"
    file.write_text(json.dumps(log), encoding="utf-8")
    printed = validated(validator, file)
    assert re.findall(r": error (\w+):", printed) == ["SARIF1009"], printed


def test_level_and_kind_are_never_left_to_defaults() -> None:
    results = run()["results"]
    assert sorted({item["level"] for item in results}) == ["error", "note", "warning"]
    assert {item["kind"] for item in results} == {"fail"}
    rules = run()["tool"]["driver"]["rules"]
    assert all(rule["defaultConfiguration"] == {"level": "warning"} for rule in rules)


def test_nothing_else_is_said_that_the_schema_supposes_anyway() -> None:
    text = SARIF.render(REPORT, Style())
    assert "newlineSequences" not in text
    assert '"contents"' not in text
    assert ":-1" not in text
    assert "null" not in text


def test_every_rule_is_there_with_its_index() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(card.id for card in REPORT.rules)
    for item in run()["results"]:
        assert rules[item["ruleIndex"]]["id"] == item["ruleId"]


def test_a_rule_without_a_card_has_no_index() -> None:
    stripped = run(replace(REPORT, rules=()))
    assert all("ruleIndex" not in item for item in stripped["results"])


def test_a_rule_is_described() -> None:
    rule = run()["tool"]["driver"]["rules"][0]
    assert rule["name"] == "TrackerOnSensitiveRoute"
    assert rule["shortDescription"]["text"].endswith("health.")
    page, _, cards = rule["help"]["markdown"].partition("\n\n\n## The trackers that it found here")
    assert page == REPORT.rules[0].help.rstrip()
    assert "### Meta Pixel" in cards
    assert "Chat Bubble" not in cards, "this rule says nothing of it"
    assert "It tells an advertiser who did what." in rule["help"]["text"]
    assert "<script" not in rule["help"]["text"]
    assert "The address of a page can name a condition; see the bulletin." in rule["help"]["text"]


def test_uris_are_relative_and_encoded() -> None:
    locations = [item["locations"][0]["physicalLocation"] for item in run()["results"]]
    uris = [location["artifactLocation"]["uri"] for location in locations]
    assert "site/%C3%BCber%20uns/100%25%20r%C3%B6ntgen.html" in uris
    assert "app/portal/%5Bid%5D/page.tsx" in uris
    assert sorted(map(unquote, uris)) == sorted(each.place.path for each in RESULTS)


def test_a_colon_does_not_make_a_scheme() -> None:
    odd = replace(RESULTS[0], place=replace(RESULTS[0].place, path="c:page.html"))
    item = run(replace(REPORT, results=(odd,)))["results"][0]
    uri = item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "c%3Apage.html"


def test_regions_count_code_points() -> None:
    assert run()["columnKind"] == "unicodeCodePoints"
    place = next(each.place for each in RESULTS if "röntgen" in each.place.path)
    region = next(
        item["locations"][0]["physicalLocation"]["region"]
        for item in run()["results"]
        if item["level"] == "warning"
    )
    start, end = region["startColumn"] - 1, region["endColumn"] - 1
    assert place.frame[start:end] == "px('track', 'Termin für Röntgen 🩻')"


def test_the_flow_is_a_code_flow() -> None:
    steps = result("PW203")["codeFlows"][0]["threadFlows"][0]["locations"]
    assert [step["location"]["message"]["text"] for step in steps] == [
        "calls lead().",
        "lead comes from lib/track.ts.",
        "passes email to fbq('init') as em.",
    ]
    assert "codeFlows" not in result("PW105")


def test_each_file_of_a_route_is_related_once() -> None:
    related = result("PW102")["relatedLocations"]
    assert [location["id"] for location in related] == [1, 2, 3]
    assert result("PW102")["properties"]["routes"][-1] == CLINICS[-1].pattern
    assert "relatedLocations" not in result("PW401"), "`*` has no file"


def test_suppressions_and_baseline_states_are_on_all_results_or_on_none() -> None:
    results = run()["results"]
    assert all("suppressions" in item and "baselineState" in item for item in results)
    suppressed = [item for item in results if item["suppressions"]]
    assert [item["ruleId"] for item in suppressed] == ["PW105"]
    assert suppressed[0]["suppressions"][0]["justification"].startswith("agreement of")
    unchanged = [item["ruleId"] for item in results if item["baselineState"] == "unchanged"]
    assert unchanged == ["PW102"]


def test_fingerprints_are_under_our_own_keys() -> None:
    moved = tuple(replace(each, moved="f" * 32) for each in RESULTS[:2])
    told = run(replace(REPORT, results=(*moved, *RESULTS[2:])))["results"]
    keys = {tuple(item["partialFingerprints"]) for item in told}
    assert keys == {("pixelward/v1",), ("pixelward/v1", "pixelward/moved/v1")}


def test_a_crash_is_an_unsuccessful_run() -> None:
    invocation = run()["invocations"][0]
    assert not invocation["executionSuccessful"]
    levels = {item["message"]["text"]: item["level"] for item in _notifications(REPORT)}
    assert levels == {
        "dist/app.js.map: is larger than 2 MiB.": "warning",
        "img/scan 100%.svg: is not text.": "warning",
        "legacy/deep.html: nests too deep.": "error",
        "templates/old.liquid: has an unclosed tag.": "note",
    }


def test_a_skipped_file_does_not_fail_the_run() -> None:
    assert run(CLEAN)["invocations"][0]["executionSuccessful"]
    assert _notifications(CLEAN) == []


def test_a_message_is_not_taken_for_a_link() -> None:
    route = replace(RESULTS[0].finding, message="It is on /[clinic](group)/book.")
    item = run(replace(REPORT, results=(replace(RESULTS[0], finding=route),)))["results"][0]
    assert "](" not in item["message"]["text"]


def test_messages_are_sentences() -> None:
    for item in run()["results"]:
        assert item["message"]["text"].endswith(".")
        assert ".." not in item["message"]["text"]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# A title\n\nOne `two`\n**three**.\n", "A title\n\nOne two three."),
        ("# T\nDirectly below.\n## U\nToo.", "T\n\nDirectly below.\n\nU\n\nToo."),
        ("See [it](https://x.example/a).", "See it."),
        ("Before.\n\n```html\n<a>\n\n</a>\n```\n\nAfter.", "Before.\n\nAfter."),
        ("- one\n- two\n\n1. three\n", "- one\n\n- two\n\n1. three"),
        ("<!-- expect: PW101 -->\nText.", "Text."),
        ("", ""),
    ],
)
def test_markdown_becomes_paragraphs(markdown: str, text: str) -> None:
    assert _markdown.plain(markdown) == text


def _notifications(report: Report) -> list[Any]:
    return list(run(report)["invocations"][0]["toolExecutionNotifications"])


def test_the_place_that_a_source_map_gives_is_related_first() -> None:
    found = RESULTS[0]
    place = replace(found.place, original=Original("src/a b.tsx", 12, 5))
    report = replace(REPORT, results=(replace(found, place=place),))
    first, *rest = run(report)["results"][0]["relatedLocations"]
    assert first["physicalLocation"] == {
        "artifactLocation": {"uri": "src/a%20b.tsx", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 12, "startColumn": 5},
    }
    assert [location["id"] for location in (first, *rest)] == [*range(1, len(rest) + 2)]
