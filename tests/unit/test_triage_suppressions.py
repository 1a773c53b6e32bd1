"""Who may silence a finding, on which line, until when, and what is refused."""

from __future__ import annotations

import re
from datetime import date

import pytest

from making import CAREERS, use
from pixelward.model.facts import FileFacts, Remark
from pixelward.model.levels import Confidence, Severity
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.report import Finding
from pixelward.triage import Triaged, triage

TODAY = date(2026, 11, 22)
KNOWN = ("PW101", "PW102", "PW203")
COMMENT = re.compile(
    rb"<!--.*?-->|/\*.*?\*/|\{#.*?#\}|\{\{--.*?--\}\}|<%#.*?%>|//[^\n]*", re.DOTALL
)


def run(
    text: str, *rules: str, path: str = "a.html", ran: tuple[str, ...] | None = None
) -> Triaged:
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
    return triage(findings, {path: facts}, lambda _: source, TODAY, known=KNOWN, ran=ran)


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


def states(done: Triaged) -> list[str]:
    return [result.state for result in done.results]


def reasons(done: Triaged) -> list[str]:
    return [notice.reason for notice in done.notices]


def test_without_a_comment_nothing_is_silenced() -> None:
    done = run("// fbq stays\nfbq()")
    assert states(done) == ["new"]
    assert done.notices == ()


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
    assert [(r.state, r.justification) for r in done.results] == [
        ("suppressed", "reviewed by legal")
    ]
    assert done.notices == ()


def test_it_covers_one_line_and_one_rule() -> None:
    done = run("// pixelward: ignore[PW102]: reviewed\nfbq()\nfbq()", "PW101", "PW102")
    assert [(r.finding.rule, r.place.start.line, r.state) for r in done.results] == [
        ("PW101", 2, "new"),
        ("PW102", 2, "suppressed"),
        ("PW101", 3, "new"),
        ("PW102", 3, "new"),
    ]


def test_a_comment_beside_code_does_not_reach_the_next_line() -> None:
    done = run("x() // pixelward: ignore[PW102]: reviewed\nfbq()")
    assert states(done) == ["new"]
    assert reasons(done) == ["line 1: The suppression of PW102 silences nothing. Remove it."]


def test_a_file_is_covered_from_anywhere_in_it() -> None:
    done = run("fbq()\nfbq()\n/* pixelward: ignore-file[PW102]: a demo page */\nfbq()")
    assert states(done) == ["suppressed"] * 3


def test_several_rules_are_judged_one_by_one() -> None:
    done = run("// pixelward: ignore[PW102, PW203]: reviewed\nfbq()")
    assert states(done) == ["suppressed"]
    assert reasons(done) == ["line 1: The suppression of PW203 silences nothing. Remove it."]


def test_a_rule_that_did_not_run_cannot_be_unused() -> None:
    text = "// pixelward: ignore[PW102, PW203]: reviewed\nfbq()"
    assert run(text, "PW102", ran=("PW102",)).notices == ()


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("ignore[PW102]", "gives no reason"),
        ("ignore[PW102]:", "gives no reason"),
        ("ignore[PW102]: */", "gives no reason"),
        ("ignore[PW102] because legal said so", "gives no reason"),
        ("ignore[PW999]: reviewed", '"PW999" is not a rule'),
        ("ignore[pw102]: reviewed", '"pw102" is not a rule'),
        ("ignore[]: reviewed", '"" is not a rule'),
        ("ignore[PW102, ]: reviewed", '"" is not a rule'),
        ("ignore: reviewed", "not a suppression that can be read"),
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
    (notice,) = done.notices
    assert notice.reason.startswith("line 2: ")
    assert why in notice.reason
    assert (notice.path, notice.skipped) == ("a.html", False)


def test_the_line_of_a_directive_inside_a_long_comment_is_told() -> None:
    done = run("/*\n\n pixelward: ignore[PW102]\n*/\nfbq()")
    assert reasons(done)[0].startswith("line 3: ")


def test_a_reason_is_shown_without_anyone_s_address() -> None:
    done = run("fbq() // pixelward: ignore[PW102]: jane@example.org agreed")
    assert done.results[0].justification == "j•••@•••••••.••• agreed"
