"""Reads the vocabulary's text files: `1.0: heart/liver disease, asthma` and `# comments`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pixelward.errors import Error, did_you_mean

KINDS = frozenset(
    {
        *("condition", "symptom", "procedure", "medication", "specialty", "provider"),
        *("appointment", "insurance", "identifier", "code", "other"),
    }
)
NOT_MEDICAL = "not-medical"  # phrases that only look medical
_SAYABLE = KINDS | {NOT_MEDICAL, "hub", "companion"}


Key = tuple[str, ...]  # the lemmas of a term's words, in order


@dataclass(frozen=True, slots=True)
class Entry:
    """What a term names, and how surely; weight 0 is a phrase that is not medical at all."""

    kind: str
    weight: float
    because: str = ""  # what lends it its weight, where that is not the word itself


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a vocabulary file: how much its terms weigh, and what they name."""

    place: str
    kind: str
    weight: float
    terms: tuple[str, ...]


def read(path: Path) -> Iterator[Line]:
    """The lines of a file; its name is the class of those that do not say one."""
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if said := text.partition("#")[0].strip():
            yield _line(f"{path}:{number}", said, path.stem)


def _line(place: str, said: str, file_kind: str) -> Line:
    head, colon, tail = said.partition(":")
    terms = tuple(term for part in tail.split(",") if (term := part.strip()))
    if not colon or not terms:
        raise Error(place, "says no terms.", "Write a weight, a colon, then terms: `1.0: asthma`.")
    *named, weight = head.split() or [""]
    return Line(place, _kind(place, " ".join(named) or file_kind), _weight(place, weight), terms)


def _kind(place: str, kind: str) -> str:
    if kind in _SAYABLE:
        return kind
    raise Error(place, f'"{kind}" is not a class of term.', did_you_mean(kind, _SAYABLE))


def _weight(place: str, text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        weight = -1
    if 0 <= weight <= 1:
        return weight
    raise Error(place, f'"{text}" is not a weight.', "Write a number from 0 to 1 before the colon.")
