"""What code scanning shows beside a result: the rule's page, its marks, the tracker's card."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pixelward.engine import rule_cards
from pixelward.model.compared import Changes, Known
from pixelward.model.levels import Confidence, Severity
from pixelward.model.report import Report, Result
from pixelward.report import _markdown
from pixelward.report._sarif_taxa import SECTIONS
from pixelward.report.base import Style
from pixelward.report.sarif import SARIF
from reports.canned import CLEAN, META, REPORT, RESULTS

PAGE = "https://github.com/pixelward/pixelward/blob/v0.1.0/docs/rules/PW102.md"


def run(report: Report = REPORT) -> Any:
    return json.loads(SARIF.render(report, Style()))["runs"][0]


def rule(report: Report, id: str) -> Any:
    return next(each for each in run(report)["tool"]["driver"]["rules"] if each["id"] == id)


def taxon(log: Any, reference: Any) -> Any:
    """What a reference to a taxonomy points at, by number; its names must agree."""
    component = log["taxonomies"][reference["toolComponent"]["index"]]
    found = component["taxa"][reference["index"]]
    assert (component["name"], found["id"]) == (
        reference["toolComponent"]["name"],
        reference["id"],
    )
    return found


def test_every_rule_has_what_a_host_shows() -> None:
    driver = run(replace(CLEAN, rules=rule_cards()))["tool"]["driver"]
    assert [each["id"] for each in driver["rules"]] == [card.id for card in rule_cards()]
    for each in driver["rules"]:
        assert each["helpUri"].endswith(f"/docs/rules/{each['id']}.md")
        assert re.fullmatch(r"[A-Z]\w+", each["name"])
        assert each["help"]["markdown"].startswith(f"# {each['id']} ")
        assert not re.search(r"(//|<!--) expect: PW", each["help"]["markdown"])
        assert 0 < float(each["properties"]["security-severity"]) < 10
        assert {"security", "privacy", "external/cwe/cwe-359"} <= {*each["properties"]["tags"]}


def test_a_version_that_is_no_release_has_its_pages_on_the_main_branch() -> None:
    found = rule(replace(REPORT, version="0.2.0.dev1"), "PW102")
    assert found["helpUri"] == PAGE.replace("v0.1.0", "main")


def with_results(*found: tuple[Severity, Confidence, str]) -> Report:
    def one(severity: Severity, confidence: Confidence, state: str) -> Result:
        finding = replace(RESULTS[0].finding, severity=severity, confidence=confidence)
        return replace(RESULTS[0], finding=finding, state=state)

    return replace(REPORT, results=tuple(one(*each) for each in found))


@pytest.mark.parametrize(
    ("found", "score", "precision"),
    [
        ([], "5.5", "high"),
        ([(Severity.NOTE, Confidence.RESOLVED, "new")], "2.0", "very-high"),
        ([(Severity.WARNING, Confidence.INFERRED, "new")], "5.5", "high"),
        (
            [
                (Severity.NOTE, Confidence.GUESSED, "new"),
                (Severity.ERROR, Confidence.RESOLVED, "unchanged"),
            ],
            "8.0",
            "medium",
        ),
        (
            [
                (Severity.NOTE, Confidence.RESOLVED, "new"),
                (Severity.ERROR, Confidence.GUESSED, "suppressed"),
            ],
            "2.0",
            "very-high",
        ),
    ],
)
def test_a_rule_is_as_bad_as_its_worst_and_as_sure_as_its_least_sure_result(
    found, score, precision
) -> None:
    properties = rule(with_results(*found), "PW203")["properties"]
    assert (properties["security-severity"], properties["precision"]) == (score, precision)


def test_rules_are_filed_under_what_their_pages_name() -> None:
    log = run(replace(CLEAN, rules=rule_cards()))
    filed = {
        each["id"]: {taxon(log, one["target"])["id"] for one in each["relationships"]}
        for each in log["tool"]["driver"]["rules"]
    }
    assert all("359" in sections for sections in filed.values())
    assert {"164.502(e)", "164.508(a)(3)"} <= filed["PW101"]
    assert "164.514(b)(2)" in filed["PW202"]
    assert filed["PW102"] == {"359"}, "a page view of a public page is contested"


def test_every_section_that_a_page_names_is_listed() -> None:
    pages = (Path(__file__).parents[2] / "docs" / "rules").glob("PW*.md")
    named = {
        section
        for page in pages
        for section in re.findall(r"\b16[04]\.\d{3}(?:\([a-z\d]+\))*", page.read_text("utf-8"))
    }
    assert named <= {*SECTIONS}
    assert {*SECTIONS} <= named | {"164.514(b)(2)", "164.502(e)", "164.508(a)(3)"}


def test_a_result_points_to_its_trackers_card() -> None:
    log = run()
    for item, found in zip(
        log["results"], sorted(RESULTS, key=lambda r: r.place.path), strict=True
    ):
        (reference,) = item["taxa"]
        card = taxon(log, reference)
        assert card["id"] == found.finding.use.tracker.id
        assert card["help"]["markdown"].startswith(f"# {found.finding.use.tracker.name}")
        assert "business associate" in card["help"]["text"].lower()


def test_a_result_about_no_tracker_points_to_none() -> None:
    nobody = replace(META, id="", name="")
    use = replace(RESULTS[0].finding.use, tracker=nobody)
    report = replace(
        REPORT, results=(replace(RESULTS[0], finding=replace(RESULTS[0].finding, use=use)),)
    )
    (item,) = run(report)["results"]
    assert "taxa" not in item
    assert "tracker" not in item["properties"]
    assert "The trackers that it found" not in rule(report, "PW203")["help"]["markdown"]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("See [it](PW101.md#a).", f"See [it]({PAGE.replace('PW102', 'PW101')}#a)."),
        ("See [it](../terms.md).", f"See [it]({PAGE.replace('rules/PW102', 'terms')})."),
        ("[it](https://x.example/a)", "[it](https://x.example/a)"),
        ("`a[0](b)`", "`a[0](b)`"),
        ("```js\na[0](b)\n```\n[it](#b)", f"```js\na[0](b)\n```\n[it]({PAGE}#b)"),
        ("```js\npx(1); // expect: PW101\n```", "```js\npx(1);\n```"),
        ("```html\n<!-- expect: PW101 -->\n<p>\n```", "```html\n<p>\n```"),
        ("Write `expect: PW101`.", "Write `expect: PW101`."),
    ],
)
def test_a_page_can_be_read_elsewhere(markdown: str, shown: str) -> None:
    assert _markdown.elsewhere(markdown, PAGE) == shown


def test_the_ends_of_a_flow_are_what_matters_most() -> None:
    item = next(each for each in run()["results"] if each["ruleId"] == "PW203")
    hops = item["codeFlows"][0]["threadFlows"][0]["locations"]
    assert [hop.get("importance") for hop in hops] == ["essential", None, "essential"]


def test_code_is_shown_as_the_report_may_show_it() -> None:
    masked = replace(RESULTS[0].place, frame="lead(•••• •••••);")
    report = replace(REPORT, results=(replace(RESULTS[0], place=masked),))
    (item,) = run(report)["results"]
    region = item["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"] == {"text": "lead(•••• •••••)"}
    assert "form.email" not in json.dumps(item["locations"])


def test_code_of_which_a_part_is_kept_is_not_shown() -> None:
    place = replace(RESULTS[0].place, frame="lead(")
    longer = replace(RESULTS[0].place, end=replace(RESULTS[0].place.end, line=9))
    later = replace(RESULTS[0].place, frame_column=5)
    for each in (place, longer, later):
        report = replace(REPORT, results=(replace(RESULTS[0], place=each),))
        region = run(report)["results"][0]["locations"][0]["physicalLocation"]["region"]
        assert "snippet" not in region


def test_what_the_baseline_knows_and_is_gone_is_no_result() -> None:
    gone = Known("old.html", "PW101", "meta-pixel", "f" * 32)
    log = run(replace(CLEAN, absent=(gone,)))
    assert log["results"] == []
    assert log["properties"]["absent"][0]["path"] == "old.html"
    assert "properties" not in run(CLEAN)


def test_a_report_on_a_change_says_that_it_is_not_the_whole() -> None:
    changes = Changes(revision="origin/main", base="a" * 40, files=2, elsewhere=3)
    notes = run(replace(CLEAN, changes=changes))["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == [
        "The results are limited to what 2 changed files since origin/main touch; "
        "3 new findings elsewhere left out."
    ]
