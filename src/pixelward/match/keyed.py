"""Reads a key and its value that are two arguments, as in `set("phone", member.phone)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pixelward.match.found import Found
from pixelward.match.select import Part
from pixelward.model.knowledge import Selector
from pixelward.model.levels import Purpose
from pixelward.model.program import LinkedCall
from pixelward.model.values import Literal, Record, Value

_SETS = re.compile(r"(?:.*\.)?(?:set|add(?:_?[Tt]o)?|put|update)(?![a-z]).*")
_KEY = re.compile(r"[A-Za-z_$][\w$.:-]{0,63}")
# What may be the name of a property, and hardly anybody's id: those have digits.
_PLAIN = re.compile(r"[$A-Za-z_][A-Za-z_$ -]{1,40}")


def keyed(found: Found, role: str, selectors: Sequence[Selector]) -> Iterator[Part]:
    """What the selectors find; what a setter is given under a key, under that key."""
    parts = tuple(found.parts(selectors))
    order = _order(selectors) if len(parts) == 2 else 0
    is_set = order > 0 and _sets(found)
    if is_set or (order < 0 and role == "param") or (order > 0 and role == "user-data"):
        # Where the value is selected first (`params: [1, 0]`), the argument before it names it.
        (_, named, _), (_, value, location) = sorted(parts, key=_place)
        key = _key(named, _KEY if is_set else _PLAIN)
        if key and not isinstance(value, Record):  # which has keys of its own
            yield key, value, location
            return
    yield from parts


def _key(value: Value, pattern: re.Pattern[str]) -> str:
    """The key that a value is, or nothing."""
    text = value.value if isinstance(value, Literal) else None
    return text if isinstance(text, str) and pattern.fullmatch(text) else ""


def _place(part: Part) -> int:
    return part[2].span.start


def _order(selectors: Sequence[Selector]) -> int:
    """1 for an argument and the next one, -1 for one and that before it, 0 for anything else."""
    match [selector.steps for selector in selectors]:
        case [(int(first),), (int(second),)] if abs(second - first) == 1:
            return second - first
        case _:
            return 0


def _sets(found: Found) -> bool:
    """Whether the call says so: by its name, by its command, or by what it is known to be for."""
    if not isinstance(found.site, LinkedCall):
        return False
    if found.known[1].purpose is Purpose.IDENTIFY:
        return True
    commands = (one.value for one in found.arguments if one.key == 0)
    said = [str(one.value) for one in commands if isinstance(one, Literal)]
    return any(_SETS.fullmatch(name) for name in (*found.site.callee[-1:], *said))
