"""Samples inside a signature file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sample inside a signature file: must be found as marked, or must stay silent."""

    flagged: bool
    source: str
    file: str
    line: int
