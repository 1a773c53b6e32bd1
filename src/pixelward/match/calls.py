"""Linked calls × signatures: which call is meant, and whether its arguments allow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.link.shapes import options
from pixelward.match.conditions import allowed
from pixelward.match.found import Found, Known, most_specific
from pixelward.model.facts import Argument
from pixelward.model.knowledge import CallPattern
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.program import LinkedCall
from pixelward.model.values import Reference, Sequence, Spread


def pushed(call: LinkedCall) -> Iterator[LinkedCall]:
    """A call, or each of several commands that it pushes at once: `queue.push([…], […])`."""
    alone = [replace(call, arguments=(replace(each, key=0),)) for each in call.arguments]
    yield from alone if len(alone) > 1 and all(map(_is_queue, alone)) else [call]


def met_by(call: LinkedCall, known: list[Known]) -> list[Found]:
    """The signatures that a call meets, one a tracker."""
    sure = [found for one in known if (found := _met(call, one)) is not None]
    told = {found.known[0].id for found in sure}
    events = (k for k in known if k[0].id not in told and k[1].purpose is Purpose.EVENT)
    guessed = [found for one in events if (found := _met(call, one, loose=True)) is not None]
    return most_specific([*sure, *guessed])


def _met(call: LinkedCall, known: Known, *, loose: bool = False) -> Found | None:
    """The signature met by a call; loosely, a computed command may be any."""
    pattern = known[1].pattern
    assert isinstance(pattern, CallPattern)
    arguments = _unwrapped(call.arguments) if pattern.unwrap else call.arguments
    if arguments is None or (not pattern.unwrap and _is_queue(call)):
        return None
    found = Found(known, call, arguments, confidence=_confidence(call, arguments))
    for selector, globs in pattern.when:
        sure = allowed(found.parts, selector, globs, loose=loose)
        if sure is None:
            return None
        guesses = found.guesses + (sure is not Confidence.RESOLVED and "*" not in globs)
        found = replace(found, confidence=min(found.confidence, sure), guesses=guesses)
    return found


def _confidence(call: LinkedCall, arguments: tuple[Argument, ...]) -> Confidence:
    if any(isinstance(argument.value, Spread) for argument in arguments):
        return min(call.confidence, Confidence.INFERRED)
    return call.confidence


def _unwrapped(arguments: tuple[Argument, ...]) -> tuple[Argument, ...] | None:
    """The arguments inside the one array that is pushed; `None` where there is none."""
    if len(arguments) != 1:
        return None
    for option in options(arguments[0].value):
        if isinstance(option, Sequence):
            where = arguments[0].location
            return tuple(Argument(at, item, where) for at, item in enumerate(option.items))
        if option == Reference(("arguments",)):
            return ()
    return None


def _is_queue(call: LinkedCall) -> bool:
    """A pushed array is a command, and the business of signatures that unwrap it."""
    return call.callee[-1] == "push" and _unwrapped(call.arguments) is not None
