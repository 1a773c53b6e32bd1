"""Conditions of a signature: whether a part of a use is one of some globs, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase

from pixelward.link.shapes import options
from pixelward.match.select import Part
from pixelward.match.spellings import spellings
from pixelward.model.knowledge import Selector
from pixelward.model.levels import Confidence
from pixelward.model.values import Closure, Concat, Literal, Reference, Sequence, Spread, Value


def allowed(
    parts_of: Callable[[Iterable[Selector]], Iterator[Part]],
    selector: Selector,
    globs: frozenset[str],
    *,
    loose: bool = False,
) -> Confidence | None:
    """How sure the part may be one of the globs; `None` where it is not.

    A glob after `!` forbids, one after `=` asks for what is written out. Of a part that is there
    but computed we only know that it may be: good enough for a parameter, never for the command.
    """
    parts = list(parts_of([selector]))
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


def _written(value: Value) -> tuple[Value, ...]:
    """The texts that parts with alternatives make: `(named ? "shop." : "") + "send"`."""
    return spellings(value) if isinstance(value, Concat) else (value,)


def _words(value: Value) -> Iterator[str]:
    """The constants that a value may be, as a signature writes them: `false`, `0`, `Lead`."""
    for option in (one for each in options(value) for one in _written(each)):
        match option:
            case Literal(bool(truth)):
                yield "true" if truth else "false"
            case Literal(found) if found is not None:
                yield str(found)
            case Concat((Literal(str(start)), *_)):
                yield f"{start}…"  # what follows is computed
            case Sequence(()):
                yield "[]"
            case Closure():
                yield "()"  # a function, whatever it does
