"""A lock is read as it was written, says everything, and does not depend on any order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from making import EMAIL, NOWHERE, PHONE, exposure, route, sent, told, tracker, use
from pixelward.exposures import Declared, facts
from pixelward.model.agreed import UNPLACED, Fact, FactKind, Lock
from pixelward.model.levels import Purpose
from pixelward.model.report import Exposure
from pixelward.model.values import Reference
from pixelward.triage.lock import differences, lock_of, parse, text

TRACKERS = [tracker("One Pixel"), tracker("Other Pixel")]
NAMES = st.one_of(
    st.sampled_from(["Lead", "Schedule", "everywhere", "on", "with", "", '"', "\\", "# x", "(x)"]),
    st.text(max_size=8),
)
ROUTES = st.sampled_from([NOWHERE, *(route(f"/p{number}") for number in range(6)), route("/a b")])


@st.composite
def exposures(draw: st.DrawFn) -> Exposure:
    keys = draw(st.lists(NAMES, max_size=2))
    value = Reference(("form", "x"))
    purpose = draw(st.sampled_from([Purpose.EVENT, Purpose.INIT, Purpose.LOAD, Purpose.CONFIG]))
    one = use(
        *(told("param", key, value) for key in keys),
        of=draw(st.sampled_from(TRACKERS)),
        purpose=purpose,
        event=draw(st.none() | NAMES) if purpose is Purpose.EVENT else None,
        account=draw(st.none() | st.sampled_from(["1", "2"])),
    )
    data = draw(st.lists(st.tuples(st.sampled_from([EMAIL, PHONE]), NAMES), max_size=2))
    return exposure(one, draw(ROUTES), *(sent(kind, key) for kind, key in data))


MANY = st.lists(exposures(), max_size=30)


@given(MANY)
def test_it_is_read_as_it_was_written(seen: list[Exposure]) -> None:
    lock = lock_of(seen)
    assert parse(text(lock)) == lock


@given(MANY, st.randoms())
def test_order_does_not_matter(seen: list[Exposure], random) -> None:
    written = text(lock_of(seen))
    random.shuffle(seen)
    assert text(lock_of(seen)) == written
    _, version, *lines = written.splitlines()
    random.shuffle(lines)
    assert text(parse("\n".join((version, *lines, *lines)))) == written


@given(MANY)
def test_it_declares_what_it_was_made_of(seen: list[Exposure]) -> None:
    lock = lock_of(seen)
    known = Declared(parse(text(lock)))
    assert [fact for one in seen for fact in known.lacking(facts(one))] == []
    assert differences(lock, lock, {}, {}) == ()


@given(MANY, exposures())
def test_the_check_and_the_findings_agree(seen: list[Exposure], more: Exposure) -> None:
    lock = lock_of(seen)
    after = lock_of([*seen, more])
    said = [one for one in differences(lock, after, {}, {}) if one.is_new]
    assert bool(said) == any(True for _ in Declared(lock).lacking(facts(more)))
    assert all(one.is_new for one in differences(lock, after, {}, {}))


@given(MANY, exposures())
def test_what_is_taken_out_is_never_new(seen: list[Exposure], more: Exposure) -> None:
    before, after = lock_of([*seen, more]), lock_of(seen)
    assert not any(one.is_new for one in differences(before, after, {}, {}))


def test_an_event_of_most_pages_is_one_line_and_its_exceptions() -> None:
    by = tracker("One Pixel")
    pages = [route(f"/p{number}") for number in range(5)]
    load, event = use(of=by, purpose=Purpose.LOAD), use(of=by, event="View")
    lock = lock_of(
        [*(exposure(load, on) for on in pages), *(exposure(event, on) for on in pages[1:])]
    )
    assert lock.everywhere == {("one-pixel", "View"): frozenset({"/p0"})}
    assert "one-pixel event View everywhere\none-pixel event View except /p0\n" in text(lock)
    known = Declared(lock)
    assert known.says(Fact("one-pixel", FactKind.EVENT, "View", "/p4"))
    assert not known.says(Fact("one-pixel", FactKind.EVENT, "View", "/p0"))
    assert not known.says(Fact("one-pixel", FactKind.EVENT, "View", UNPLACED))


def test_an_event_of_few_pages_names_them() -> None:
    event = use(event="View")
    lock = lock_of([exposure(event, route("/a")), exposure(event, route("/b"))])
    assert lock.everywhere == {}


def test_of_a_tracker_that_is_new_one_thing_is_lacking() -> None:
    one = exposure(use(event="View", account="1"), route("/a"), sent(EMAIL, "em"))
    assert [*Declared(Lock(frozenset())).lacking(facts(one))] == [
        Fact("example-pixel", FactKind.TRACKER)
    ]


def test_dependencies_and_policies_tell_nobody_anything() -> None:
    for purpose in (Purpose.PACKAGE, Purpose.POLICY):
        assert [*facts(exposure(use(purpose=purpose, account="1"), route("/a")))] == []
