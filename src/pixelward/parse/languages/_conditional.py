"""Which stretches of a component's template come out under conditions, and which these are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pixelward.model.place import Span
from pixelward.parse.elements import Sign, signs
from pixelward.parse.parts import Asked, Conditional

# Nothing else is worth the walk.
_WORDS = re.compile(rb"path|route|url|location", re.IGNORECASE)
_MOST = 8  # branches before one that are remembered

# What an element asks, and whether it is another branch of the one before it.
Reader = Callable[[Sign], tuple[tuple[Asked, ...], bool]]
Branch = tuple[Asked, ...]


@dataclass(slots=True)
class _Opened:
    name: bytes
    start: int
    asked: Branch = ()
    before: Branch | None = None  # what the branches before the next child ask


def worth(code: bytes) -> bool:
    """Whether the conditions of a file may ask for the page."""
    return _WORDS.search(code) is not None


def by_elements(code: bytes, read: Reader) -> Iterator[Conditional]:
    """The elements whose own attributes put them under a condition."""
    opened, names = [_Opened(b"", 0)], Counter[bytes]()
    for sign in signs(code):
        if not sign.ends:
            asked = _branch(opened[-1], *read(sign))
            if sign.empty:
                yield from _under(sign.span, asked)
                continue
            opened.append(_Opened(sign.name, sign.span.start, asked))
            names[sign.name] += 1
        while sign.ends and names[sign.name]:
            one = opened.pop()
            names[one.name] -= 1
            if one.name == sign.name:
                yield from _under(Span(one.start, sign.span.end), one.asked)
                break


def _branch(parent: _Opened, asked: Branch, turns: bool) -> Branch:
    """All that a branch asks: `v-else` is nothing without what stands before it."""
    before = parent.before if turns else ()
    if before is None:
        return ()
    parent.before = (*before, *asked)[-_MOST:] if turns or asked else None
    return (*_denied(before), *asked)


def _denied(before: Branch) -> Branch:
    return tuple(replace(one, holds=not one.holds) for one in before)


def _under(span: Span, asked: Branch) -> Iterator[Conditional]:
    if asked and span.end > span.start:
        yield Conditional(span, asked)


@dataclass(frozen=True, slots=True)
class _Block:
    is_condition: bool
    start: int
    asked: Branch = ()
    before: Branch = ()


def by_blocks(code: bytes, sign: re.Pattern[bytes]) -> Iterator[Conditional]:
    """The branches of blocks between signs of their own: `{#if …}`, `@if (…) {`.

    One sign is all that begin, turn or end a block, each a group of its name; `test` is what
    one asks that begins, and `further` one that turns.
    """
    opened = list[_Block]()
    for match in sign.finditer(code):
        asked = tuple(_asked(match))
        if match["opens"]:
            opened.append(_Block(bool(asked), match.end(), asked, asked))
        elif opened:
            top = opened.pop()
            if top.is_condition:
                yield from _under(Span(top.start, match.start()), top.asked)
            if match["turns"]:
                opened.append(_turned(top, match.end(), asked))


def _turned(block: _Block, start: int, asked: Branch) -> _Block:
    if not block.is_condition:
        return _Block(False, start)
    before = (*block.before, *asked)[-_MOST:]
    return _Block(True, start, (*_denied(block.before), *asked), before)


def _asked(match: re.Match[bytes]) -> Iterator[Asked]:
    for name in ("test", "further"):
        if match[name]:
            yield Asked(Span(*match.span(name)), holds=True)
