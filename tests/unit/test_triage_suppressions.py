"""Who may silence a finding, on which line, until when, and what is refused."""

from __future__ import annotations

import re
from datetime import date

import pytest

from making import CAREERS, use
from pixelward.model.facts import FileFacts, Remark
from pixelward.model.levels import Confidence, Severity
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.report import Finding, Result
from pixelward.triage import triage

TODAY = date(2026, 11, 22)
KNOWN = ("PW101", "PW102", "PW203", "PW504", "PW505")
ABOUT_COMMENTS = ("PW504", "PW505")
COMMENT = re.compile(
    rb"<!--.*?-->|/\*.*?\*/|\{#.*?#\}|\{\{--.*?--\}\}|<%#.*?%>|//[^\n]*", re.DOTALL
)


def run(text: str, *rules: str, path: str = "a.html") -> tuple[Result, ...]:
    """Every `fbq(...)` of the text found by each rule, and its comments heard."""
    source = text.encode()
    facts = FileFacts(
        path=path,
        language="html",
        digest="",
        lines=LineIndex.of(source),
        remarks=tuple(
            Remark(found[0].decode(), Location(path, Span(*found.span())))
            for found in COMMENT.finditer(source)
            if b"pixelward:" in found[0]
        ),
    )
    findings = [
        finding(rule, path, *call.span())
        for call in re.finditer(rb"fbq\([^)]*\)", source)
        for rule in rules or ("PW102",)
    ]
    return triage(findings, {path: facts}, lambda _: source, TODAY, known=KNOWN)


def finding(rule: str, path: str, start: int, end: int) -> Finding:
    of = use(path=path, at=start, length=end - start)
    return Finding(
        rule=rule,
        severity=Severity.ERROR,
        confidence=Confidence.RESOLVED,
        message="",
        next_step="",
        use=of,
        location=of.location,
        routes=(CAREERS,),
        identity=(of.signature.id,),
    )


def about_code(done: tuple[Result, ...]) -> list[Result]:
    return [result for result in done if result.finding.rule not in ABOUT_COMMENTS]


def states(done: tuple[Result, ...]) -> list[str]:
    return [result.state for result in about_code(done)]


def objections(done: tuple[Result, ...]) -> list[tuple[str, int, str]]:
    """What is said of comments: the rule, the line, the words."""
    return [
        (result.finding.rule, result.place.start.line, result.finding.message)
        for result in done
        if result.finding.rule in ABOUT_COMMENTS
    ]


def useless(rule: str, line: int = 1) -> list[tuple[str, int, str]]:
    said = f"The suppression of {rule} silences nothing: there is no such finding here."
    return [("PW505", line, said)]


def test_without_a_comment_nothing_is_silenced() -> None:
    done = run("// fbq stays\nfbq()")
    assert states(done) == ["new"]
    assert objections(done) == []


@pytest.mark.parametrize(
    "text",
    [
        "fbq() // pixelward: ignore[PW102]: reviewed by legal",
        "fbq() /* pixelward: ignore[PW102]: reviewed by legal */",
        "fbq() <!-- pixelward: ignore[PW102]: reviewed by legal -->",
        "fbq() {# pixelward: ignore[PW102]: reviewed by legal #}",
        "// pixelward: ignore[PW102]: reviewed by legal\nfbq()",
        "  <!-- pixelward: ignore[PW102]: reviewed by legal -->  \n\n  fbq()",
        "{/* pixelward: ignore[PW102]: reviewed by legal */}\n// the pixel\nfbq()",
        "<?php // pixelward: ignore[PW102]: reviewed by legal\nfbq()",
        "{{-- pixelward: ignore[PW102]: reviewed by legal --}}\nfbq()",
        "<%# pixelward: ignore[PW102]: reviewed by legal %>\nfbq()",
        "/*\n * pixelward: ignore[PW102]: reviewed by legal\n */\nfbq()",
        "// pixelward: ignore[PW102, PW102]: reviewed by legal\nfbq()",
        "// pixelward:ignore[ PW102 ] until=2026-11-22: reviewed by legal\nfbq()",
        "fbq(\n  1) // pixelward: ignore[PW102]: reviewed by legal",
        "fbq()\n\n// pixelward: ignore-file[PW102]: reviewed by legal",
    ],
)
def test_a_suppression_with_its_reason(text: str) -> None:
    done = run(text)
    assert [(r.state, r.justification) for r in done] == [("suppressed", "reviewed by legal")]


def test_it_covers_one_line_and_one_rule() -> None:
    done = run("// pixelward: ignore[PW102]: reviewed\nfbq()\nfbq()", "PW101", "PW102")
    assert [(r.finding.rule, r.place.start.line, r.state) for r in done] == [
        ("PW101", 2, "new"),
        ("PW102", 2, "suppressed"),
        ("PW101", 3, "new"),
        ("PW102", 3, "new"),
    ]


def test_a_comment_beside_code_does_not_reach_the_next_line() -> None:
    done = run("x() // pixelward: ignore[PW102]: reviewed\nfbq()")
    assert states(done) == ["new"]
    assert objections(done) == useless("PW102")


def test_a_file_is_covered_from_anywhere_in_it() -> None:
    done = run("fbq()\nfbq()\n/* pixelward: ignore-file[PW102]: a demo page */\nfbq()")
    assert states(done) == ["suppressed"] * 3


def test_several_rules_are_judged_one_by_one() -> None:
    done = run("// pixelward: ignore[PW102, PW203]: reviewed\nfbq()")
    assert states(done) == ["suppressed"]
    assert objections(done) == useless("PW203")


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("ignore[PW102]", "gives no reason"),
        ("ignore[PW102]:", "gives no reason"),
        ("ignore[PW102]: */", "gives no reason"),
        ("ignore[PW102]: {% endcomment %}", "gives no reason"),
        ("ignore[PW102]: --%>", "gives no reason"),
        ("ignore[PW102]: ...", "gives no reason"),
        ("ignore[PW102] because legal said so", "gives no reason"),
        ("ignore[PW102]: until=2027-01-01", "stands in its reason"),
        ("ignore[PW102]: legal, until = 2027", "stands in its reason"),
        ("ignore[PW504]: reviewed", '"PW504" is not a rule that can be suppressed'),
        ("ignore[PW505]: reviewed", '"PW505" is not a rule that can be suppressed'),
        ("ignore[PW999]: reviewed", '"PW999" is not a rule'),
        ("ignore[pw102]: reviewed", '"pw102" is not a rule'),
        ("ignore[]: reviewed", '"" is not a rule'),
        ("ignore[PW102, ]: reviewed", '"" is not a rule'),
        ("ignore: reviewed", "not a suppression that can be read"),
        ("ignored[PW102]: reviewed", "not a suppression that can be read"),
        ("ignore-next[PW102]: reviewed", "not a suppression that can be read"),
        ("ignore-start: reviewed", "not a suppression that can be read"),
        ("ignore-start[PW102]", "gives no reason"),
        ("ignore-start[PW102]: reviewed", "has a start and no end"),
        ("ignore-end", "nothing has started"),
        ("ignore-end[PW102]: whatever", "nothing has started"),
        ("please", "not a suppression that can be read"),
        ("disable[PW102]: reviewed", "not a suppression that can be read"),
        ("ignore[PW102] until=2026-11-21: reviewed", "ran out on 2026-11-21"),
        ("ignore[PW102] until=2026-13-01: reviewed", "is not a date"),
        ("ignore[PW102] until=soon: reviewed", "is not a date"),
        ("ignore[PW102] until=20270301: reviewed", "is not a date"),
        ("ignore[PW102] until=: reviewed", "is not a date"),
        ("ignore[PW102] expires=2027-03-01: reviewed", "is not a date"),
    ],
)
def test_what_says_too_little_silences_nothing(comment: str, why: str) -> None:
    done = run(f"\n// pixelward: {comment}\nfbq()")
    assert states(done) == ["new"]
    ((rule, line, said),) = objections(done)
    assert (rule, line) == ("PW504", 2)
    assert why in said
    assert said.endswith(" It silences nothing.")


@pytest.mark.parametrize(
    "text",
    [
        "// see the page of pixelward: it says why",
        "// linted by pixelward: yes",
        "/* what pixelward: found is in the report */",
    ],
)
def test_prose_that_names_the_linter_is_prose(text: str) -> None:
    assert objections(run(text)) == []


@pytest.mark.parametrize(
    "said", ["see pixelward: ignore[PW102]", "so pixelward: ignore this", "// pixelward: ok"]
)
def test_a_directive_after_other_words_is_one(said: str) -> None:
    assert [rule for rule, _, _ in objections(run(f"// {said}"))] == ["PW504"]


def test_the_line_of_a_directive_inside_a_long_comment_is_told() -> None:
    done = run("/*\n\n pixelward: ignore[PW102]\n*/\nfbq()")
    (result,) = (one for one in done if one.finding.rule == "PW504")
    assert (result.place.start.line, result.place.start.column) == (3, 2)
    assert result.place.frame == " pixelward: ignore[PW102]"


BLOCK = """fbq()
// pixelward: ignore-start[PW102]: a demo
fbq()

fbq()
// pixelward: ignore-end
fbq()
"""


def test_a_block_is_from_its_start_to_its_end() -> None:
    done = run(BLOCK)
    assert states(done) == ["new", "suppressed", "suppressed", "new"]
    assert objections(done) == []


def test_blocks_may_lie_in_one_another() -> None:
    inner = BLOCK.replace("PW102", "PW101").replace("ignore-end", "ignore-end[PW101]")
    outer = BLOCK.replace("fbq()\n\nfbq()\n", inner)
    done = about_code(run(outer, "PW101", "PW102"))
    assert [r.state for r in done if r.finding.rule == "PW102"] == [
        "new",
        *["suppressed"] * 4,
        "new",
    ]
    assert [r.state for r in done if r.finding.rule == "PW101"] == [
        *["new"] * 2,
        *["suppressed"] * 2,
        *["new"] * 2,
    ]


def test_an_end_that_names_rules_ends_the_start_that_names_them() -> None:
    text = "// pixelward: ignore-start[PW102]: a demo\nfbq()\n// pixelward: ignore-end[PW101]\n"
    done = run(text)
    assert states(done) == ["new"]
    assert [(rule, line) for rule, line, _ in objections(done)] == [("PW504", 1), ("PW504", 3)]


def test_a_block_around_nothing_is_left_over() -> None:
    text = "// pixelward: ignore-start[PW102]: a demo\nx()\n// pixelward: ignore-end\nfbq()"
    assert objections(run(text)) == useless("PW102")


def test_what_is_said_of_comments_cannot_be_silenced() -> None:
    done = run("// pixelward: ignore-file[PW102, PW504]: no\n// pixelward: ignore[PW102]\nfbq()")
    assert [(rule, line) for rule, line, _ in objections(done)] == [("PW504", 1), ("PW504", 2)]
    assert all(result.state == "new" for result in done)


def test_two_comments_that_cannot_be_read_have_two_names() -> None:
    done = run("// pixelward: ignore[PW102]\n// pixelward: ignore[PW102]\nfbq()")
    assert len({result.fingerprint for result in done}) == 3
    moved = run("\n\n// pixelward: ignore[PW102]\n\n// pixelward: ignore[PW102]\nfbq()")
    assert [r.fingerprint for r in moved] == [r.fingerprint for r in done]


def test_a_reason_is_shown_without_anyone_s_address() -> None:
    done = run("fbq() // pixelward: ignore[PW102]: jane@example.org agreed")
    assert done[0].justification == "j•••@•••••••.••• agreed"
