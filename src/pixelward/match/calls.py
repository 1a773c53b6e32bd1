"""Linked calls × signatures: which call is meant, and whether its arguments allow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from pixelward.link.shapes import options
from pixelward.match.found import Found, Known, most_specific
from pixelward.match.select import Part
from pixelward.model.facts import Argument
from pixelward.model.knowledge import CallPattern, Selector
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.program import LinkedCall
from pixelward.model.values import Closure, Concat, Literal, Reference, Sequence, Spread, Value


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
        sure = _allows(found, selector, globs, loose=loose)
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


def _allows(
    found: Found, selector: Selector, globs: frozenset[str], *, loose: bool = False
) -> Confidence | None:
    """How sure the part may be one of the globs; `None` where it is not.

    A glob after `!` forbids, one after `=` asks for what is written out. Of a part that is there
    but computed we only know that it may be: good enough for a parameter, never for the command.
    """
    parts = list(found.parts([selector]))
    said = [text for _, value, _ in parts for text in _words(value)]
    forbidden = [glob[1:] for glob in globs if glob.startswith("!")]
    if any(fnmatchcase(text, glob) for text in said for glob in forbidden):
        return None
    asked = [glob for glob in globs if not glob.startswith("!")]
    wanted = [glob.removeprefix("=") for glob in asked]
    if not wanted or any(fnmatchcase(text, glob) for text in said for glob in wanted):
        return Confidence.RESOLVED
    if loose and selector.steps == (0,) and _may_say(said, wanted, parts):
        return Confidence.GUESSED
    is_strict = selector.steps == (0,) or all(glob.startswith("=") for glob in asked)
    is_there = any(value != Literal(None) for _, value, _ in parts)
    is_open = is_there and not said and not is_strict
    return Confidence.INFERRED if is_open else None


def _may_say(said: list[str], wanted: list[str], parts: list[Part]) -> bool:
    """Whether a command that a name stands for, or the end of it, could be one of some words."""
    if not said:
        return any(_stands_for_any(value) for _, value, _ in parts)
    starts = [text.removesuffix("…") for text in said if text.endswith("…")]
    return any(word.startswith(start) for start in starts for word in wanted)


def _stands_for_any(value: Value) -> bool:
    match value:
        case Spread(Reference((_,))) | Reference((_,)):
            return True
        case _:
            return False


def _words(value: Value) -> Iterator[str]:
    """The constants that a value may be, as a signature writes them: `false`, `0`, `Lead`."""
    for option in options(value):
        match option:
            case Literal(bool(truth)):
                yield "true" if truth else "false"
            case Literal(found) if found is not None:
                yield str(found)
            case Concat((Literal(str(start)), *_)):
                yield f"{start}…"  # what follows is computed
            case Closure():
                yield "()"  # a function, whatever it does
