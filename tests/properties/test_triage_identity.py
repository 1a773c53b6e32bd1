"""Moving a finding down its file changes its place and neither its name nor its fate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from making import CAREERS, use
from pixelward.model.facts import FileFacts, Remark
from pixelward.model.levels import Confidence, Severity
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.report import Finding, Result
from pixelward.triage import triage

CALL, COMMENT = "fbq()", "/* pixelward: ignore[PW102]: reviewed */"
LINES = st.lists(
    st.sampled_from([CALL, f"{CALL} {COMMENT}", COMMENT, "", "é", "  x()"]), max_size=12
)


def run(text: str) -> tuple[Result, ...]:
    source = text.encode()
    facts = FileFacts(
        path="a.js",
        language="javascript",
        digest="",
        lines=LineIndex.of(source),
        remarks=tuple(Remark(COMMENT, place) for place in places(source, COMMENT.encode())),
    )
    findings = [found(place) for place in places(source, CALL.encode())]
    today = date(2026, 11, 22)
    found_ = triage(findings, {"a.js": facts}, lambda _: source, today, known=["PW102"])
    return tuple(one for one in found_ if one.finding.rule == "PW102")


def places(source: bytes, what: bytes) -> list[Location]:
    starts = (at for at in range(len(source)) if source.startswith(what, at))
    return [Location("a.js", Span(at, at + len(what))) for at in starts]


def found(at: Location) -> Finding:
    return Finding(
        rule="PW102",
        severity=Severity.ERROR,
        confidence=Confidence.RESOLVED,
        message="",
        next_step="",
        use=use(path="a.js"),
        location=at,
        routes=(CAREERS,),
        identity=("example/load", "", "", "condition"),
    )


def fate(result: Result, above: int = 0) -> tuple[object, ...]:
    start = replace(result.place.start, line=result.place.start.line - above)
    return result.fingerprint, result.state, result.justification, start, result.place.frame


@given(LINES, st.lists(st.sampled_from(["", "  ", "\t", "// words", "é"]), max_size=5))
def test_lines_above_change_nothing_but_lines(lines: list[str], above: list[str]) -> None:
    before = run("\n".join(lines))
    after = run("\n".join((*above, *lines)))
    assert [fate(one) for one in before] == [fate(one, len(above)) for one in after]


@given(LINES)
def test_no_two_results_share_a_fingerprint(lines: list[str]) -> None:
    results = run("\n".join(lines))
    assert len({one.fingerprint for one in results}) == len(results)


@given(LINES)
def test_only_what_a_comment_covers_is_silenced(lines: list[str]) -> None:
    for result in run("\n".join(lines)):
        beside = COMMENT in result.place.frame
        code_above = [line for line in lines[: result.place.start.line - 1] if line.strip()]
        below = bool(code_above) and code_above[-1] == COMMENT
        assert (result.state == "suppressed") == (beside or below)
