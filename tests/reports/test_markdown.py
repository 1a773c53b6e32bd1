"""The comment: it fits, it leaves nothing out silently, and it calls nobody."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pixelward.model.report import Report
from pixelward.report._md import block, code, html_code, prose
from pixelward.report.base import COMMENT, Style
from pixelward.report.markdown import MARKDOWN
from reports.canned import CLEAN, REPORT, RESULTS
from reports.many import copied, varied


def comment(report: Report = REPORT, room: int = COMMENT) -> str:
    return MARKDOWN.render(report, Style(room=room))


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| ")][1:]


def test_the_first_line_is_how_a_comment_is_found_again() -> None:
    assert comment().splitlines()[0] == comment(CLEAN).splitlines()[0] == "<!-- pixelward -->"


@pytest.mark.parametrize(
    ("category", "line"),
    [("web", "<!-- pixelward: web -->"), ("a --> b", "<!-- pixelward: a-b -->")],
)
def test_two_projects_of_a_repository_have_a_comment_each(category: str, line: str) -> None:
    assert comment(replace(REPORT, category=category)).splitlines()[0] == line


def test_a_clean_project_is_short() -> None:
    assert "## Pixelward: no new findings" in comment(CLEAN)
    assert rows(comment(CLEAN)) == []


def test_what_is_new_stands_before_what_is_known() -> None:
    known = ["in the baseline" in row for row in rows(comment())]
    assert known == sorted(known)
    assert True in known


def test_a_row_is_a_tracker_some_pages_and_what_it_is_told() -> None:
    assert "| **error** | Meta Pixel | `/oncology/book` | e-mail address | PW102, PW203 |" in rows(
        comment()
    )


def test_suppressed_findings_are_listed_with_their_reasons() -> None:
    text = comment()
    assert "<summary>1 finding suppressed</summary>" in text
    assert "- PW105 in `app/portal/[id]/page.tsx:7`: agreement of 2026-03-02 covers" in text


def test_a_fault_of_ours_stands_at_the_top() -> None:
    text = comment()
    assert text.index("findings may be missing.**") < text.index("|---|")


def test_copies_are_one_finding() -> None:
    text = comment(copied(108))
    assert text.count("<b>error</b>") == 1
    assert "and 107 more places</summary>" in text
    assert "- **The same in** `site/page 1.html:12`" in text


@pytest.mark.parametrize("room", [8_000, COMMENT, 1_048_576])
@pytest.mark.parametrize("pages", [10, 1_000])
def test_it_fits_and_says_what_is_left_out(room: int, pages: int) -> None:
    text = comment(varied(pages), room)
    assert len(text.encode()) <= room
    shown = text.count("<b>error</b>")
    left = re.search(r"(\d+) more findings left out for want of room", text)
    assert shown + (int(left[1]) if left else 0) == pages
    hidden = re.search(r"(\d+) more rows left out for want of room", text)
    assert len(rows(text)) + (int(hidden[1]) if hidden else 0) == pages


def test_a_finding_that_never_fits_keeps_no_other_out() -> None:
    huge = replace(RESULTS[0].finding, message="x" * 100_000)
    text = comment(replace(REPORT, results=(replace(RESULTS[0], finding=huge), *RESULTS[2:])))
    assert "1 more finding left out for want of room" in text
    assert "PW401" in text


def test_each_fold_that_opens_closes() -> None:
    for report in (REPORT, CLEAN, varied(500)):
        text = comment(report)
        assert text.count("<details>") == text.count("</details>")


EVIL = "</details><script>alert(1)</script> | @org/team fixes #12 ![x](https://ads.example/p.gif) `"


def test_what_is_scanned_is_text_and_nothing_else() -> None:
    found = RESULTS[0]
    finding = replace(
        found.finding,
        message=EVIL,
        next_step=EVIL,
        sent=tuple(replace(one, key=EVIL, name=EVIL, shown=EVIL) for one in found.finding.sent),
        routes=tuple(replace(one, pattern=EVIL) for one in found.finding.routes),
    )
    spoiled = replace(found, finding=finding, place=replace(found.place, path=EVIL))
    text = comment(replace(REPORT, results=(spoiled, replace(spoiled, state="suppressed"))))
    bare = re.sub(r"<code>.*?</code>", "", text).replace("\\`", "")
    bare = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", bare, flags=re.DOTALL)
    assert "<script>" not in bare
    assert "@org" not in bare
    assert "#12" not in bare
    assert "https://" not in bare
    assert "![" not in bare.replace("\\[", "")
    assert bare.count("</details>") == bare.count("<details>")
    (row,) = rows(text)
    assert len(re.findall(r"(?<!\\)\|", row)) == 6, "five cells"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Meta Pixel is on /a-b (2).", "Meta Pixel is on /a-b (2)."),
        ("phone_number *x* [y](z) ~q~ a|b", r"phone\_number \*x\* \[y\](z) \~q\~ a\|b"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("me@example.org #1", "me@&#8203;example.org #&#8203;1"),
        ("http://x.example www.x.example", "http:&#8203;//x.example www&#8203;.x.example"),
        ("$a$", "&#36;a&#36;"),
        ("a\nb", "a\\\\nb"),
    ],
)
def test_prose(text: str, shown: str) -> None:
    assert prose(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("``", "``` `` ```"), (" a", "`  a `")],
)
def test_code(text: str, shown: str) -> None:
    assert code(text) == shown


def test_a_block_is_not_ended_by_what_is_in_it() -> None:
    assert block(["a ```` b"]) == "`````text\na ```` b\n`````"
    assert html_code("</code>") == "<code>&lt;/code&gt;</code>"
