"""What policies allow × signatures: trackers that a site would let in, used or not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache

from pixelward.model.facts import FileFacts
from pixelward.model.knowledge import LoadPattern, Signature, Tracker
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.program import TrackerUse
from pixelward.model.server import Policy

_ALLOWING = re.compile(r"-(?:src|action)")  # all other directives are hints to a browser
Known = tuple[Tracker, LoadPattern]


def allowed(files: Iterable[FileFacts], trackers: tuple[Tracker, ...]) -> tuple[TrackerUse, ...]:
    """What the project's policies let in: one for each tracker and file, in order of place.

    These are no uses: a list of what may be fetched fetches nothing.
    """
    known = [
        (tracker, signature.pattern)
        for tracker in trackers
        for signature in tracker.signatures
        if isinstance(signature.pattern, LoadPattern) and "." in signature.pattern.host
    ]
    owner = cache(lambda host: _owner(host, known))
    found: dict[tuple[str, str], TrackerUse] = {}
    for facts in files:
        for policy in facts.policies:
            if meant := owner(policy.host):
                use = _allowance(policy, *meant)
                found.setdefault((facts.path, use.signature.id), use)
    return tuple(sorted(found.values(), key=lambda use: (use.location, use.tracker.id)))


def _owner(host: str, known: Iterable[Known]) -> Known | None:
    """Whose host it is; nobody's where it serves other things, or trackers of several vendors."""
    met = [(tracker, pattern) for tracker, pattern in known if _meets(host, pattern.host)]
    own = [one for one in met if one[1].host not in one[0].shared_hosts]
    if len({tracker.vendor for tracker, _ in own}) != 1 or ("*" in host and own != met):
        return None
    return min(own, key=lambda one: _claim(one, own))


def _meets(host: str, pattern: str) -> bool:
    """Whether a policy's host and a signature's have an address in common."""
    if host.startswith("*."):
        return fnmatchcase(pattern, host) or pattern == host.removeprefix("*.")
    return fnmatchcase(host, pattern)


def _claim(one: Known, met: list[Known]) -> tuple[object, ...]:
    """Of several trackers on a host the one that asks for least, then the one met most often."""
    tracker, pattern = one
    often = sum(1 for other, _ in met if other.id == tracker.id)
    return len(pattern.query), "*" in pattern.host, -tracker.risk, -often, tracker.id


def _allowance(policy: Policy, tracker: Tracker, pattern: LoadPattern) -> TrackerUse:
    name = f"{tracker.id}/{'policy' if _ALLOWING.search(policy.directive) else 'hint'}"
    return TrackerUse(
        tracker=tracker,
        signature=Signature(id=name, purpose=Purpose.POLICY, pattern=pattern),
        location=policy.location,
        event=None,
        account=None,
        told=(),
        confidence=Confidence.RESOLVED,
        flow=(),
    )
