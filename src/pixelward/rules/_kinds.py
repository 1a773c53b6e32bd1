"""Which kind of tracker a rule is about, and which routes tell something of who opens them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Behaviour, Confidence, Sensitivity
from pixelward.model.program import Route, Switched, TrackerUse
from pixelward.model.report import Exposure, Sent

_CONTAINER = "tag-manager"
_RECORDER = "session-replay"
_BOOKING = "appointment"
_BOOKED = frozenset({"phrase", "signature"})
_GENERAL = frozenset({_BOOKING, "provider"})  # "find a doctor" names none
# What a visitor sees of them is the reason why they are there.
_EMBEDS = frozenset(
    {"embed", "video", "maps", "forms", "captcha", "fonts", "chat", "social"},
)


def tells(route: Route) -> bool:
    """Whether the address alone says something about who opens it."""
    return route.authenticated or route.sensitivity > Sensitivity.PUBLIC


def bookings(sent: Iterable[Sent]) -> tuple[tuple[Sent, ...], tuple[Sent, ...]]:
    """Of what is sent, what says that somebody books, and the rest: each word is in one of them.

    Words that say what a visit is for are no booking: that is the worse news.
    """
    every = tuple(sent)
    booked = {_at(item) for item in every if item.how in _BOOKED and item.data == _BOOKING}
    closer = {_at(item) for item in every if item.medical and item.data not in _GENERAL}
    booked -= closer
    told = (item for item in every if item.data == _BOOKING and item.how in _BOOKED)
    mine = tuple(item for item in told if _at(item) in booked)
    rest = (item for item in every if _at(item) not in booked or item.data not in _GENERAL)
    return mine, tuple(rest)


def _at(item: Sent) -> tuple[object, ...]:
    return item.location, item.role, item.key


def is_container(tracker: Tracker) -> bool:
    """Whether it brings along what is decided elsewhere."""
    return tracker.category == _CONTAINER


def is_embed(tracker: Tracker) -> bool:
    """Whether it shows a visitor something of its vendor's in the page."""
    return tracker.category in _EMBEDS


def recorders(exposures: Sequence[Exposure]) -> Collection[str]:
    """The ids of the trackers that record visits, by their nature or as code has them do."""
    uses = {id(e.use): e.use for e in exposures}.values()
    told = [(use.tracker.id, one.on) for use in uses for one in switches(use, Behaviour.RECORDING)]
    by_nature = {use.tracker.id for use in uses if _records(use.tracker)}
    always = {use.tracker.id for use in uses if use.tracker.category == _RECORDER}
    off = {tracker for tracker, on in told if not on} - always
    return (by_nature - off) | {tracker for tracker, on in told if on}


def switches(use: TrackerUse, behaviour: Behaviour) -> Iterator[Switched]:
    """Where a use switches a behaviour, as far as that is more than a guess."""
    for one in use.switched:
        if one.behaviour is behaviour and one.confidence > Confidence.GUESSED:
            yield one


def _records(tracker: Tracker) -> bool:
    untouched = {one.behaviour: one.untouched for one in tracker.defaults}
    return tracker.category == _RECORDER or untouched.get(Behaviour.RECORDING) == "on"
