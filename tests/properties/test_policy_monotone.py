"""Raising any input of the severity table never lowers its answer: every pair of cells."""

from __future__ import annotations

from itertools import product

import pytest

from pixelward.model.agreed import Cover
from pixelward.model.levels import Risk, Sensitivity, Severity
from pixelward.policy import severity

CELLS = tuple(product(Risk, Sensitivity, Sensitivity))


def test_every_cell_is_a_severity() -> None:
    assert {severity(*cell) for cell in CELLS} == set(Severity)


@pytest.mark.parametrize("cover", Cover)
def test_monotone(cover: Cover) -> None:
    for milder, worse in product(CELLS, CELLS):
        if all(a <= b for a, b in zip(milder, worse, strict=True)):
            assert severity(*milder, cover) <= severity(*worse, cover), (milder, worse)


@pytest.mark.parametrize("cover", Cover)
def test_what_is_recorded_never_makes_anything_worse(cover: Cover) -> None:
    assert all(severity(*cell, cover) <= severity(*cell) for cell in CELLS)
