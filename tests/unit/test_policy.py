"""The corners of the severity table that a reader would ask about."""

from __future__ import annotations

import pytest

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
