"""What each use of a tracker tells, whichever route shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from pixelward.model.place import Location
from pixelward.model.program import TrackerUse
from pixelward.model.report import Exposure, Sent, Sighting

Key = tuple[Location, str, str | None, str | None]


def telling(seen: Iterable[Sighting], exposures: Iterable[Exposure]) -> tuple[Sighting, ...]:
    """The sightings with what is sent there, each piece once, in order of kind and key."""
    sent: dict[Key, dict[tuple[str, ...], Sent]] = defaultdict(dict)
    for exposure in exposures:
        for piece in exposure.sent:
            sent[_key(exposure.use)].setdefault(_kind(piece), piece)
    return tuple(replace(one, sent=_sorted(sent[_key(one.use)])) for one in seen)


def _key(use: TrackerUse) -> Key:
    return use.location, use.signature.id, use.event, use.account


def _kind(piece: Sent) -> tuple[str, ...]:
    return piece.data, piece.key, piece.role, piece.shown


def _sorted(found: dict[tuple[str, ...], Sent]) -> tuple[Sent, ...]:
    return tuple(found[kind] for kind in sorted(found))
