"""What a project says of its own words: more terms, its clinics, and what is not medical there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pixelward.config import OwnTerm, TermSettings
from pixelward.errors import Error, did_you_mean
from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Key, key_of
from pixelward.medical._vocabulary import KINDS, NOT_MEDICAL
from pixelward.medical._words import words

_SHORTEST_JOINED = 7  # letters: what two short words make together is too often another one
_CLINIC = "clinic"


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """A project's own terms by key, and for each first word how many words the longest has."""

    terms: Mapping[Key, Entry] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)

    def dismisses(self, name: str) -> bool:
        """Whether the project says of some words of a name that they are not medical."""
        if not self.terms:
            return False
        key = key_of(name)
        starts = ((at, self.longest.get(word, 0)) for at, word in enumerate(key))
        runs = (key[at : at + size] for at, most in starts for size in range(1, most + 1))
        return any(self.terms[run].weight == 0 for run in runs if run in self.terms)


NOTHING = Own()


@cache
def own(settings: TermSettings) -> Own:
    """What the settings add; raises `Error` with the line for a term that cannot be one."""
    terms: dict[Key, Entry] = {}
    for one, entry in _entries(settings):
        for key in _keys(one):
            if _differ(terms.setdefault(key, entry), entry):
                raise _contradiction(one)
    return Own(terms, _longest(terms)) if terms else NOTHING


def with_names(known: Own, names: Iterable[str]) -> Own:
    """The same, and the names by which the site itself goes; what is settled stays so."""
    keys = [key for name in names if (key := key_of(name))]
    entry = Entry(_CLINIC, 1.0, "(the name of this site)")
    terms = {**{key: entry for one in keys for key in (one, _joined(one))}, **known.terms}
    return Own(terms, _longest(terms)) if keys else known


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
    yield _joined(said)


def _joined(said: Sequence[str]) -> Key:
    """The words as one, if that is long enough to be no other word."""
    joined = "".join(said)
    return (lemma(joined),) if len(joined) >= _SHORTEST_JOINED else tuple(map(lemma, said))


def _differ(one: Entry, other: Entry) -> bool:
    return (one.kind, one.weight) != (other.kind, other.weight)


def _contradiction(one: OwnTerm) -> Error:
    return Error(one.place, f'"{one.term}" is said to be two things.', "Keep one of them.")


def _longest(terms: Mapping[Key, Entry]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for first, *rest in terms:
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest
