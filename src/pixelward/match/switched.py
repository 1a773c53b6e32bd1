"""What a use switches on or off, and which secrets it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pixelward.link.shapes import options
from pixelward.match.select import Part
from pixelward.model.knowledge import Selector, Signature
from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.program import Secret, Switched
from pixelward.model.values import Hole, Literal

_SHORTEST = 12  # characters of a secret
_STANDS_FOR_ONE = re.compile(
    r"your|example|placeholder|x{4}|\*{3}|1234567|[<>{}\[\]\s]", re.IGNORECASE
)
# What builds replace with the value of a variable: whoever reads the code reads the value.
_PUBLIC = re.compile(
    r"\b(?:NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|NX_PUBLIC|PUBLIC|VITE|REACT_APP|VUE_APP|GATSBY)_\w"
)

Parts = Callable[[Iterable[Selector]], Iterator[Part]]
# How sure a part is one of some globs, less where it is computed; `None` where it is not.
Allows = Callable[[Selector, frozenset[str]], Confidence | None]


def switched(
    signature: Signature, parts: Parts, allows: Allows, whole: Location
) -> Iterator[Switched]:
    """What is switched, each at the part that says so; a tool's own switch is the whole use."""
    for switch in signature.switches:
        found = [allows(selector, globs) for selector, globs in switch.when]
        computed = any(one is not Confidence.RESOLVED for one in found)
        sure = Confidence.GUESSED if computed else signature.confidence
        if None not in found:
            places = [part[2] for part in parts(selector for selector, _ in switch.when)]
            where = places[0] if places else whole
            yield Switched(switch.behaviour, switch.on, where, sure)


def secrets(signature: Signature, parts: Parts) -> Iterator[Secret]:
    """What only a server should know, where it is written out or put into the code by a build."""
    for key, value, location in parts(signature.secret):
        for option in options(value):
            match option:
                case Literal(written) if _is_meant(str(written or "")):
                    yield Secret(key, location, str(written))
                case Hole(read) if _PUBLIC.search(read):
                    yield Secret(key, location)


def _is_meant(text: str) -> bool:
    """Whether a text may be a secret: an example's is a word, or says that it is none."""
    is_odd = any(sign.isdigit() for sign in text) and len(text) >= _SHORTEST
    return is_odd and not _STANDS_FOR_ONE.search(text)
