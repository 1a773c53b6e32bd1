"""What the linter ships as knowledge: every file loads, and every name in it means something."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from pixelward.medical import words
from pixelward.model.examples import Example
from pixelward.model.knowledge import DataType, Tracker
from pixelward.model.known import Knowledge
from pixelward.model.levels import Purpose, Risk, Sensitivity
from pixelward.resources import signatures_dir
from pixelward.signatures import load, needles
from pixelward.signatures.review import unshown

MARK = re.compile(
    r"\b(?:expect|todo):\s*([\w-]+(?:,\s*[\w-]+)*)(?:\s+sends\s+([\w-]+(?: and [\w-]+)*))?"
)
TOO_BROAD = {"name", "id", "address", "location", "date", "type", "state", "code", "url", "ip"}


@cache
def shipped() -> Knowledge:
    return load(signatures_dir())


def trackers() -> tuple[Tracker, ...]:
    return shipped().trackers


def names(tracker: Tracker) -> set[str]:
    return {one.id.removeprefix(f"{tracker.id}/") for one in tracker.signatures}


def marks(example: Example) -> list[tuple[str, str]]:
    return [
        (name.strip(), found[2] or "")
        for found in MARK.finditer(example.source)
        for name in found[1].split(",")
    ]


def test_what_is_shipped_is_sorted_and_has_no_doubles() -> None:
    known = shipped()
    for ids in (
        [one.id for one in known.trackers],
        [one.id for one in known.data],
        [one.id for one in known.subjects],
    ):
        assert ids == sorted(set(ids))


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_clean_and_flagged_samples_are_both_there(tracker: Tracker) -> None:
    kinds = Counter(example.flagged for example in tracker.examples)
    assert kinds[False]
    assert kinds[True]


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_samples_name_signatures_and_data_types_that_exist(tracker: Tracker) -> None:
    known = {one.id for one in shipped().data}
    for example in tracker.examples:
        found = marks(example)
        assert bool(found) is example.flagged, example.line
        assert {name for name, _ in found} <= names(tracker), example.line
        assert {data for _, sent in found if sent for data in sent.split(" and ")} <= known


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_a_clean_sample_tempts(tracker: Tracker) -> None:
    for example in (one for one in tracker.examples if not one.flagged):
        tempting = [needle for needle in tracker.needles if needle in example.source.encode()]
        assert tempting, f"{tracker.path}:{example.line} holds nothing to mistake"


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_every_signature_has_a_literal_needle(tracker: Tracker) -> None:
    assert tracker.needles
    for needle in tracker.needles:
        assert len(needle) > 2
        # A name of two letters is looked for with the parenthesis of its call: "hj(".
        assert not set(needle.rstrip(b"(")) & set(b"*?[]()")


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_each_load_and_each_call_is_in_a_sample(tracker: Tracker) -> None:
    assert [*unshown([tracker])] == []


def test_a_name_of_one_letter_is_looked_for_with_its_call() -> None:
    found = next(one.needles for one in trackers() if one.id == "adobe-analytics")
    assert {b"s.t(", b"s.tl("} <= found
    assert b"s" not in found


def test_needles_of_trackers_add_up() -> None:
    assert needles(trackers()) == frozenset().union(*(one.needles for one in trackers()))
    assert needles(()) == frozenset()


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_what_is_always_sent_is_a_known_data_type(tracker: Tracker) -> None:
    known = {one.id for one in shipped().data}
    assert {data for _, data in tracker.user_data} <= known
    assert {data for one in tracker.signatures for _, data in one.sends} <= known


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_no_event_is_recognised_by_its_name(tracker: Tracker) -> None:
    for one in tracker.signatures:
        asked = getattr(one.pattern, "when", ())
        fixed = {
            selector for selector, globs in asked if any(set(each) - set("!?*") for each in globs)
        }
        if one.purpose is Purpose.EVENT:
            assert not fixed & set(one.event), one.id


@pytest.mark.parametrize("tracker", trackers(), ids=lambda one: one.id)
def test_a_card_speaks_of_risk_in_sentences(tracker: Tracker) -> None:
    card = tracker.card
    texts = (card.use_case, card.why_it_matters, card.hhs, card.recommendation, card.alternative)
    for text in texts:
        assert text.endswith(".")
        assert not re.search(r"HIPAA[- ](violat|complian)", text, re.IGNORECASE)
    assert tracker.sources


def test_an_advertising_pixel_without_an_agreement_is_a_high_risk() -> None:
    for one in trackers():
        if one.category == "advertising-pixel" and one.agreement.status == "no":
            assert one.risk is Risk.HIGH


def test_every_identifier_of_the_rule_has_a_data_type() -> None:
    assert {one.identifier for one in shipped().data} - {""} == set("ABCDEFGHIJKLMNOPQR")


def test_a_run_of_words_means_one_data_type() -> None:
    owners = Counter(words for one in shipped().data for words in one.words)
    assert [words for words, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("data", shipped().data, ids=lambda one: one.id)
def test_no_run_of_words_is_covered_by_a_shorter_one(data: DataType) -> None:
    runs = set(data.words)
    covered = [run for run in runs if any(run[i:] in runs for i in range(1, len(run)))]
    assert covered == []


@pytest.mark.parametrize("data", shipped().data, ids=lambda one: one.id)
def test_words_are_written_as_names_are_split(data: DataType) -> None:
    assert [run for run in data.words if words("_".join(run)) != run] == []


@pytest.mark.parametrize("data", shipped().data, ids=lambda one: one.id)
def test_no_word_is_too_broad(data: DataType) -> None:
    assert not {" ".join(words) for words in data.words} & TOO_BROAD
    assert data.words


def test_what_tells_of_health_is_sensitive() -> None:
    known = {one.id: one for one in shipped().data}
    told = {"ssn", "medical-record-number", "member-id", "patient-id"}
    told |= {one.id for one in shipped().data if one.medical}
    assert {known[name].sensitivity for name in told} == {Sensitivity.SENSITIVE}


def test_a_medical_class_stands_for_one_data_type() -> None:
    classes = Counter(one.medical for one in shipped().data if one.medical)
    assert {"condition", "medication", "specialty"} <= set(classes)
    assert set(classes.values()) == {1}
