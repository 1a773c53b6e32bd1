"""PW504: a suppression that does not hold."""

from __future__ import annotations

from pixelward.rules.base import decided

RULE = decided(
    "PW504",
    "suppression-without-reason",
    "A suppression gives no reason, cannot be read or has run out, and so silences nothing.",
)
