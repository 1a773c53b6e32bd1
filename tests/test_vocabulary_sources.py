"""The script that derives lists from public sources: its own functions, and what it has written."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "scripts"))

from sourcing import common, diseases, patterns, wheels  # noqa: E402

from pixelward.medical._lexicon import key_of, listed  # noqa: E402
from pixelward.medical._vocabulary import KINDS, Entry  # noqa: E402

VOCABULARY = ROOT / "signatures" / "vocabulary"
DERIVED = sorted((VOCABULARY / "derived").glob("*.txt"))
WORDS = common.Words(
    common={"kidney": 4.0, "stone": 4.6, "museum": 4.5, "frobnitis": 2.0, "house": 5.5},
    packages={"stone": 90, "kidney": 3, "house": 80},
    dictionary=frozenset({"stone", "house", "museum"}),
    left_out=frozenset(),
)
LEANING = {("kidney",): Entry("condition", 0.6), ("asthma",): Entry("condition", 1.0)}

rests = st.frozensets(st.text("0129AX", max_size=4), min_size=1)


# --- choosing


def test_words_of_every_day_are_not_taken() -> None:
    names = [
        ("condition", "Museum house"),
        ("condition", "Museum"),
        ("condition", "museum of museum"),
    ]
    assert diseases.single_words(names, WORDS, {}) == {}


def test_a_rare_word_that_sounds_of_medicine_is_taken_once() -> None:
    names = [("condition", "Acute Frobnitis"), ("symptom", "frobnitis"), ("condition", "Frobnitis")]
    assert diseases.single_words(names, WORDS, {}) == {("frobnitis",): "condition"}
    assert diseases.single_words(names, WORDS, {("frobnitis",): LEANING["asthma",]}) == {}


def test_what_is_done_to_somebody_is_a_procedure() -> None:
    names = [("condition", "State after Frobnectomy")]
    assert diseases.single_words(names, WORDS, {}) == {("frobnectomy",): "procedure"}


def test_a_phrase_needs_a_word_that_leans_and_none_that_speaks() -> None:
    names = [
        ("condition", "Kidney Stone"),
        ("condition", "Asthma museum"),
        ("condition", "Stone house"),
    ]
    assert diseases.phrases([names], WORDS, LEANING) == {("kidney", "stone"): "condition"}


@pytest.mark.parametrize("word", ["stone", "stones", "stoning", "museum", "housed"])
def test_words_made_from_english_ones_are_english(word: str) -> None:
    assert WORDS.is_english(word)


def test_a_word_that_many_packages_bear_is_software(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("stone-ui\t1.0\nstone_age\t2.0\t\n@org/stone\t3\nstonehenge\t1\n")
    assert common.package_words([names])["stone"] == 3
    assert WORDS.is_software("stones")
    assert not WORDS.is_software("frobnitis")


# --- codes


@given(rests)
def test_a_pattern_fits_what_it_is_made_of(rests: frozenset[str]) -> None:
    said = re.compile(patterns.pattern(rests))
    assert all(said.fullmatch(rest) for rest in rests)


@given(rests, st.text("0129AX", max_size=5))
def test_a_pattern_fits_nothing_else(rests: frozenset[str], other: str) -> None:
    assert bool(re.fullmatch(patterns.pattern(rests), other)) == (other in rests)


def test_codes_are_folded_by_category() -> None:
    assert list(patterns.folded(["B01", "A00", "A000", "A001", "A009"])) == ["A00 [019]?", "B01 "]


# --- what is written


def test_sources_are_pinned() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        groups = tomllib.load(file)["dependency-groups"]
    assert wheels.pinned().keys() == {pin.partition("==")[0] for pin in groups[wheels.GROUP]}
    assert all(re.fullmatch(r"[\d.]+", version) for version in wheels.pinned().values())
    page = (VOCABULARY / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}` {version}" in page for name, version in wheels.pinned().items())


@pytest.mark.parametrize("path", DERIVED, ids=lambda path: path.stem)
def test_a_derived_list_is_sorted_and_says_where_it_is_from(path: Path) -> None:
    lines = path.read_text("ascii").splitlines()
    terms = [line for line in lines if line and not line.startswith("#")]
    assert terms == sorted(set(terms))
    assert path.stem in KINDS
    head = " ".join(lines[: lines.index("")])
    assert all(f"{name} {version}" in head for name, version in wheels.pinned().items())


def test_nothing_is_derived_that_is_to_be_left_out() -> None:
    lines = (VOCABULARY / "left-out.txt").read_text("utf-8").splitlines()
    left = [line for line in lines if line and not line.startswith("#")]
    assert left == sorted(set(left))
    assert not listed(VOCABULARY / "derived").keys() & set(map(key_of, left))
