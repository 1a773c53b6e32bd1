"""What a run is compared with: an earlier one, and the changes since."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding as a baseline keeps it: who it is, and neither a line nor a date."""

    path: str
    rule: str
    tracker: str
    fingerprint: str
    moved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Which changes a report is limited to: those since the commit `base`.

    `revision` is what was asked for, such as a branch; `elsewhere` counts the new results that
    have nothing to do with what changed, and are left out.
    """

    revision: str
    base: str
    files: int
    elsewhere: int
