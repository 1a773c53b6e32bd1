"""Whatever the text, the vocabulary answers, quotes it verbatim and weighs it monotonically."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pixelward.medical import Term, find, score, speaks, words
from pixelward.medical._vocabulary import KINDS

# Any text, and texts that are made of what the matcher treats specially.
PIECES = [
    "Patient",
    "ECGs",
    "diabetes",
    "E11.9",
    "icd",
    "v",
    "%20",
    "%C3%A1",
    "%E1",
    "%",
    "/",
    "'s",
]
PIECES += ["-", "_", "é", "e\u0301", "ﬁ", "conditions", "stroke", "width", "7", "x", "RAY", " "]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
TERMS = st.builds(
    Term, st.just("x"), st.sampled_from(sorted(KINDS)), st.sampled_from([0.3, 0.4, 0.5, 0.6, 1.0])
)


@given(TEXTS, TEXTS)
def test_terms_are_quoted_verbatim_and_in_order(text: str, key: str) -> None:
    at = 0
    for term in find(text, key=key):
        at = text.index(term.text, at)
        assert term.text
        assert term.kind in KINDS
        assert 0 < term.weight <= 1


@given(TEXTS)
def test_words_are_plain_and_lower_case(text: str) -> None:
    for word in words(text):
        assert word.isascii()
        assert word.isalnum()
        assert word == word.lower()


@given(TEXTS)
def test_context_never_silences(text: str) -> None:
    assert set(speaks(text)) <= set(speaks(text, context=True))


@given(st.lists(TERMS), TERMS)
def test_another_term_never_lowers_the_score(terms: list[Term], another: Term) -> None:
    assert 0 <= score(terms) <= score([*terms, another]) <= 1
