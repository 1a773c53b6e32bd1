"""PW207: an identifier that is sent as a hash, which names the visitor all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._disguised import disguised
from pixelward.rules._grouping import Group, finding, tellings
from pixelward.rules._words import receives
from pixelward.rules.base import rule

_SAID = {"hash": "hashed", "encoding": "encoded"}


@rule("PW207", "hashed-identifier-sent")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A tracker is told who the visitor is as a hash, which is no de-identification."""
    for group in tellings(map(_hidden, exposures), _any):
        yield finding(
            "PW207",
            group,
            receives(replace(group, sent=tuple(map(_said, group.sent)))),
            _next(group),
        )


def _hidden(exposure: Exposure) -> Exposure:
    return replace(exposure, sent=disguised(exposure.sent))


def _any(item: Sent) -> bool:
    return True


def _said(item: Sent) -> Sent:
    return replace(item, name=f"{_SAID[item.disguise]} {item.name}")


def _next(group: Group) -> str:
    name = group.tracker.name
    if all(item.disguise == "encoding" for item in group.sent):
        return f"Take it out of what {name} is told: an encoding hides nothing."
    return f"Take the hash out of what {name} is told: equal people have equal hashes."
