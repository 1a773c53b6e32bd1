"""Annotated samples: what marks promise, and every way in which a run may disagree."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from pixelward import testing
from pixelward.model.examples import Example
from pixelward.resources import signatures_dir
from pixelward.signatures import load

PIXEL = next(one for one in load(signatures_dir()).trackers if one.id == "meta-pixel")
Mark = testing.Mark


def expected(source: str, path: str = "a.html") -> list[Mark]:
    return sorted(testing.marks({path: source.encode()})[0].elements())


def todo(source: str) -> list[Mark]:
    return sorted(testing.marks({"a.html": source.encode()})[1].elements())


class TestMarks:
    @pytest.mark.parametrize(
        "source",
        [
            "",
            "// expects: PW101",
            "// expect PW101",
            "// expect:",
            "// unexpect: PW101",
            "expect:PW101",
            "a() // what to expect",
        ],
    )
    def test_other_words_are_none(self, source: str) -> None:
        assert (expected(source), todo(source)) == ([], [])

    @pytest.mark.parametrize(
        ("note", "what"),
        [
            ("expect: PW101", ["PW101"]),
            ("expect: PW101, PW102", ["PW101", "PW102"]),
            ("expect: PW101, PW101", ["PW101", "PW101"]),
            ("expect: a-pixel/track", ["a-pixel/track"]),
            ("expect: a-pixel/track:Lead", ["a-pixel/track:Lead"]),
            ("expect: a-pixel/track:Booked a visit", ["a-pixel/track:Booked a visit"]),
            ("expect: a-pixel/init sends email", ["a-pixel/init sends email"]),
            ("expect: init sends email and phone", ["init sends email and phone"]),
            ("expect: a/b:C sends email, d/e", ["a/b:C sends email", "d/e"]),
            ("expect: PW101 because of this", ["PW101"]),
        ],
    )
    def test_a_note_beside_code_is_about_its_line(self, note: str, what: list[str]) -> None:
        assert expected(f"\na() // {note}\nb()") == [("a.html", 2, one) for one in what]

    @pytest.mark.parametrize(
        "comment",
        [
            "// {}",
            "  // {}",
            "/* {} */",
            "<!-- {} -->",
            pytest.param(
                "<!--{}-->",
                marks=pytest.mark.xfail(strict=True, reason="the dashes are read as its end"),
            ),
            "{{# {} #}}",
            "{{/* {} */}}",
            "<%# {} %>",
            "# {}",
        ],
    )
    def test_a_note_alone_is_about_the_next_line(self, comment: str) -> None:
        source = f"a()\n{comment.format('expect: PW101')}\nb()\nc()"
        assert expected(source) == [("a.html", 3, "PW101")]

    def test_several_notes_alone_are_about_the_same_line(self) -> None:
        source = "// expect: PW101\n// expect: PW102\na() // expect: PW103"
        assert expected(source) == [("a.html", 3, f"PW10{number}") for number in (1, 2, 3)]

    def test_windows_line_ends_are_line_ends(self) -> None:
        assert expected("// expect: PW101\r\na()\r\n") == [("a.html", 2, "PW101")]

    def test_marks_are_counted(self) -> None:
        found, _ = testing.marks({"a.js": b"a() // expect: PW101, PW101"})
        assert found == Counter({("a.js", 1, "PW101"): 2})

    def test_each_file_has_its_own(self) -> None:
        note = b"a() // expect: PW101"
        found, _ = testing.marks({"a.js": note, "b.js": note})
        assert sorted(found) == [("a.js", 1, "PW101"), ("b.js", 1, "PW101")]

    def test_what_is_still_missed_is_kept_apart(self) -> None:
        source = "a() // todo: PW101\n// todo: PW102\nb() // expect: PW103"
        assert todo(source) == [("a.html", 1, "PW101"), ("a.html", 2 + 1, "PW102")]
        assert expected(source) == [("a.html", 3, "PW103")]

    def test_bytes_that_are_no_text_stop_nothing(self) -> None:
        assert list(testing.marks({"a.js": b"\xe9() // expect: PW101"})[0]) == [
            ("a.js", 1, "PW101")
        ]

    @pytest.mark.xfail(strict=True, reason="a comment at the beginning makes the line a note alone")
    def test_a_comment_before_code_is_about_its_line(self) -> None:
        assert expected("/* expect: PW101 */ a()\nb()") == [("a.html", 1, "PW101")]

    @pytest.mark.xfail(strict=True, reason="a note after which nothing comes is forgotten")
    def test_a_note_at_the_end_promises_something_all_the_same(self) -> None:
        assert len(expected("a()\n// expect: PW101")) == 1


FILES = {"a.js": b"a() // expect: PW101\nb()\nc() // todo: PW102\n"}


class TestCompare:
    def test_what_agrees_is_silent(self) -> None:
        assert testing.compare(FILES, [("a.js", 1, "PW101")]) == []

    def test_nothing_promised_and_nothing_found_agree(self) -> None:
        assert testing.compare({"a.js": b"a()"}, []) == []

    @pytest.mark.parametrize(
        ("found", "problem"),
        [
            ([], "a.js:1: PW101 was expected and not found"),
            (
                [("a.js", 1, "PW101"), ("a.js", 2, "PW101")],
                "a.js:2: PW101 was found and not expected",
            ),
            (
                [("a.js", 1, "PW101"), ("a.js", 1, "PW101")],
                "a.js:1: PW101 was found and not expected",
            ),
            (
                [("a.js", 1, "PW101"), ("b.js", 1, "PW101")],
                "b.js:1: PW101 was found and not expected",
            ),
            (
                [("a.js", 1, "PW101"), ("a.js", 3, "PW102")],
                "a.js:3: PW102 is found now: turn todo into expect",
            ),
        ],
        ids=["missing", "extra", "twice", "elsewhere", "todo found"],
    )
    def test_every_disagreement_is_said(self, found: list[Mark], problem: str) -> None:
        assert testing.compare(FILES, found) == [problem]

    def test_the_wrong_line_is_two_disagreements(self) -> None:
        assert testing.compare(FILES, [("a.js", 2, "PW101")]) == [
            "a.js:1: PW101 was expected and not found",
            "a.js:2: PW101 was found and not expected",
        ]

    def test_a_promise_of_two_is_not_kept_by_one(self) -> None:
        files = {"a.js": b"a() // expect: PW101, PW101"}
        assert testing.compare(files, [("a.js", 1, "PW101")]) == [
            "a.js:1: PW101 was expected and not found"
        ]


INIT = b"fbq('init', '1592118847501145', {em: user.email})"


class TestCheckUses:
    def test_a_clean_sample_agrees(self) -> None:
        assert testing.check_uses({"a.js": b"toggle('track')\n"}) == []

    @pytest.mark.parametrize(
        "mark",
        [
            b"meta-pixel/init",
            b"meta-pixel/init sends email",
        ],
    )
    def test_a_use_may_be_said_more_or_less_exactly(self, mark: bytes) -> None:
        assert testing.check_uses({"a.js": INIT + b" // expect: " + mark}) == []

    @pytest.mark.parametrize(
        "mark",
        [b"meta-pixel/init:Lead", b"meta-pixel/init sends phone", b"meta-pixel/track"],
    )
    def test_what_is_said_wrongly_is_a_disagreement(self, mark: bytes) -> None:
        problems = testing.check_uses({"a.js": INIT + b" // expect: " + mark})
        assert len(problems) == 2
        assert problems[0] == f"a.js:1: {mark.decode()} was expected and not found"

    def test_a_use_that_nobody_promised_is_a_disagreement(self) -> None:
        assert testing.check_uses({"a.js": b"fbq('track', 'Lead')\n"}) == [
            "a.js:1: meta-pixel/track:Lead was found and not expected"
        ]

    def test_folders_are_made(self) -> None:
        source = b"import './lib/b'\nfbq('track', 'Lead') // expect: meta-pixel/track:Lead\n"
        assert testing.check_uses({"src/a.js": source, "src/lib/b.js": b""}) == []


class TestCheckRules:
    SAMPLE = b"<!-- expect: PW101 -->\n<script>fbq('track', 'Lead')</script>\n"

    def test_a_clean_sample_agrees(self) -> None:
        assert testing.check_rules({"a.html": b"<p>text</p>"}, frozenset({"PW101"})) == []

    def test_a_finding_that_was_promised_agrees(self) -> None:
        assert testing.check_rules({"a.html": self.SAMPLE}, frozenset({"PW101"})) == []

    def test_a_finding_that_was_not_promised_does_not(self) -> None:
        sample = self.SAMPLE.replace(b"PW101", b"nothing")
        assert "a.html:2: PW101 was found and not expected" in testing.check_rules(
            {"a.html": sample}, frozenset({"PW101"})
        )

    def test_other_rules_do_not_run(self) -> None:
        problems = testing.check_rules({"a.html": self.SAMPLE}, frozenset({"PW203"}))
        assert problems == ["a.html:2: PW101 was expected and not found"]


class TestCheckExample:
    def check(self, source: str, *, flagged: bool = True) -> list[str]:
        example = Example(flagged=flagged, source=source, file="page.js", line=40)
        return testing.check_example(replace(PIXEL, path="x.yaml"), example)

    def test_a_silent_sample_agrees(self) -> None:
        assert self.check("toggle()", flagged=False) == []

    def test_a_sample_leaves_the_tracker_out(self) -> None:
        assert self.check("fbq('track', 'Lead') // expect: track:Lead") == []

    def test_a_sample_of_another_tracker_says_nothing_of_this_one(self) -> None:
        assert self.check("ttq.track('Contact')", flagged=False) == []

    def test_a_sample_that_finds_nothing_of_its_tracker_is_a_problem(self) -> None:
        assert self.check("toggle()") == [
            "x.yaml:40: sample page.js:1: nothing of meta-pixel was found"
        ]

    def test_a_problem_names_the_line_of_the_signature_file(self) -> None:
        assert self.check("fbq('track', 'Lead') // expect: init") == [
            "x.yaml:40: sample page.js:1: init was expected and not found",
            "x.yaml:40: sample page.js:1: track:Lead was found and not expected",
        ]
