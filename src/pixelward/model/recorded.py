"""What a project has put on record of its trackers, as the reader of a report sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Hold(Enum):
    """Whether something that was recorded holds on the day of the run."""

    IN_FORCE = "in force"
    EXPIRED = "expired"
    EARLY = "not in force yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An agreement with the vendor of one tracker or, where it has a reason, an approval of it.

    Days are ISO dates, `until` the last one on which it holds. `routes` and `data` are what it is
    limited to; none is no limit.
    """

    tracker: str
    hold: Hold
    until: str
    signed: str = ""
    owner: str = ""
    evidence: str = ""
    reason: str = ""
    routes: tuple[str, ...] = ()
    data: tuple[str, ...] = ()

    @property
    def is_approval(self) -> bool:
        """Whether it is the project's own decision, and nothing that a vendor has signed."""
        return bool(self.reason)
