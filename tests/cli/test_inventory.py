"""The data map in each format: complete, the same on every run, and safe to open."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from pixelward import plugins
from pixelward.cli import inventories
from pixelward.cli.inventories.base import Format
from pixelward.model.report import Report
from pixelward.report.base import Style
from pixelward.report.html import HTML
from reports.canned import CLEAN, REPORT
from running import CLINIC

GOLDEN = Path(__file__).with_name("inventories")
_WRITES = os.environ.get("PIXELWARD_SNAPSHOTS") == "write"  # before it is nobody's environment
FORMATS = {form.name: form for form in plugins.members(inventories, Format)}
ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads(
    files("pixelward.cli.inventories").joinpath("inventory-1.schema.json").read_text("utf-8")
)
POLICY = """
[[policy.agreement]]
vendor = "TikTok"
signed = 2025-01-02
expires = {expires}
owner = "privacy office"
evidence = "contracts/2025-001"

[[policy.approved]]
tracker = "meta-pixel"
routes = ["/careers"]
until = 2099-01-31
reason = "job adverts, reviewed"
"""
PAGE = """<!doctype html>
<title>Careers</title>
<script>
  fbq('init', '1592118847501145');
  fbq('track', 'Lead', { em: form.email.value });
  ttq.load('C4A1B2C3D4E5F6G7H8I9');
</script>
"""

each = pytest.mark.parametrize("name", sorted(FORMATS))


def printed(name: str, report: Report) -> str:
    return FORMATS[name].render(report)


@pytest.fixture
def careers(site):
    """A page with two trackers, one under an agreement and one approved."""
    site.add("pixelward.toml", POLICY.format(expires="2099-01-01"))
    site.add("careers.html", PAGE)
    return site


def test_there_are_the_formats_that_are_promised() -> None:
    assert set(FORMATS) == {"csv", "html", "json", "markdown"}


@pytest.mark.parametrize("name", ["csv", "json", "markdown"])
@pytest.mark.parametrize("report", [CLEAN, REPORT], ids=["clean", "canned"])
def test_what_each_format_makes_of_a_report(name: str, report: Report) -> None:
    """`PIXELWARD_SNAPSHOTS=write` accepts what it says now; the diff is for a person to read."""
    file = GOLDEN / f"{'clean' if report is CLEAN else 'map'}.{name}"
    if _WRITES:
        file.write_bytes(printed(name, report).encode())
    assert printed(name, report) == file.read_bytes().decode()


@each
def test_the_order_of_the_parts_changes_nothing(name: str) -> None:
    turned = replace(
        REPORT,
        sightings=REPORT.sightings[::-1],
        routes=REPORT.routes[::-1],
        trackers=REPORT.trackers[::-1],
        recorded=REPORT.recorded[::-1],
    )
    assert printed(name, turned) == printed(name, REPORT)


@each
def test_a_map_names_trackers_accounts_and_data(name: str) -> None:
    said = printed(name, REPORT)
    assert all(tracker.name in said for tracker in REPORT.trackers)
    assert all(said_ in said for said_ in ("1592118847501145", "e-mail address", "2027-03-01"))
    assert said.endswith("\n")


@each
def test_it_can_go_to_a_file(run, careers, name) -> None:
    done = run("inventory", "--report", name)
    assert (done.code, done.err) == (0, "")
    run("inventory", "--report", f"{name}=map.out")
    assert (careers / "map.out").read_text("utf-8") == done.out


def test_findings_do_not_fail_it_and_several_formats_are_one_run(run, careers) -> None:
    wanted = [word for name in sorted(FORMATS) for word in ("--report", f"{name}=map.{name}")]
    assert run("inventory", *wanted).code == 0
    assert all((careers / f"map.{name}").stat().st_size for name in FORMATS)


def test_without_a_format_it_is_markdown(run, careers) -> None:
    assert run("inventory").out == run("inventory", "--report", "markdown").out


@pytest.mark.parametrize(
    ("flags", "line"),
    [
        (("jso",), '--report: "jso" is not a format. Did you mean "json"?'),
        (("json=",), '--report: "json=" names no file. Write json=FILE, or json.'),
        (
            ("json", "csv"),
            "--report: names two formats for standard output. Add another =FILE to one.",
        ),
        (("csv=no/map",), "no/map: no is not a folder. Make it first."),
    ],
)
def test_what_it_cannot_do_is_said_first(run, site, flags, line) -> None:
    wanted = [word for flag in flags for word in ("--report", flag)]
    assert run("inventory", *wanted).mistake() == line


def test_a_file_that_we_fail_on_is_our_fault(run, site, monkeypatch) -> None:
    site.add("careers.html", PAGE)
    monkeypatch.setattr("pixelward.reading.extract", lambda *_: 1 / 0)
    done = run("inventory")
    assert done.code == 3
    assert "careers.html" in done.err


# --- what is on record


def _entries(done) -> dict[str, dict]:
    return {one["tracker"]: one for one in done.json["trackers"]}


def test_agreements_and_approvals_have_owners_and_days(run, careers) -> None:
    found = _entries(run("inventory", "--report", "json"))
    (agreement,) = found["tiktok-pixel"]["recorded"]
    assert agreement["kind"] == "agreement"
    assert agreement["state"] == "in force"
    assert (agreement["signed"], agreement["until"]) == ("2025-01-02", "2099-01-01")
    assert found["tiktok-pixel"]["owners"] == ["privacy office"]
    assert found["tiktok-pixel"]["review"] == "2099-01-01"
    (approval,) = found["meta-pixel"]["recorded"]
    assert approval["kind"] == "approval"
    assert approval["reason"] == "job adverts, reviewed"
    assert approval["routes"] == ["/careers"]
    assert found["meta-pixel"]["owners"] == []


@pytest.mark.parametrize(
    ("signed", "expires", "state"),
    [
        ("2025-01-02", "2025-12-31", "expired"),
        ("2098-01-02", "2099-01-01", "not in force yet"),
    ],
)
def test_an_agreement_that_does_not_hold_says_so(run, site, signed, expires, state) -> None:
    policy = POLICY.format(expires=expires).replace("2025-01-02", signed)
    site.add("pixelward.toml", policy)
    site.add("careers.html", PAGE)
    (agreement,) = _entries(run("inventory", "--report", "json"))["tiktok-pixel"]["recorded"]
    assert agreement["state"] == state


def test_without_a_policy_nobody_is_on_record(run, site) -> None:
    site.add("careers.html", PAGE)
    done = run("inventory")
    assert "nobody on record" in done.out
    assert "no date" in done.out
    assert _entries(run("inventory", "--report", "json"))["meta-pixel"]["review"] is None


def test_the_page_of_a_run_says_what_is_on_record_too(run, careers) -> None:
    run("lint", "--report", "html=report.html", "--fail-on", "never")
    page = (careers / "report.html").read_text("utf-8")
    assert "agreement signed 2025-01-02, in force, until 2099-01-01" in page
    assert "job adverts, reviewed" in page


# --- JSON


def test_the_json_is_what_its_schema_says(run, careers) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    for found in (
        printed("json", REPORT),
        printed("json", CLEAN),
        run("inventory", "--report", "json").out,
    ):
        validator.validate(json.loads(found))


def test_the_schema_knows_every_field_and_the_page_explains_it() -> None:
    page = (ROOT / "docs" / "inventory.md").read_text("utf-8")
    entry = json.loads(printed("json", REPORT))["trackers"][0]
    known = SCHEMA["properties"]["trackers"]["items"]["properties"]
    assert entry.keys() == known.keys()
    assert not [field for field in entry if f"`{field}`" not in page]
    row = next(csv.reader(io.StringIO(printed("csv", REPORT))))
    assert not [column for column in row if f"`{column}`" not in page]


def test_data_are_those_that_the_findings_speak_of(run, site) -> None:
    told = run("lint", CLINIC, "--report", "json", "--fail-on", "never").json
    found = _entries(run("inventory", CLINIC, "--report", "json"))
    # What a form asks for (PW204) may be collected, and is not seen to be sent.
    said = [one for one in told["results"] if one["rule"] != "PW204"]
    sent = {(one["tracker"], each["type"]) for one in said for each in one["data"]}
    mapped = {(id_, each["type"]) for id_, one in found.items() for each in one["data"]}
    assert sent
    assert sent <= mapped
    uses = {(one["tracker"], route) for one in told["uses"] for route in one["routes"]}
    assert uses == {(id_, r["pattern"]) for id_, one in found.items() for r in one["routes"]}


# --- what others wrote is text


def _with_event(event: str) -> Report:
    first, *others = REPORT.sightings
    use = replace(first.use, event=event, account=event)
    return replace(REPORT, sightings=(replace(first, use=use), *others))


@each
def test_terminal_escapes_do_not_pass(name: str) -> None:
    assert "\x1b" not in printed(name, _with_event("a\x1b[31mred"))


def test_a_spreadsheet_runs_nothing() -> None:
    rows = [*csv.reader(io.StringIO(printed("csv", _with_event("=cmd|' /C calc'!A0"))))]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert any("cmd" in cell for row in rows for cell in row)
    assert len({len(row) for row in rows}) == 1


def test_markdown_is_no_markup_where_it_is_quoted() -> None:
    said = printed("markdown", _with_event("`|<img src=x>\n# [a](https://b.example) @team"))
    assert "<img" not in said
    assert "](https" not in said
    tables = [line for line in said.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in tables} == {10, 5}
    assert len(re.findall(r"^# ", said, re.MULTILINE)) == 1


def test_a_page_escapes_it() -> None:
    assert "<img" not in printed("html", _with_event("<img src=x>"))
    assert "&lt;img src=x&gt;" in printed("html", _with_event("<img src=x>"))


def test_an_identifier_is_masked_in_every_format(run, site) -> None:
    mail = "jane.doe@example.com"
    site.add("careers.html", PAGE.replace("form.email.value", f"'{mail}'"))
    site.add("pixelward.toml", POLICY.format(expires="2099-01-01").replace("privacy office", mail))
    for name in FORMATS:
        assert mail not in run("inventory", "--report", name).out
    run("lint", "--report", "html=report.html")
    assert mail not in (site / "report.html").read_text("utf-8")
    assert HTML.render(REPORT, Style())


def test_many_routes_are_counted_where_they_do_not_fit() -> None:
    first, *others = REPORT.sightings
    routes = tuple(f"/clinics/{number:03}" for number in range(300))
    report = replace(REPORT, sightings=(replace(first, routes=routes), *others))
    assert "and 283 more" in printed("markdown", report)
    for name in ("csv", "json", "html"):
        assert "/clinics/299" in printed(name, report)
