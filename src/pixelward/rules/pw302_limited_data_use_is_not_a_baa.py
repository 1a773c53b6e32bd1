"""PW302: a vendor's switch for the privacy laws of states, offered as a safeguard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.levels import Behaviour, Severity
from pixelward.model.program import Switched
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding
from pixelward.rules._kinds import tells
from pixelward.rules._switched import switched
from pixelward.rules._words import told
from pixelward.rules.base import rule

_LIMITED = "to limit how it uses data"
_UNLIMITED = "not to limit how it uses data"
_LAW = "That setting is for the privacy laws of states and makes its vendor no business associate."


@rule("PW302", "limited-data-use-is-not-a-baa")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker is told to limit, or not to limit, how its vendor uses the data."""
    for group, switch in switched(exposures, Behaviour.LIMITED_USE):
        found = finding(
            "PW302",
            group,
            told(group, _LIMITED if switch.on else _UNLIMITED, _LAW),
            f"Remove {group.tracker.name} from pages that concern care, whatever the setting says.",
            level=_level(group, switch),
        )
        sure = min(found.confidence, switch.confidence)
        yield replace(found, location=switch.location, confidence=sure)


def _level(group: Group, switch: Switched) -> Severity:
    """A warning where the switch stands in for an agreement, on a page that would need one."""
    is_offered = switch.on and any(map(tells, group.routes))
    return Severity.WARNING if is_offered else Severity.NOTE
