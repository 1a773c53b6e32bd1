"""What a project says of its own words: more terms, its clinics, and what is not medical there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.config import OwnTerm, TermSettings
from pixelward.errors import Error, did_you_mean
from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Key, key_of
from pixelward.medical._vocabulary import KINDS, NOT_MEDICAL
from pixelward.medical._words import words

_SHORTEST_JOINED = 7  # letters: what two short words make together is too often another one
_CLINIC = "provider"


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """A project's own terms by key, and for each first word how many words the longest has."""

    terms: Mapping[Key, Entry] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)

    def dismisses(self, name: str) -> bool:
        """Whether the project says of a whole name that it is not medical."""
        entry = self.terms.get(key_of(name))
        return entry is not None and entry.weight == 0


NOTHING = Own()


def own(settings: TermSettings) -> Own:
    """What the settings add; raises `Error` with the line for a term that cannot be one."""
    terms: dict[Key, Entry] = {}
    for one, entry in _entries(settings):
        for key in _keys(one):
            if _differ(terms.setdefault(key, entry), entry):
                raise _contradiction(one)
    return Own(terms, _longest(terms)) if terms else NOTHING


def _entries(settings: TermSettings) -> Iterator[tuple[OwnTerm, Entry]]:
    for one in settings.add:
        if one.kind not in KINDS:
            fact = f'"{one.kind}" is not a class of term.'
            raise Error(one.place, fact, did_you_mean(one.kind, KINDS))
        yield one, _entry(one, one.kind, one.weight)
    yield from ((one, _entry(one, _CLINIC, 1.0)) for one in settings.clinics)
    yield from ((one, _entry(one, NOT_MEDICAL, 0.0)) for one in settings.excluded)


def _entry(one: OwnTerm, kind: str, weight: float) -> Entry:
    return Entry(kind, weight, f"(settings: {one.reason})")


def _keys(one: OwnTerm) -> Iterator[Key]:
    """The term as it is looked up: its words, and the word that they make together."""
    key = key_of(one.term)
    if not key:
        raise Error(one.place, f'"{one.term}" has no letters.', "Write it in Latin letters.")
    yield key
    said = words(one.term.replace("'", "").replace("’", ""))
    if len(said) > 1 and len(joined := "".join(said)) >= _SHORTEST_JOINED:
        yield (lemma(joined),)


def _differ(one: Entry, other: Entry) -> bool:
    return (one.kind, one.weight) != (other.kind, other.weight)


def _contradiction(one: OwnTerm) -> Error:
    return Error(one.place, f'"{one.term}" is said to be two things.', "Keep one of them.")


def _longest(terms: Mapping[Key, Entry]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for first, *rest in terms:
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest
