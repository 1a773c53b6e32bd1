"""PW303: a recording is told to show what it would hide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.levels import Behaviour
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import finding
from pixelward.rules._switched import switched
from pixelward.rules._weighing import severity_of, uncovered
from pixelward.rules._words import told
from pixelward.rules.base import rule

_SHOWN = "to show what it can mask"
_WHY = "What is typed or read there can be seen by whoever may watch its recordings."


@rule("PW303", "masking-disabled")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """Masking of recordings is switched off, for an element or for all of them."""
    for group, switch in switched(exposures, Behaviour.MASKING):
        if switch.on:
            continue
        found = finding(
            "PW303",
            group,
            told(group, _SHOWN, _WHY),
            "Take the switch out, and unmask by name only what can hold nothing about a visitor.",
            level=severity_of(group.tracker, uncovered(group.weighed), group.sent),
        )
        sure = min(found.confidence, switch.confidence)
        yield replace(found, location=switch.location, confidence=sure)
