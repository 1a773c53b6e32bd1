"""PW205: an address or a title that tells something, sent along by code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.exposures import weaker
from pixelward.model.levels import Confidence
from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._grouping import Group, finding, tellings
from pixelward.rules._kinds import tells
from pixelward.rules._words import receives
from pixelward.rules.base import rule

_ADDRESS, _SEARCHED = "page-url", "search-term"
# What stands behind the question mark goes along: `location.href`, `$route.fullPath`.
_WHOLE = re.compile(r"href|search|url|uri|full_?path|as_?path|hash|referr?er", re.IGNORECASE)


@rule("PW205", "sensitive-url-sent")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """Code sends a page's address or title that tells something, or what a visitor searched for."""
    for group in tellings(map(_telling, exposures), _is_kind):
        yield finding(
            "PW205",
            group,
            receives(group),
            _next(group),
            confidence=_confidence(group),
        )


def _telling(exposure: Exposure) -> Exposure:
    """Addresses of pages that tell something, or that say it as they are written."""
    if tells(exposure.route):
        return exposure
    said = (item for item in exposure.sent if item.how == "text" or item.data == _SEARCHED)
    return replace(exposure, sent=tuple(said))


def _is_kind(item: Sent) -> bool:
    return item.data in {_ADDRESS, _SEARCHED} and item.how != "constant"


def _next(group: Group) -> str:
    name = group.tracker.name
    if all(item.data == _SEARCHED for item in group.sent):
        return f"Keep what is searched for from {name}: count searches, not their words."
    if any(_WHOLE.search(item.shown) for item in group.sent):
        return (
            f"Send {name} a fixed name for the page: what stands behind a question mark may hold"
            " ids and tokens as well."
        )
    return f"Send {name} a fixed name for a group of pages, or nothing."


def _confidence(group: Group) -> Confidence:
    """Less where a search is on a page that says nothing of care: it may be one for a job."""
    sure = max(exposure.confidence for exposure in group.exposures)
    is_told = any(map(tells, group.routes)) or any(item.how == "text" for item in group.sent)
    return sure if is_told else weaker(sure)
