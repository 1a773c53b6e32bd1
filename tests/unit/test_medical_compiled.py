"""The compiled vocabulary: what is wrong with a file, how little of it is read, what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelward.errors import Error
from pixelward.medical._compiled import NAME, Compiled, Longest, Terms
from pixelward.medical._compiling import compiled, longest
from pixelward.medical._vocabulary import KINDS, Entry, Key
from pixelward.resources import signatures_dir

ASTHMA = Entry("condition", 1.0)
WORDS = st.text("abz09", min_size=1, max_size=4)
TERMS = st.dictionaries(
    st.lists(WORDS, min_size=1, max_size=3).map(tuple),
    st.builds(Entry, st.sampled_from(sorted(KINDS)), st.sampled_from([0.4, 0.6, 1.0])),
    min_size=1,
)


def _opened(tmp_path: Path, text: str) -> Compiled:
    path = tmp_path / NAME
    path.write_text(text, encoding="utf-8")
    return Compiled(path)


def _say(terms: dict[Key, Entry], **lists: dict[Key, Entry]) -> str:
    return compiled(terms, lists)


# --- what is wrong


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing else\n",
        "0 condition 1.0 1\n\nast 9\n",
        "0 condition 1.0 1\n\nast nine\n\n0:asthma\n",
        "0 condition 1.0 1\n\nast 9\n\n0:asth",
        "0 condition 1.0 1\n\nast 9\n\n0:asthma\nmore\n",
    ],
)
def test_a_damaged_file_is_an_error_with_its_cure(tmp_path: Path, text: str) -> None:
    with pytest.raises(Error, match=r"lexicon\.txt: is not whole\. Run `scripts/vocabulary"):
        _opened(tmp_path, text)


def test_a_file_that_is_not_there_or_no_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(Error, match=r"lexicon\.txt: cannot be read\. Run `scripts/vocabulary"):
        Compiled(tmp_path / NAME)
    with pytest.raises(Error, match=r"cannot be read"):
        _opened(tmp_path, "0 condition 1.0 1\n\nast 9\n\n0:asthmé\n")


def test_no_list_is_taken_for_terms(tmp_path: Path) -> None:
    opened = _opened(tmp_path, _say({("asthma",): ASTHMA}, hub={("visit",): ASTHMA}))
    assert list(Terms(opened)) == [("asthma",)]
    assert opened.named("hub") == {("visit",): ASTHMA}


# --- what it says


def test_only_what_is_asked_for_is_read(tmp_path: Path) -> None:
    opened = _opened(tmp_path, _say({("asthma",): ASTHMA, ("gout",): ASTHMA}))
    terms = Terms(opened)
    assert terms.get(("zebra",)) is None
    assert terms.get(("asthenia",)) is None
    assert set(opened.unread) == {"gou"}
    assert len(terms) == 2
    assert not opened.unread


@given(TERMS)
def test_terms_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, terms: dict[Key, Entry]
) -> None:
    folder = tmp_path_factory.mktemp("compiled")
    one, whole = _opened(folder, compiled(terms, {})), _opened(folder, compiled(terms, {}))
    assert {key: Terms(one).get(key) for key in terms} == terms == dict(Terms(whole))
    sizes = Longest(whole)
    assert {word: sizes.get(word, 0) for word in longest(terms)} == longest(terms) == dict(sizes)


@given(TERMS)
def test_the_order_of_terms_does_not_matter(terms: dict[Key, Entry]) -> None:
    assert compiled(terms, {}) == compiled(dict(reversed(terms.items())), {})


# --- what is shipped


def test_what_is_shipped_stays_small() -> None:
    folder = signatures_dir() / "vocabulary"
    assert sum((folder / name).stat().st_size for name in (NAME, "codes.txt")) <= 700_000
