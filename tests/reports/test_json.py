"""The JSON report keeps its promise: the schema and the page about it say what is in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pixelward.model.compared import Changes, Known
from pixelward.model.levels import Purpose
from pixelward.report.base import Style
from pixelward.report.json import JSON
from reports.canned import CLEAN, REPORT, RESULTS

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads(
    files("pixelward.report").joinpath("report-1.schema.json").read_text(encoding="utf-8")
)


def closed(schema: Any) -> Any:
    """The schema without its tolerance for fields that it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    more = {"additionalProperties": False} if "properties" in schema else {}
    return {key: closed(value) for key, value in schema.items()} | more


def fields(schema: Any) -> Iterator[str]:
    """Every name of a field, anywhere in the schema."""
    if isinstance(schema, list):
        for item in schema:
            yield from fields(item)
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for value in schema.values():
            yield from fields(value)


def rendered(report: Any = REPORT) -> Any:
    return json.loads(JSON.render(report, Style()))


@pytest.mark.parametrize("report", [CLEAN, REPORT], ids=["clean", "canned"])
def test_the_report_has_the_fields_of_the_schema_and_no_others(report: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(closed(SCHEMA)).validate(rendered(report))


def test_what_a_run_is_held_against_is_in_the_schema() -> None:
    gone = Known("old.html", "PW101", "meta-pixel", "f" * 32, "e" * 32)
    changes = Changes(revision="main", base="a" * 40, files=2, elsewhere=1)
    report = rendered(replace(CLEAN, absent=(gone,), changes=changes))
    jsonschema.Draft202012Validator(closed(SCHEMA)).validate(report)
    assert report["absent"][0]["path"] == "old.html"
    assert report["changes"]["revision"] == "main"
    assert (rendered()["absent"], rendered()["changes"]) == ([], None)


def test_a_field_that_the_schema_does_not_know_is_allowed_to_others() -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(rendered() | {"later": 1})


def test_the_schema_refuses_what_is_not_version_1() -> None:
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(rendered() | {"version": 2})


def test_every_purpose_is_in_the_schema() -> None:
    words = SCHEMA["$defs"]["use"]["properties"]["purpose"]["enum"]
    assert sorted(words) == sorted(
        p.value for p in Purpose if p is not Purpose.POLICY
    )  # which is no use


def test_the_page_names_every_field() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert [name for name in fields(SCHEMA) if f"`{name}`" not in page] == []


def test_no_more_bytes_than_needed() -> None:
    text = JSON.render(REPORT, Style())
    compact = json.dumps(rendered(), ensure_ascii=False, separators=(",", ":"))
    assert text.replace("\n", "") == compact
    assert "🩻" in text


def test_a_record_is_a_line() -> None:
    lines = JSON.render(REPORT, Style()).splitlines()
    assert sum(line.startswith('{"rule":') for line in lines) == len(RESULTS)


def test_results_are_in_order_of_place_then_rule() -> None:
    again = replace(RESULTS[0], finding=replace(RESULTS[0].finding, rule="PW101"))
    results = rendered(replace(REPORT, results=(*RESULTS, again)))["results"]
    keys = [(item["path"], item["line"], item["column"], item["rule"]) for item in results]
    assert keys == sorted(keys)
    assert len(keys) == len(RESULTS) + 1


def test_every_sighting_is_a_use() -> None:
    uses = rendered()["uses"]
    assert len(uses) == len(REPORT.sightings)
    assert {use["account"] for use in uses} == {"1592118847501145", "ab", None}
    assert ["*"] in [use["routes"] for use in uses]


def test_only_suppressed_results_have_a_reason() -> None:
    reasons = {item["state"]: item["suppression"] for item in rendered()["results"]}
    assert reasons["new"] is None
    assert reasons["unchanged"] is None
    assert reasons["suppressed"].startswith("agreement of")


def test_a_file_read_in_part_is_not_called_skipped() -> None:
    coverage = rendered()["coverage"]
    assert [item["path"] for item in coverage["notices"]] == ["templates/old.liquid"]
    assert [item["crashed"] for item in coverage["skipped"]] == [False, False, True]


def test_data_told_twice_under_one_key_is_listed_once() -> None:
    first = RESULTS[0]
    twice = replace(first, finding=replace(first.finding, sent=first.finding.sent * 2))
    assert rendered(replace(REPORT, results=(twice,)))["results"][0]["data"] == [
        {"type": "email", "key": "em"}
    ]
