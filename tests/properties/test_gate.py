"""What `--changed` shows is part of what all shows, and a baseline of a run knows all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from making import exposure, route, use
from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence, Severity
from pixelward.model.place import LineIndex, Location, Span, Step
from pixelward.model.report import Exposure, Finding, Result
from pixelward.triage import Change, Gate, known, passed, read, triage, written

PATHS = tuple(f"{name}.js" for name in "abcdef")
SOURCE = b"fbq()\n" * 3

FILES = st.sampled_from(PATHS)
UNCHANGED = st.frozensets(FILES)


@st.composite
def _exposures(draw: st.DrawFn) -> Exposure:
    at = draw(st.integers(0, 2)) * 6
    steps = tuple(
        Step(Location(path, Span(0, 5)), "") for path in draw(st.lists(FILES, max_size=3))
    )
    page = replace(route(f"/{draw(st.integers(0, 3))}"), file=draw(FILES))
    return exposure(use(path=draw(FILES), at=at, length=5), page, flow=steps)


EXPOSURES = st.lists(_exposures(), max_size=8)


def results(exposures: list[Exposure], renamed: dict[str, str] | None = None) -> tuple[Result, ...]:
    """A finding an exposure; the flow of each but its own is known to its exposure alone."""
    names = {path: (renamed or {}).get(path, path) for path in PATHS}
    files = {
        path: FileFacts(path=path, language="javascript", digest="", lines=LineIndex.of(SOURCE))
        for path in names.values()
    }
    found = [_finding(one, names) for one in exposures]
    return triage(found, files, lambda _: SOURCE, date(2026, 11, 22), known=("PW102",))


def _finding(of: Exposure, names: dict[str, str]) -> Finding:
    at = replace(of.use.location, path=names[of.use.location.path])
    return Finding(
        rule="PW102",
        severity=Severity.ERROR,
        confidence=Confidence.RESOLVED,
        message="",
        next_step="",
        use=replace(of.use, location=at),
        location=at,
        routes=(of.route,),
        identity=("example/load", of.route.pattern),
    )


def shown(exposures: list[Exposure], change: Change | None) -> tuple[Result, ...]:
    gate = Gate(change=change)
    return passed(results(exposures), gate, exposures, PATHS, lambda _, __: True).results


def change(unchanged: frozenset[str], *, is_whole: bool = False) -> Change:
    return Change("main", "0" * 40, unchanged, is_whole)


@given(EXPOSURES, UNCHANGED)
def test_the_part_is_a_part_of_the_whole(exposures: list[Exposure], same: frozenset[str]) -> None:
    whole, part = shown(exposures, None), shown(exposures, change(same))
    assert [one for one in whole if one in part] == list(part)


@given(EXPOSURES, UNCHANGED)
def test_of_what_has_changed_all_is_shown(exposures: list[Exposure], same: frozenset[str]) -> None:
    whole, part = shown(exposures, None), shown(exposures, change(same))
    changed = [one for one in whole if one.place.path not in same]
    assert [one for one in part if one.place.path not in same] == changed


@given(EXPOSURES, UNCHANGED)
def test_nothing_is_left_out_whose_way_goes_through_what_has_changed(
    exposures: list[Exposure], same: frozenset[str]
) -> None:
    left_out = {one.finding.use.location.path for one in shown(exposures, None)}
    left_out -= {one.finding.use.location.path for one in shown(exposures, change(same))}
    for one in exposures:
        if one.use.location.path in left_out:
            paths = {step.location.path for step in one.flow} | {one.route.file}
            assert paths <= same


@given(EXPOSURES, UNCHANGED, UNCHANGED)
def test_the_more_has_changed_the_more_is_shown(
    exposures: list[Exposure], one: frozenset[str], other: frozenset[str]
) -> None:
    less, more = shown(exposures, change(one | other)), shown(exposures, change(one & other))
    assert [result for result in more if result in less] == list(less)


@given(EXPOSURES, UNCHANGED)
def test_a_change_of_everything_shows_everything(
    exposures: list[Exposure], same: frozenset[str]
) -> None:
    assert shown(exposures, change(same, is_whole=True)) == shown(exposures, None)
    assert shown(exposures, change(frozenset())) == shown(exposures, None)


@given(EXPOSURES, st.permutations(PATHS))
def test_a_baseline_knows_every_file_by_another_name(
    exposures: list[Exposure], order: list[str]
) -> None:
    before = read(written(known(results(exposures))).encode(), "baseline")
    renamed = dict(zip(PATHS, (f"moved/{path}" for path in order), strict=True))
    for names in ({}, renamed):
        after = results(exposures, names)
        paths = [names.get(path, path) for path in PATHS]
        done = passed(after, Gate(before), exposures, paths, lambda _, __: True)
        assert all(one.state == "unchanged" for one in done.results)
        assert done.absent == ()


@given(EXPOSURES, EXPOSURES)
def test_what_is_new_and_what_is_gone_is_what_differs(
    before: list[Exposure], after: list[Exposure]
) -> None:
    entries = known(results(before))
    done = passed(results(after), Gate(entries), after, PATHS, lambda _, __: True)
    prints = {one.fingerprint for one in entries}
    new = {one.fingerprint for one in done.results if one.state == "new"}
    assert new == {one.fingerprint for one in done.results} - prints
    assert {one.fingerprint for one in done.absent} == prints - {
        one.fingerprint for one in done.results
    }
