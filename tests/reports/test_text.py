"""The text report is readable at its width, points at the right code, and drops nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelward.model.compared import Changes, Known
from pixelward.model.facts import Notice
from pixelward.model.levels import Purpose, Severity
from pixelward.model.place import Original, Place, Position
from pixelward.model.report import Coverage, Report, Result
from pixelward.report._text_frame import frame
from pixelward.report._visible import cells, fit, visible
from pixelward.report.base import Detail, Style
from pixelward.report.text import TEXT
from reports.canned import (
    CLEAN,
    COVERAGE,
    META,
    MINIFIED,
    REPORT,
    RESULTS,
    WIDE,
    place,
    result,
    route,
    use,
)


def text(report: Report = REPORT, width: int = 80, detail: Detail = Detail.NORMAL) -> str:
    return TEXT.render(report, Style(width=width, detail=detail))


def full(report: Report = REPORT) -> str:
    return text(report, detail=Detail.FULL)


def framed(at: Place, width: int = 80) -> list[str]:
    return list(frame(at, Severity.ERROR, Style(width=width)))


def pointed_at(lines: list[str]) -> str:
    """The code above the carets, as a terminal lines them up."""
    code, carets = lines
    first, last = carets.index("^"), carets.rindex("^") + 1
    before = fit(code, first)
    return fit(code[len(before) :], last - first)


def site(pages: int, message: str) -> Report:
    """One page after another with the same snippet; `{}` in the message is the page's route."""
    return replace(REPORT, results=tuple(_page(number, message) for number in range(pages)))


def _page(number: int, message: str) -> Result:
    path, pattern = f"site/page {number}.html", f"/page-{number}"
    return result(
        "PW102",
        place(path, 12, "<script>px('init')</script>", "px('init')"),
        message.format(pattern),
        "Remove it.",
        use(META, Purpose.INIT, path),
        routes=(route(pattern, path, "names a health condition", "condition"),),
    )


def test_a_clean_project_is_one_line() -> None:
    assert text(CLEAN) == "No findings: 12 of 12 files analysed, no tracker in use.\n"


def test_a_clean_project_still_names_what_was_not_read() -> None:
    shown = text(replace(CLEAN, coverage=COVERAGE))
    assert shown.startswith("No findings: 117 of 120 files analysed")
    assert all(notice.path in shown for notice in COVERAGE.notices)


def test_nothing_analysed_is_not_called_clean() -> None:
    assert "No findings" not in text(replace(CLEAN, coverage=Coverage(files=0, analysed=0)))


def test_suppressed_findings_are_counted_and_not_shown() -> None:
    assert "app/portal/[id]/page.tsx:7:5" not in text()
    assert "1 finding suppressed." in text()
    only = tuple(each for each in RESULTS if each.state == "suppressed")
    assert text(replace(REPORT, results=only)).startswith("No findings:")


def test_a_finding_starts_with_a_place_that_editors_can_open() -> None:
    line = next(line for line in text().splitlines() if "PW203" in line)
    assert line == "app/oncology/book/page.tsx:3:1  error  PW203 advanced-matching"


def test_findings_are_together_by_file() -> None:
    heads = re.findall(r"^(\S.*?):\d+:\d+  ", text(), re.MULTILINE)
    assert heads == sorted(heads)


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_lines_fit_the_width_unless_a_heading_does_not(width: int) -> None:
    long = [line for line in text(width=width).splitlines() if cells(line) > width]
    # A word that is too long, such as a path, has a line of its own.
    heads = re.compile(r"\S.*:\d+:\d+( |$)|  (error|warning|note)  | *\S+$|.*\.\.\.$")
    assert [line for line in long if not heads.match(line)] == []


def test_a_message_without_its_period_gets_one() -> None:
    assert "a specialty and a booking.\n" in text(width=200)


def test_many_routes_are_a_few_and_a_number() -> None:
    new = replace(REPORT, results=(replace(RESULTS[1], state="new"),))
    assert "/oncology/book, /portal/[id], /clinics/heart, and 6 more\n" in text(new)
    assert "/clinics/lungs" in full(new)


def test_what_a_baseline_knows_is_counted_and_shown_when_asked() -> None:
    assert "app/layout.tsx:9:7" not in text()
    assert "1 finding in the baseline. --verbose\n" in text().replace("\n--verbose", " --verbose\n")
    assert "PW102 tracker-on-sensitive-route  (in the baseline)" in full()
    assert "PW105 session-replay-on-sensitive-route  (suppressed)" in full()
    assert "why     agreement of 2026-03-02 covers the portal;" in full()
    assert "--verbose" not in full()


def test_a_project_with_nothing_new_says_so() -> None:
    old = tuple(each for each in RESULTS if each.state != "new")
    shown = text(replace(REPORT, results=old))
    assert shown.startswith("No new findings: 117 of 120 files analysed, 3 trackers in use. 1")


def test_what_a_baseline_has_too_many_of_is_named_when_asked() -> None:
    gone = Known("old/page.html", "PW101", "meta-pixel", "f1")
    report = replace(CLEAN, absent=(gone,))
    assert "1 finding of the baseline gone" in " ".join(text(report).split())
    assert "gone: old/page.html  PW101 meta-pixel" in full(report)


def test_a_run_limited_to_changes_says_what_it_leaves_out() -> None:
    changes = Changes(revision="main", base="0123456789abcdef", files=2, elsewhere=7)
    shown = " ".join(text(replace(CLEAN, changes=changes)).split())
    assert "Limited to 2 files changed since main (0123456789)." in shown


def test_code_that_is_on_no_page_is_not_looked_for_on_pages() -> None:
    assert "no page is known" not in text(replace(REPORT, results=RESULTS[5:6]))
    assert "routes  no page is known to show this code" in text(
        replace(REPORT, results=RESULTS[3:4])
    )


def test_a_brief_report_is_a_line_a_finding() -> None:
    lines = text(detail=Detail.BRIEF).splitlines()
    assert lines[0] == (
        "app/oncology/book/page.tsx:3:1: error: PW203 Meta Pixel receives an e-mail address on "
        "/oncology/book, which names a specialty and a booking."
    )
    assert len(lines) == 4 + 1, "what is new, and the file that we failed on"
    assert text(CLEAN, detail=Detail.BRIEF) == ""


def test_a_narrow_terminal_has_the_place_on_a_line_of_its_own() -> None:
    assert "app/oncology/book/page.tsx:3:1\n  error  PW203 advanced-matching\n" in text(width=40)


def test_links_lead_to_files_and_to_the_pages_of_rules() -> None:
    style = Style(hyperlinks=True, files="file:///site/", pages="file:///rules/")
    shown = TEXT.render(REPORT, style)
    assert "\x1b]8;;file:///site/app/oncology/book/page.tsx\x1b\\app/onc" in shown
    assert "\x1b]8;;file:///rules/PW203.md\x1b\\PW203 advanced-matching" in shown
    assert "file:///site/site/%C3%BCber%20uns/100%25%20r%C3%B6ntgen.html\x1b" in shown
    assert re.sub(r"\x1b]8;;.*?\x1b\\", "", shown) == text()


def test_carets_are_under_the_span() -> None:
    assert pointed_at(framed(WIDE)) == "px('track', 'Termin für Röntgen 🩻')"


def test_carets_are_under_the_span_of_a_long_line() -> None:
    lines = framed(MINIFIED)
    assert pointed_at(lines) == "px('track','Lead',{icd:t.diagnosis.code})"
    assert [cells(line) <= 80 for line in lines] == [True, True]
    assert lines[0].count("...") == 2


def test_an_excerpt_that_ends_before_the_span_is_not_shown() -> None:
    assert framed(Place("a.js", Position(1, 20_001), Position(1, 20_010), "x" * 10_000)) == []


def test_a_span_of_many_lines_is_marked_to_the_end_of_its_first() -> None:
    assert pointed_at(framed(Place("a.js", Position(1, 3), Position(4, 2), "  px(  "))) == "px("


def test_a_line_of_escapes_cannot_push_the_span_away() -> None:
    lines = framed(place("a.js", 1, "\x1b" * 300 + "px()" + "\x1b" * 300, "px()"))
    assert pointed_at(lines) == "px()"


@given(
    before=st.text(max_size=200),
    span=st.text(min_size=1, max_size=200),
    after=st.text(max_size=200),
    width=st.integers(30, 120),
)
def test_any_line_is_cut_to_its_width(before: str, span: str, after: str, width: int) -> None:
    line = before + span + after
    start, end = len(before) + 1, len(before) + len(span) + 1
    at = Place("a.js", Position(7, start), Position(7, end), line)
    lines = framed(at, width)
    assert all(cells(each) <= width for each in lines)
    assert all(visible(each) == each for each in lines)
    assert not lines or "^" in lines[1]


@given(before=st.text(max_size=60), after=st.text(max_size=60))
def test_carets_find_a_word_in_any_surroundings(before: str, after: str) -> None:
    frame_ = f"|{before}px(){after}|"
    start = len(before) + 2
    lines = framed(Place("a.js", Position(7, start), Position(7, start + 4), frame_))
    assert pointed_at(lines).rstrip("\u200c\u200d").startswith("px()")


@given(st.text())
def test_visible_text_is_one_line_without_controls(anything: str) -> None:
    shown = visible(anything)
    assert len(f"{shown}.".splitlines()) == 1
    assert all(char.isprintable() or char in "\u200c\u200d" for char in shown)


def test_ordinary_text_is_left_alone() -> None:
    assert visible("Röntgen 予約 🩻 / [id] “x”") == "Röntgen 予約 🩻 / [id] “x”"


def test_a_line_that_many_files_copy_is_shown_once() -> None:
    shown = text(site(111, "It runs on {}, which names a health condition."))
    assert shown.count("names a health condition.") == 1
    assert "The same in 110 more places:" in shown
    assert "and 107 more (--verbose lists them)\n" in shown
    assert len(shown.splitlines()) < 30


def test_other_code_that_says_the_same_is_shown_three_times() -> None:
    def other(number: int, one: Result) -> Result:
        return replace(one, place=replace(one.place, frame=f"/* {number} */{one.place.frame}"))

    pages = tuple(other(number, one) for number, one in enumerate(site(9, "On {}.").results))
    shown = text(replace(REPORT, results=pages))
    assert shown.count("  On /page-") == 3
    assert "The same in 6 more places:" in shown


def test_long_addresses_that_a_message_cuts_are_no_difference() -> None:
    def cut(number: int, one: Result) -> Result:
        on = replace(one.finding.routes[0], pattern=f"/{number}-with-a-long-address")
        message = f"It runs on /{number}-with-a…. It may."
        return replace(one, finding=replace(one.finding, routes=(on,), message=message))

    pages = tuple(cut(number, one) for number, one in enumerate(site(9, "{}").results))
    assert "The same in 8 more places:" in text(replace(REPORT, results=pages))


def test_no_place_of_a_long_list_is_dropped() -> None:
    shown = full(site(111, "It runs on {}, which names a health condition."))
    assert [n for n in range(111) if f"site/page {n}.html:12" not in shown] == []
    assert [n for n in range(111) if f"/page-{n}" not in shown] == []


def test_places_alone_share_lines() -> None:
    shown = full(site(111, "It runs here."))
    assert re.search(r"^    site/page \d+\.html:12, site/page \d+\.html:12, ", shown, re.MULTILINE)
    assert all(cells(line) <= 80 for line in shown.splitlines())


def test_different_messages_are_not_thrown_together() -> None:
    results = tuple(
        replace(each, finding=replace(each.finding, message=f"It sends {what}."))
        for each, what in zip(site(6, "x").results, ("a", "b", "c", "d", "e", "f"), strict=True)
    )
    shown = text(replace(REPORT, results=results))
    assert shown.count("It sends") == 6
    assert "The same" not in shown


def test_the_root_is_not_every_slash() -> None:
    home = route("/", "index.html", "shows it")
    results = tuple(
        replace(each, finding=replace(each.finding, routes=(home,), message=f"On / and {where}."))
        for each, where in zip(site(5, "x").results, _paths("abcde"), strict=True)
    )
    assert "The same" not in text(replace(REPORT, results=results))


def _paths(names: Iterable[str]) -> list[str]:
    return [f"/{name}/{name}" for name in names]


def test_skipped_files_are_grouped_by_reason() -> None:
    many = tuple(Notice(path=f"dist/{n}.js", reason="is too large") for n in range(40))
    shown = text(replace(CLEAN, coverage=Coverage(files=50, analysed=10, notices=many)))
    assert "40 files skipped:\n  is too large: dist/0.js, dist/1.js, dist/10.js, and 37 more\n" in (
        shown
    )


def test_reasons_left_out_are_counted() -> None:
    many = tuple(Notice(path=f"{n}.js", reason=f"reason {n}") for n in range(9))
    shown = text(replace(CLEAN, coverage=Coverage(files=10, analysed=1, notices=many)))
    assert "  and 4 more; --verbose names each\n" in shown
    assert "8.js" not in shown
    assert all(
        notice.path in full(replace(CLEAN, coverage=Coverage(files=9, analysed=1, notices=many)))
        for notice in many
    )


def test_colour_is_only_a_matter_of_style() -> None:
    colored = TEXT.render(REPORT, Style(color=True))
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == text()


def test_links_lead_to_the_source_about_the_agreement() -> None:
    shown = TEXT.render(REPORT, Style(hyperlinks=True))
    assert "\x1b]8;;https://vendor.example/baa\x1b\\Meta Pixel\x1b]8;;\x1b\\" in shown


def test_code_of_a_bundle_is_shown_where_it_was_written() -> None:
    found = REPORT.results[0]
    written = replace(found.place, original=Original("src/\x1bbook.tsx", 12, 5))
    lines = text(replace(REPORT, results=(replace(found, place=written),))).splitlines()
    assert "  from    src/\\x1bbook.tsx:12:5" in lines
    assert not any(line.startswith("  from") for line in text().splitlines())
