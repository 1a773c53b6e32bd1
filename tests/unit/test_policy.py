"""The corners of the severity table that a reader would ask about."""

from __future__ import annotations

import pytest

from pixelward.model.agreed import Cover
from pixelward.model.levels import Risk, Sensitivity, Severity
from pixelward.policy import severity

PUBLIC, PERSONAL, SENSITIVE = Sensitivity


@pytest.mark.parametrize(
    ("risk", "route", "data", "expected"),
    [
        (Risk.LOW, PUBLIC, PUBLIC, Severity.NOTE),
        (Risk.LOW, PERSONAL, PERSONAL, Severity.NOTE),
        (Risk.LOW, SENSITIVE, PUBLIC, Severity.WARNING),
        (Risk.LOW, PUBLIC, SENSITIVE, Severity.WARNING),
        (Risk.LOW, SENSITIVE, SENSITIVE, Severity.ERROR),
        (Risk.MEDIUM, PUBLIC, PUBLIC, Severity.WARNING),
        (Risk.MEDIUM, PUBLIC, PERSONAL, Severity.WARNING),
        (Risk.MEDIUM, PERSONAL, PERSONAL, Severity.ERROR),
        (Risk.MEDIUM, SENSITIVE, PUBLIC, Severity.ERROR),
        (Risk.MEDIUM, PUBLIC, SENSITIVE, Severity.ERROR),
        (Risk.HIGH, PUBLIC, PUBLIC, Severity.ERROR),
    ],
)
def test_corners(risk: Risk, route: Sensitivity, data: Sensitivity, expected: Severity) -> None:
    assert severity(risk, route, data) is expected


@pytest.mark.parametrize(
    ("risk", "route", "data", "cover", "expected"),
    [
        (Risk.HIGH, SENSITIVE, SENSITIVE, Cover.COVERED, Severity.NOTE),
        (Risk.HIGH, SENSITIVE, SENSITIVE, Cover.CLAIMED, Severity.WARNING),
        (Risk.LOW, PUBLIC, PUBLIC, Cover.CLAIMED, Severity.NOTE),
        (Risk.HIGH, PUBLIC, PUBLIC, Cover.APPROVED, Severity.WARNING),
        (Risk.LOW, PUBLIC, PUBLIC, Cover.APPROVED, Severity.NOTE),
        (Risk.HIGH, SENSITIVE, PUBLIC, Cover.APPROVED, Severity.ERROR),
        (Risk.MEDIUM, PUBLIC, PERSONAL, Cover.APPROVED, Severity.WARNING),
    ],
)
def test_what_is_recorded(
    risk: Risk, route: Sensitivity, data: Sensitivity, cover: Cover, expected: Severity
) -> None:
    assert severity(risk, route, data, cover) is expected
