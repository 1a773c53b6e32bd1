"""What signature files owe each other: no overlaps, enough samples, sources, needles."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.errors import Error
from pixelward.model.knowledge import Tracker
from pixelward.resources import signatures_dir
from pixelward.signatures import load
from pixelward.signatures.overlaps import overlaps
from pixelward.signatures.review import review, unshown

HEAD = """\
tracker: {id}
name: Example
vendor: Example, Inc.
category: web-analytics
risk: low
baa: {{status: unknown, checked: 2026-11-22}}
card: {{use_case: A., why_it_matters: B., hhs: C., recommendation: D., alternative: E.}}
sources: [{{url: "https://example.org/docs", read: 2026-11-22}}]
"""
SAMPLES = "samples: [{clean: exa}, {clean: no exa}, {flagged: 'c // expect: x'}, {flagged: d}]\n"
LOAD, CALL = "loads: [{{id: x, url: {}}}]\n", "calls: [{{id: x, purpose: event, callee: {}}}]\n"


def read(folder: Path, *bodies: str) -> tuple[Tracker, ...]:
    (folder / "trackers").mkdir(parents=True, exist_ok=True)
    for name, body in zip("ab", bodies, strict=False):
        text = HEAD.format(id=f"ex-{name}") + body
        (folder / "trackers" / f"ex-{name}.yaml").write_text(text)
    return load(folder).trackers


def test_what_is_shipped_has_no_faults_and_no_overlaps() -> None:
    trackers = load(signatures_dir()).trackers
    assert [*review(trackers), *overlaps(trackers)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LOAD.format("cdn.example.org/a.js"), LOAD.format("cdn.example.org/b.js")),
        (LOAD.format("a.example.org/*"), LOAD.format("b.example.org/*")),
        (LOAD.format('"e.org/x?id==A-*"'), LOAD.format('"e.org/x?id==B-*"')),
        (LOAD.format("e.org/x, elements: img"), LOAD.format("e.org/x, elements: script")),
        (CALL.format("exa"), CALL.format("exb")),
        (CALL.format("ex, when: {0: a}"), CALL.format("ex, when: {0: b}")),
        ("packages: [{npm: a}]\n", "packages: [{pypi: a}]\n"),
    ],
)
def test_what_can_be_told_apart(tmp_path: Path, one: str, other: str) -> None:
    assert [*overlaps(read(tmp_path, one, other))] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LOAD.format("cdn.example.org/a.js"), LOAD.format("cdn.example.org/a.js")),
        (LOAD.format("cdn.example.org/a.js"), LOAD.format('"*.example.org/*.js"')),
        (LOAD.format('"*.example.org/*.js"'), LOAD.format("cdn.example.org/a.js")),
        (LOAD.format('"*/*example.js"'), LOAD.format("cdn.org/v1/example.js")),
        (LOAD.format('"e.org/x?id=*"'), LOAD.format('"e.org/x?id==B-*"')),
        (CALL.format("ex"), CALL.format("ex")),
        (CALL.format("ex, when: {0: [a, b]}"), CALL.format("ex, when: {0: [b, a]}")),
        ("packages: [{npm: a}]\n", "packages: [{npm: a}]\n"),
    ],
)
def test_what_means_the_same(tmp_path: Path, one: str, other: str) -> None:
    (problem,) = overlaps(read(tmp_path, one, other))
    assert "trackers/ex-" in problem
    assert "overlaps with ex-" in problem


def test_what_is_shared_on_purpose_says_so(tmp_path: Path) -> None:
    shared = CALL.format("ex, shared_with: ex-b/x")
    assert [*overlaps(read(tmp_path, shared, CALL.format("ex")))] == []


def test_what_shares_nothing_any_more(tmp_path: Path) -> None:
    shared = CALL.format("ex, shared_with: ex-b/x")
    (problem,) = overlaps(read(tmp_path, shared, CALL.format("other")))
    assert problem.endswith('"ex-a/x" shares nothing with ex-b/x. Remove "shared_with".')


def test_a_file_that_lacks_nothing(tmp_path: Path) -> None:
    trackers = read(tmp_path, CALL.format("exa") + SAMPLES)
    assert [*review(trackers), *unshown(trackers)] == []


@pytest.mark.parametrize(
    ("right", "wrong", "fact"),
    [
        ("{clean: exa}, ", "", "has 1 clean of at least 2 samples."),
        (", {flagged: d}", "", "has 1 flagged of at least 2 samples."),
        ("no exa", "no", 'nothing to mistake for the tracker. Name it, as in "exa", where'),
        ("callee: exa", "callee: exa.b", ""),
    ],
)
def test_what_a_file_lacks(tmp_path: Path, right: str, wrong: str, fact: str) -> None:
    body = CALL.format("exa") + SAMPLES
    assert right in body
    found = [*review(read(tmp_path, body.replace(right, wrong)))]
    assert [fact in problem for problem in found] == ([True] if fact else [])


def test_what_no_sample_shows(tmp_path: Path) -> None:
    body = CALL.format("exa") + SAMPLES.replace("expect: x", "expect: y")
    (gap,) = unshown(read(tmp_path, body))
    assert gap.endswith(
        'trackers/ex-a.yaml:9: no flagged sample shows "x". Add one with "expect: x".'
    )


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (
            CALL.format("exa, switches: {masking: off}"),
            '"masking" is no behaviour of this tracker.',
        ),
        (CALL.format("exa, switches: {masking: no}"), '"masking" is no behaviour'),
        ("behaviour: {masking: {untouched: yes, says: x}}\n", '"yes" is not how it is untouched.'),
        ("behaviour: {maskin: {untouched: on, says: x}}\n", 'Did you mean "masking"?'),
        ("formats: {account: 'a+'}\n" + CALL.format("exa"), '"a+" is not a format.'),
        ("formats: {account: '(a|b)'}\n" + CALL.format("exa"), '"(a|b)" is not a format.'),
        ("formats: {account: 'a{2}{3}'}\n" + CALL.format("exa"), '"a{2}{3}" is not a format.'),
        (CALL.format('"[data-ex-wide]"'), '"[data-ex-wide]" is not noted by those who read pages.'),
        (LOAD.format('"exchat:*", elements: ancor'), 'Did you mean "anchor"?'),
    ],
)
def test_a_mistake_in_what_is_new(tmp_path: Path, body: str, error: str) -> None:
    with pytest.raises(Error) as caught:
        read(tmp_path, body)
    assert error in str(caught.value)
