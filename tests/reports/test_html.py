"""The page for a privacy officer: what is on it, and what nothing that is quoted can do to it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from pixelward.model.levels import Sensitivity, Severity
from pixelward.model.report import Coverage, Report
from pixelward.report._html import Html, el, joined, text
from pixelward.report._html_markdown import html as markup
from pixelward.report.base import Style
from pixelward.report.html import HTML
from reports import snapshot
from reports.canned import CLEAN, NOWHERE, REPORT, RESULTS, card
from reports.test_every_reporter import spoiled

_VOID = {"meta", "input"}
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"


class Page(HTMLParser):
    """What is on a page, and whether what is opened is closed."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.levels: list[int] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def every(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def rendered(report: Report) -> str:
    return HTML.render(report, Style())


def page(report: Report) -> Page:
    return Page(rendered(report))


REPORTS = pytest.mark.parametrize("report", [CLEAN, REPORT], ids=["clean", "canned"])


@pytest.mark.parametrize(("name", "report"), [("page-clean.html", CLEAN), ("page.html", REPORT)])
def test_what_it_makes_of_a_report(name: str, report: Report) -> None:
    """Without its style and its script, which say nothing about the report."""
    source = re.sub(r"sha256-[\w+/=]+", "sha256-", rendered(report))
    source = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1\3", source, flags=re.DOTALL)
    snapshot.check(name, source)


@REPORTS
def test_what_is_opened_is_closed_and_ids_are_there_once(report: Report) -> None:
    read = page(report)
    assert read.open == []
    ids = Counter(attributes["id"] for _, attributes in read.tags if "id" in attributes)
    assert not [id_ for id_, number in ids.items() if number > 1]
    asked = [one["href"] for one in read.every("a") if (one["href"] or "").startswith("#")]
    named = [one["aria-labelledby"] for _, one in read.tags if "aria-labelledby" in one]
    assert {f"{each}"[1:] for each in asked} | {f"{each}" for each in named} <= ids.keys()


@REPORTS
def test_nothing_is_fetched_and_only_its_own_script_runs(report: Report) -> None:
    source, read = rendered(report), page(report)
    assert not read.every("link")
    assert not [one for _, one in read.tags if one.keys() & {"src", "srcset", "action", "style"}]
    assert not [key for _, one in read.tags for key in one if key.startswith("on")]
    (policy,) = (one["content"] for one in read.every("meta") if "http-equiv" in one)
    assert f"{policy}".startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (asset,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        hashed = b64encode(sha256(asset.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{hashed}'" in f"{policy}"
        assert "://" not in asset


@REPORTS
def test_headings_leave_no_level_out(report: Report) -> None:
    levels = page(report).levels
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - before <= 1 for before, later in pairwise(levels))


def test_tables_say_what_they_are() -> None:
    read = page(REPORT)
    captioned = sum(1 for _ in read.every("caption"))
    assert captioned >= 5
    assert all(one.get("scope") in {"col", "row"} for one in read.every("th"))
    regions = [one for one in read.every("div") if one.get("role") == "region"]
    assert all(one.get("tabindex") == "0" and one.get("aria-labelledby") for one in regions)
    assert len(regions) == captioned


def test_every_finding_is_there_with_all_that_is_behind_it() -> None:
    said = page(REPORT).text
    for result in RESULTS:
        assert result.finding.message.rstrip(".") in said
        if result.state == "suppressed":
            assert result.justification in said
            continue
        assert result.finding.next_step in said
        assert all(route.pattern in said for route in result.finding.routes if route != NOWHERE)
        assert all(step.message in said for step in result.flow)


def test_what_was_not_read_is_named_with_its_reason() -> None:
    said = page(REPORT).text
    assert "117 of 120 files were read." in said
    for notice in REPORT.coverage.notices:
        assert notice.path in said
        assert notice.reason in said


def test_what_is_on_record_is_said_with_its_days() -> None:
    (vendors,) = re.findall(r'<table id="vendors-table">.*?</table>', rendered(REPORT), re.DOTALL)
    rows = {
        tracker.id: row
        for tracker in REPORT.trackers
        for row in vendors.split("<tr>")
        if f"<td>{tracker.name}</td>" in row
    }
    assert "agreement signed 2026-03-02, in force, until 2027-03-01" in rows["session-lens"]
    assert (
        "contracts/2026-014, privacy office; for routes /portal/*; for email"
        in rows["session-lens"]
    )
    assert "<td>2027-03-01</td>" in rows["session-lens"]
    assert "expired" in rows["meta-pixel"]
    assert "approved by the project, expired, until 2026-06-30" in rows["meta-pixel"]
    assert "<td>nothing</td><td>no date</td>" in rows["chat-bubble"]


def test_a_suppressed_finding_is_in_its_own_table_alone() -> None:
    (findings,) = re.findall(r'<table id="findings-table">.*?</table>', rendered(REPORT), re.DOTALL)
    (aside,) = re.findall(r'<table id="suppressed-table">.*?</table>', rendered(REPORT), re.DOTALL)
    assert "Session Lens records" not in findings
    assert "Session Lens records" in aside
    assert "<td>2027-03-01</td>" in aside


def test_severity_is_a_word_wherever_it_is_a_colour() -> None:
    cells = re.findall(r'<td class="(error|warning|note)"[^>]*>(.*?)</td>', rendered(REPORT))
    assert len(cells) > 10
    assert all(tone in inside for tone, inside in cells)


@pytest.mark.parametrize(
    ("report", "says"),
    [
        (CLEAN, "No finding is open."),
        (CLEAN, "No known tracker is in use."),
        (REPORT, "Action is needed."),
        (REPORT, "3 trackers are in use; 1 of them from vendors that sign no business associate"),
        (REPORT, "Trackers reach 3 of 10 sensitive routes."),
        (replace(CLEAN, coverage=Coverage(files=0, analysed=0)), "Nothing was analysed."),
    ],
)
def test_the_verdict(report: Report, says: str) -> None:
    said = page(report).text
    assert says in said
    assert "no legal advice" in said
    assert not re.search(r"violat|complian", said, re.I)


def test_the_mildest_findings_ask_for_nothing_urgent() -> None:
    (note,) = (one for one in RESULTS if one.finding.severity is Severity.NOTE)
    assert "nothing that is urgent" in page(replace(REPORT, results=(note,))).text


def test_a_route_without_a_tracker_is_counted() -> None:
    assert "No known tracker reaches 1 further route." in page(CLEAN).text


def test_what_is_not_in_use_has_no_place_in_the_matrix() -> None:
    report = replace(REPORT, trackers=(), sightings=())
    assert "matrix-table" not in rendered(report)
    assert "findings-table" in rendered(report)


def test_a_tracker_without_a_finding_is_in_use() -> None:
    (matrix,) = re.findall(r'<table id="matrix-table">.*?</table>', rendered(REPORT), re.DOTALL)
    home = next(row for row in matrix.split("<tr>") if "<code>/</code>" in row)
    assert "in use" in home
    portal = next(row for row in matrix.split("<tr>") if "<code>/portal/[id]</code>" in row)
    assert "suppressed" in portal


def test_what_is_quoted_is_text() -> None:
    spoilt = spoiled(REPORT, lambda said: said + HOSTILE)
    source = rendered(spoilt)
    assert "<img" not in source
    assert source.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
    assert Page(source).open == []


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    agreement = replace(REPORT.trackers[0].agreement, source="javascript:alert(1)")
    report = replace(REPORT, trackers=(replace(REPORT.trackers[0], agreement=agreement),))
    assert "javascript:" not in rendered(report)


def test_of_two_files_that_answer_a_route_the_more_sensitive_speaks() -> None:
    book = next(route for route in REPORT.routes if route.pattern == "/oncology/book")
    other = replace(book, file="a.html", sensitivity=Sensitivity.PUBLIC, because="")
    source = rendered(replace(REPORT, routes=(other, *REPORT.routes)))
    (matrix,) = re.findall(r'<table id="matrix-table">.*?</table>', source, re.DOTALL)
    (row,) = (row for row in matrix.split("<tr>") if "<code>/oncology/book</code>" in row)
    assert "names a specialty" in row


# --- markup


def test_markup_that_was_made_here_is_not_made_twice() -> None:
    assert el("p", el("b", "<"), "&", class_='a"b') == '<p class="a&quot;b"><b>&lt;</b>&amp;</p>'
    assert joined(("a<", Html("<hr>")), ", ") == "a&lt;, <hr>"
    assert text("a\nb") == "a\\nb"
    assert el("input", hidden=True, type=None, disabled=False) == "<input hidden>"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (
            "# PW1 title\n\nA *very* **bold** `<b>`.",
            "<p>A <em>very</em> <strong>bold</strong> <code>&lt;b&gt;</code>.</p>",
        ),
        ("## Why\n\n### How", "<h3>Why</h3>\n<h4>How</h4>"),
        ("- one\n  more\n- two", "<ul><li>one more</li><li>two</li></ul>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("```html\n<p>\n\n  # x\n```", "<pre>&lt;p&gt;\n\n  # x</pre>"),
        ("[a](https://a.example/)", '<p><a href="https://a.example/" rel="noreferrer">a</a></p>'),
        ("[a](PW2.md), [b](PW3.md)", '<p><a href="#rule-PW2">a</a>, b</p>'),
        ("```html\n<!-- kept -->\n```", "<pre>&lt;!-- kept --&gt;</pre>"),
        ("> said\n> twice", "<p>said twice</p>"),
        ("[a](javascript:alert)", "<p>a</p>"),
        ("<!-- no -->\n<img src=x>", "<p>&lt;img src=x&gt;</p>"),
        (
            "| a | b |\n|---|:--|\n| 1 | `2` |",
            '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
            "<tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table>",
        ),
    ],
)
def test_a_documentation_page_as_markup(markdown: str, expected: str) -> None:
    assert markup(markdown, 3, frozenset({"PW2"})) == expected


def test_a_rule_without_a_finding_is_left_to_its_documentation() -> None:
    quiet = card("PW999", "quiet-rule", "It says nothing.")
    assert "quiet-rule" not in rendered(replace(REPORT, rules=(*REPORT.rules, quiet)))
