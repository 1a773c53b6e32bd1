"""What a use tells its tracker: event, account, and every key with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from pixelward.link.shapes import options, texts
from pixelward.match.conditions import allowed
from pixelward.match.found import Found
from pixelward.match.select import Part, first_text, leaves
from pixelward.match.switched import secrets, switched
from pixelward.model.knowledge import Selector
from pixelward.model.levels import Purpose
from pixelward.model.program import LinkedLoad, Told, TrackerUse
from pixelward.model.values import (
    Choice,
    Closure,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Value,
)

Selectors = tuple[Selector, ...]

# What may be the name of a property, and hardly anybody's id: those have digits.
_KEY = re.compile(r"[$A-Za-z_][A-Za-z_$ -]{1,40}")
_SCRIPTS = frozenset({"script", "code"})


def uses(found: Found) -> Iterator[TrackerUse]:
    """The use that a signature means: one for each event that the call may name."""
    tracker, signature = found.known
    allows = partial(allowed, found.parts)
    for event in _events(found):
        yield TrackerUse(
            tracker=tracker,
            signature=signature,
            location=found.site.location,
            event=event,
            account=first_text(found.parts(signature.account)),
            told=tuple(_told(found)),
            confidence=min(found.confidence, signature.confidence),
            flow=found.site.flow,
            forwarded=found.site.forwarded,
            guards=found.site.guards,
            switched=tuple(switched(signature, found.parts, allows, found.site.location)),
            secrets=tuple(secrets(signature, found.parts)),
            unpinned=_is_unpinned(found),
        )


def _is_unpinned(found: Found) -> bool:
    """Whether it fetches a script that its host may change at will."""
    if not isinstance(found.site, LinkedLoad) or found.known[1].purpose is not Purpose.LOAD:
        return False
    is_foreign = found.url is not None and found.url.host != ""
    is_pinned = any(name == "integrity" and text for name, text in found.site.attributes)
    return is_foreign and found.site.element in _SCRIPTS and not is_pinned


def _events(found: Found) -> list[str | None]:
    """The event's name, or each of the names that it may have."""
    signature = found.known[1]
    if signature.fixed_event:
        return [signature.fixed_event]
    values = [value for _, value, _ in found.parts(signature.event)]
    # Whoever calls a wrapper and gives no name gets its default, as a use of that place.
    given = (v for v in values if not (found.site.forwarded and _is_defaulted(v)))
    said = [text for value in given for text in _named(value)]
    return list(dict.fromkeys(said)) or [None]


def _named(value: Value) -> Iterator[str]:
    """Names of events, and their numbers: some vendors give them nothing else."""
    yield from texts(value)
    for option in options(value):
        match option:
            case Literal(int(number)) if not isinstance(number, bool):
                yield str(number)


def _is_defaulted(value: Value) -> bool:
    match value:
        case Choice((Reference() | Member(), *_), True):
            return True
        case _:
            return False


def _told(found: Found) -> Iterator[Told]:
    tracker, signature = found.known
    sure = {
        (key, location): data
        for selector, data in signature.sends
        for key, _, location in found.parts([selector])
    }
    own_keys, own_events = dict(tracker.user_data), dict(tracker.events)
    roles = (
        ("event", signature.event),
        ("user-data", signature.user_data),
        ("param", signature.params),
        ("param", tuple(selector for selector, _ in signature.sends)),
    )
    seen = set()
    for role, selectors in roles:
        for part in _paired(role, selectors, tuple(found.parts(selectors))):
            for key, value, location in leaves(part):
                if (key, value, location) in seen or _is_event_again(role, key, value, found):
                    continue
                seen.add((key, value, location))
                own = own_events.get(_text(value)) if role == "event" else own_keys.get(key)
                data = sure.get((key, location), "") or own or ""
                yield Told(role, key, value, location, data)


def _paired(role: str, selectors: Selectors, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A key and its value as two arguments: `set("phone", form.tel)` is a record of one field.

    Where the value is written first (`params: [1, 0]`), the second names it.
    """
    at = [one.steps for one in selectors]
    if len(parts) != 2 or len(at) != 2 or not _are_neighbours(at, both_ways=role != "user-data"):
        return parts
    (_, name, _), (_, value, location) = sorted(
        parts, key=lambda part: part[2].span.start
    )  # as they are written
    is_plain = not any(isinstance(each, Record | Sequence | Closure) for each in options(value))
    if isinstance(name, Literal) and _KEY.fullmatch(str(name.value)) and is_plain:
        return ((str(name.value), value, location),)
    return parts


def _are_neighbours(at: list[tuple[int | str, ...]], *, both_ways: bool) -> bool:
    match at:
        case [(int(first),), (int(second),)]:
            return second - first == (-1 if both_ways else 1)
        case _:
            return False


def _text(value: Value) -> str:
    return str(value.value) if isinstance(value, Literal) else ""


def _is_event_again(role: str, key: str, value: object, found: Found) -> bool:
    """A record that names its own event tells it once."""
    if role != "param" or not isinstance(value, Literal):
        return False
    return any(
        selector.steps[-1] == key and len(selector.steps) > 1 for selector in found.known[1].event
    )
