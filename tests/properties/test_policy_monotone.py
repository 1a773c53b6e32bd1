"""Raising any input of the severity table never lowers its answer: every pair of cells."""

from __future__ import annotations

from itertools import product

from pixelward.model.levels import Risk, Sensitivity, Severity
from pixelward.policy import severity

CELLS = tuple(product(Risk, Sensitivity, Sensitivity))


def test_every_cell_is_a_severity() -> None:
    assert {severity(*cell) for cell in CELLS} == set(Severity)


def test_monotone() -> None:
    for milder, worse in product(CELLS, CELLS):
        if all(a <= b for a, b in zip(milder, worse, strict=True)):
            assert severity(*milder) <= severity(*worse), (milder, worse)
