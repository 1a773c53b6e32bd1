"""Works out which trackers collect by themselves where, and what a form there asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pixelward.model.defaults import Default
from pixelward.model.guards import GuardKind
from pixelward.model.levels import Behaviour
from pixelward.model.program import Switched, TrackerUse
from pixelward.model.report import Exposure, Sent
from pixelward.rules._grouping import Group, is_present, presences
from pixelward.rules._kinds import is_embed, switches, tells

_COLLECTS = (Behaviour.AUTOMATIC_MATCHING, Behaviour.AUTOMATIC_EVENTS)
_RECORDER = "session-replay"  # what a recording holds is said of the recording
_NEAR = frozenset({"city", "postal-code"})  # alone they look for the nearest clinic
_TOO_LATE = "It is told not to, but only after it has started."

_Placed = tuple[str, str, str]  # a tracker, and a route


@dataclass(frozen=True, slots=True)
class Collected:
    """What a tracker collects by itself; where not surely, its vendor's console decides."""

    is_on: bool
    says: str


def collections(exposures: Sequence[Exposure]) -> Iterator[tuple[Group, Collected]]:
    """One group for each tracker and file that brings it, with the pages where that matters."""
    found: dict[Collected, list[Exposure]] = defaultdict(list)
    for placed, collected in _states(exposures):
        found[collected].extend(placed)
    asked = {one.route.file: one.asked for one in exposures}
    said: set[tuple[str, str]] = set()
    for collected in sorted(found, key=lambda one: not one.is_on):
        for group in presences(found[collected]):
            place = group.tracker.id, group.use.location.path
            if place not in said:
                said.add(place)
                yield _with_questions(group, asked), collected


def _with_questions(group: Group, asked: Mapping[str, tuple[Sent, ...]]) -> Group:
    """The group with what forms on its pages ask for, the most private first."""
    once: dict[str, Sent] = {}
    for item in (item for route in group.routes for item in asked.get(route.file, ())):
        once.setdefault(item.data, item)
    return replace(group, sent=tuple(sorted(once.values(), key=lambda item: -item.sensitivity)))


def _states(exposures: Sequence[Exposure]) -> Iterator[tuple[list[Exposure], Collected]]:
    """What is collected on each route by each tracker, where that tells something."""
    nowhere: dict[str, list[TrackerUse]] = defaultdict(list)
    on: dict[_Placed, list[Exposure]] = defaultdict(list)
    for one in exposures:
        if not one.use.tracker.defaults:
            continue
        if one.route.file:
            on[one.use.tracker.id, one.route.pattern, one.route.file].append(one)
        else:
            nowhere[one.use.tracker.id].append(one.use)
    for (tracker, _, _), found in on.items():
        present = [_untagged(one) for one in found if is_present(one)]
        uses = [*(one.use for one in found), *nowhere[tracker]]
        if present and (collected := _collected(present[0], uses)):
            yield present, collected


def _untagged(exposure: Exposure) -> Exposure:
    """As if no tag of a container fired it: what it collects is the same."""
    guards = (guard for guard in exposure.use.guards if guard.kind is not GuardKind.TAG)
    return replace(exposure, use=replace(exposure.use, guards=tuple(guards)))


def _collected(exposure: Exposure, uses: Sequence[TrackerUse]) -> Collected | None:
    tracker, asks = exposure.use.tracker, any(map(_matters, exposure.asked))
    if is_embed(tracker) or tracker.category == _RECORDER:
        return None
    states = [(one, *_state(one, uses)) for one in tracker.defaults if one.behaviour in _COLLECTS]
    for default, state, says in states:
        if state == "on" and (asks or tells(exposure.route)):
            return Collected(True, says or default.says)
    for default, state, _ in states:
        is_matching = default.behaviour is Behaviour.AUTOMATIC_MATCHING
        if state == "console" and asks and (is_matching or tells(exposure.route)):
            return Collected(False, default.says)
    return None


def _matters(item: Sent) -> bool:
    return (item.identifier or item.medical) and item.data not in _NEAR


def _state(default: Default, uses: Sequence[TrackerUse]) -> tuple[str, str]:
    """`on`, `off` or `console`, and what is to be said of it beside the default."""
    told = [(use, one) for use in uses for one in switches(use, default.behaviour)]
    if any(one.on for _, one in told):
        return "on", ""
    if not told:
        return default.untouched, ""
    if all(_is_late(default, use, one, uses) for use, one in told):
        return default.untouched, _TOO_LATE
    return "off", ""


def _is_late(default: Default, by: TrackerUse, one: Switched, uses: Iterable[TrackerUse]) -> bool:
    """Whether the switch stands, in one file, behind the use that had to come after it."""
    if default.until is None or by.signature.purpose is default.until:
        return False
    starts = [use.location for use in uses if use.signature.purpose is default.until]
    here = [start for start in starts if start.path == one.location.path]
    return bool(here) and len(here) == len(starts) and max(here) < one.location
