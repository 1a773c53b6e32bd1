"""The vocabulary's files: how they are read, what is wrong with them, what they must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.errors import Error
from pixelward.medical._compiled import NAME
from pixelward.medical._lexicon import Lexicon, build, compile_lists, key_of, load
from pixelward.medical._match import find
from pixelward.medical._unknown import guess
from pixelward.medical._vocabulary import KINDS, NOT_MEDICAL, read
from pixelward.resources import signatures_dir

# Strong words this short are a decision: most others also mean something in software.
SHORT_AND_STRONG = {
    *("bmi", "dvt", "ecg", "eeg", "ehr", "ekg", "eob", "flu", "hiv", "hmo", "hpv", "ibs", "ivf"),
    *("mrn", "nhs", "tmj", "vih"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "core").mkdir()
    for name in ("endings", "hub", "companion"):
        (tmp_path / f"{name}.txt").write_text("# none\n")
    return tmp_path


def _say(folder: Path, text: str, name: str = "condition") -> Lexicon:
    (folder / "core" / f"{name}.txt").write_text(text, encoding="utf-8")
    return build(folder)


def test_a_line_says_weight_and_terms(folder: Path) -> None:
    lexicon = _say(folder, "# lungs\n\n1.0: asthma, heart/lung disease  # common\n0.4: cavity\n")
    assert {key: entry.weight for key, entry in lexicon.terms.items()} == {
        ("asthma",): 1.0,
        ("heart", "disease"): 1.0,
        ("lung", "disease"): 1.0,
        ("cavity",): 0.4,
    }
    assert lexicon.longest == {"asthma": 1, "heart": 2, "lung": 2, "cavity": 1}


def test_a_line_may_say_its_class(folder: Path) -> None:
    lexicon = _say(folder, "medication 1.0: Insulina\n", "spanish")
    assert lexicon.terms[("insulina",)].kind == "medication"


def test_a_term_may_be_said_twice_alike(folder: Path) -> None:
    assert len(_say(folder, "1.0: allergy, allergies\n").terms) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1.0 asthma\n", "condition.txt:1: says no terms. Write a weight, a colon, then terms"),
        ("\n1.0: ,\n", "condition.txt:2: says no terms."),
        ("1.O: asthma\n", 'condition.txt:1: "1.O" is not a weight.'),
        ("7: asthma\n", 'condition.txt:1: "7" is not a weight.'),
        (": asthma\n", 'condition.txt:1: "" is not a weight.'),
        ("conditon 1.0: asthma\n", '"conditon" is not a class of term. Did you mean "condition"?'),
        ("1.0: asthma\n0.4: asthma\n", '"asthma" has another weight or class at'),
        ("1.0: 喘息\n", "condition.txt:1: has a term without letters."),
    ],
)
def test_a_mistake_names_its_place(folder: Path, text: str, message: str) -> None:
    with pytest.raises(Error) as caught:
        _say(folder, text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_contradiction_names_both_places(folder: Path) -> None:
    (folder / "core" / "symptom.txt").write_text("1.0: fever\n")
    with pytest.raises(Error, match=r"symptom\.txt:1: .*condition\.txt:1\."):
        _say(folder, "1.0: fever\n")


def test_the_compiled_vocabulary_is_made_of_these_lists() -> None:
    folder = signatures_dir() / "vocabulary"
    text = (folder / NAME).read_text("ascii")
    assert compile_lists(folder) == text, "run scripts/vocabulary --write"


def test_compiled_or_not_the_vocabulary_says_the_same() -> None:
    lists, compiled = build(signatures_dir() / "vocabulary"), load()
    assert dict(compiled.terms) == lists.terms
    assert dict(compiled.longest) == lists.longest
    assert (compiled.endings, compiled.hubs) == (lists.endings, lists.hubs)
    assert compiled.companions == lists.companions


def test_every_class_has_terms() -> None:
    assert {entry.kind for entry in load().terms.values()} == KINDS | {NOT_MEDICAL}


def test_only_the_innocent_weigh_nothing() -> None:
    lexicon = load()
    weightless = {entry.kind for entry in lexicon.terms.values() if entry.weight == 0}
    assert weightless == {NOT_MEDICAL}


def test_short_words_are_strong_only_by_decision() -> None:
    strong = {key[0] for key, entry in load().terms.items() if len(key) == 1 and entry.weight == 1}
    assert {word for word in strong if len(word) <= 3} == SHORT_AND_STRONG


def test_every_innocent_phrase_is_needed() -> None:
    lexicon = load()
    innocent = read(signatures_dir() / "vocabulary" / "core" / "not-medical.txt")
    useless = [
        term
        for line in innocent
        for term in line.terms
        if not any(_looks_medical(key_of(word), lexicon) for word in _runs(term))
    ]
    assert useless == []


def _runs(term: str) -> list[str]:
    """Every run of words of a phrase; each choice of a slash is tried by itself."""
    parts = term.split()
    choices = [choice for part in parts for choice in part.split("/")]
    return [
        " ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)
    ] + choices


def _looks_medical(key: tuple[str, ...], lexicon: Lexicon) -> bool:
    entry = lexicon.terms.get(key)
    if entry is not None and entry.kind != NOT_MEDICAL:
        return True
    return any(guess(word, lexicon) is not None for word in key)


def test_every_term_is_found_as_its_file_says() -> None:
    lexicon = load()
    for key, entry in lexicon.terms.items():
        kinds = {term.kind for term in find(" ".join(key))}
        assert kinds == ({entry.kind} if entry.weight else set()), key
