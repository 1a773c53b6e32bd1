"""Codes: what only looks like one, then those that must be found, with and without a dot."""

from __future__ import annotations

import re
import string
from itertools import product

import pytest

from pixelward.medical import Term, find
from pixelward.medical._icd import NAME, is_diagnosis
from pixelward.resources import signatures_dir

LISTED = (signatures_dir() / "vocabulary" / NAME).read_text("ascii")
CATEGORIES = dict(
    line.split(" ", 1) for line in LISTED.splitlines() if line and not line.startswith("#")
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("E11.9", "version"),
        ("icd10 release V16.0", ""),
        ("icd10 v16.0", ""),
        ("Image viewer V16.0", ""),
        ("viewer@E11.9", ""),
        ("viewer@1.2.3-E11.9.1", ""),
        ("icd E11.9.2", ""),
        ("icd10 part XE11.9", ""),
        ("E11.9.png", ""),
        ("e11.9", ""),
        ("E11.X9", ""),
        ("I10.5", ""),
        ("B12.5", ""),
        ("U99.1", "icd"),
        ("U99", "icd"),
        ("Error E119", ""),
        ("E119", "error"),
        ("true", "icd"),
        ("plan I10", "diagnosis"),
        ("M12.5 8.2L20.1 9", ""),
        ("M12.5,8.2 H10.4 V16.5", ""),
        ("99213", "zip"),
        ("0002-8215-01", "order"),
        ("4548-4", "range"),
        ("44054006", "id"),
        ("250.00", "price"),
        ("0DTJ4ZZ", "sku"),
    ],
)
def test_what_only_looks_like_a_code(text: str, key: str) -> None:
    words = {"icd", "icd10"}  # which say that codes follow
    assert [term.text for term in find(text, key=key) if term.text not in words] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("E11.9", ""),
        ("E11.65", ""),
        ("Z00.00", "page"),
        ("V16.0", ""),
        ("U07.1", ""),
        ("C4A.51", ""),
        ("S52.501A", "label"),
        ("M12.5", ""),
        ("E11.9", "icd"),
        ("E119", "icd10Code"),
        ("e119", "icd10Code"),
        ("I10", "icd"),
        ("f32.1", "diagnosis"),
        ("Z00.00", "primary_dx"),
        ("250.00", "icd9"),
        ("99213", "cptCode"),
        ("G0438", "hcpcs_code"),
        ("0DTJ4ZZ", "icd10pcs"),
        ("0002-8215-01", "ndc"),
        ("4548-4", "loincCode"),
        ("44054006", "snomed_id"),
        ("860975", "rxcui"),
    ],
)
def test_a_code_is_all_of_a_value(text: str, key: str) -> None:
    assert find(text, key=key) == (Term(text, "code", 1.0),)


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("icd=J45.909&page=2", "", ["J45.909"]),
        ("/icd/j45.909/overview", "", ["j45.909"]),
        ("icd=J45909&page=2", "", ["J45909"]),
        ("E11.9, I10 E785", "diagnosis_codes", ["E11.9", "I10", "E785"]),
        ("Visit (F32.1)", "", ["F32.1"]),
        ("E11.9/M54.50", "", ["E11.9", "M54.50"]),
    ],
)
def test_codes_in_a_text(text: str, key: str, said: list[str]) -> None:
    assert [term.text for term in find(text, key=key) if term.text in said] == said


def test_a_long_list_of_codes_or_of_lines_is_read_once() -> None:
    assert len([term for term in find("E11.9 " * 5000) if term.kind == "code"]) == 5000
    assert find("M12.5 8.2 " * 20_000) == ()


# --- the list


def test_a_listed_category_is_three_characters_in_order() -> None:
    assert list(CATEGORIES) == sorted(CATEGORIES)
    assert all(re.fullmatch("[A-Z][0-9][0-9A-Z]", name) for name in CATEGORIES)
    assert len(CATEGORIES) > 1900


def test_what_follows_is_said_with_few_signs() -> None:
    letters = string.ascii_uppercase + string.digits
    assert set("".join(CATEGORIES.values())) <= set(letters + "[-]|()?")


def test_every_code_of_a_category_is_known_and_no_other() -> None:
    for category in ("I10", "U07", "Z00", "C4A"):
        said = re.compile(CATEGORIES[category])
        tails = ("".join(some) for size in (1, 2) for some in product("0123456789A", repeat=size))
        known = {tail for tail in tails if said.fullmatch(tail)}
        assert known == {tail for tail in known if is_diagnosis(f"{category}.{tail}")}
        assert is_diagnosis(category)
    assert not is_diagnosis("I10.1")
    assert not is_diagnosis("ZZZ.1")
    assert not is_diagnosis("")
