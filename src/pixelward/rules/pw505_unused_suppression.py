"""PW505: a suppression that has nothing to silence."""

from __future__ import annotations

from pixelward.rules.base import decided

RULE = decided(
    "PW505",
    "unused-suppression",
    "A suppression silences nothing: what it was written for is gone.",
)
