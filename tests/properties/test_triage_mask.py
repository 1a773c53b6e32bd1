"""Masking keeps the length of a text, says the same twice, and lets no address through."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pixelward.exposures import mask

ADDRESS = re.compile(r"jane\.?[a-z]*@[a-z]+\.org")
PIECES = st.sampled_from(
    (
        *("jane@example.org", "555-123-4567", "+44 20 7946 0958", "4155550100", "123-45-6789"),
        *("é", " ", "'", '"', ",", "\t", "@", ".", "-", "+", "x", "1"),
    )
)
TEXTS = st.lists(PIECES).map("".join) | st.text()


@given(TEXTS)
def test_length_is_kept(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(TEXTS)
def test_once_is_enough(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(st.lists(PIECES).map(" ".join))
def test_nothing_that_stands_alone_is_let_through(text: str) -> None:
    assert not ADDRESS.search(mask(text))
    assert "4567" not in mask(text)
    assert "4155550100" not in mask(text)
