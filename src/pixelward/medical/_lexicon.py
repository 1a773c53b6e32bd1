"""What the matcher looks up: every term by its words, whichever files it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from pathlib import Path

from pixelward.errors import Error
from pixelward.medical._lemma import lemma
from pixelward.medical._vocabulary import Line, read
from pixelward.medical._words import words
from pixelward.resources import signatures_dir

Key = tuple[str, ...]  # the lemmas of a term's words, in order


@dataclass(frozen=True, slots=True)
class Entry:
    """What a term names, and how surely; weight 0 is a phrase that is not medical at all."""

    kind: str
    weight: float
    because: str = ""  # what lends it its weight, where that is not the word itself


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Terms by key, and for each first word how many words its longest term has."""

    terms: Mapping[Key, Entry]
    longest: Mapping[str, int]
    endings: Mapping[str, Entry]  # "ectomy": what a long unknown word with this ending names
    hubs: frozenset[Key]  # path segments that announce what the next one names
    companions: frozenset[Key]  # everyday words that are written together with a medical one


@cache
def load() -> Lexicon:
    """The vocabulary of this installation, read once."""
    return build(signatures_dir() / "vocabulary")


def build(folder: Path) -> Lexicon:
    """The vocabulary of a folder: `core/*.txt` and the three lists beside it."""
    core = (line for path in sorted((folder / "core").glob("*.txt")) for line in read(path))
    terms = _terms(core)
    return Lexicon(
        terms,
        _longest(terms),
        {key[0]: entry for key, entry in _terms(read(folder / "endings.txt")).items()},
        frozenset(_terms(read(folder / "hub.txt"))),
        frozenset(_terms(read(folder / "companion.txt"))),
    )


def key_of(text: str) -> Key:
    """The key under which a term is looked up."""
    return tuple(map(lemma, words(text)))


def _terms(lines: Iterable[Line]) -> dict[Key, Entry]:
    terms: dict[Key, Entry] = {}
    places: dict[Key, str] = {}
    for line in lines:
        entry = Entry(line.kind, line.weight)
        for key in chain.from_iterable(map(_keys, line.terms)):
            if terms.setdefault(key, entry) != entry:
                raise _contradiction(line.place, key, places[key])
            places.setdefault(key, line.place)
    if () in terms:
        raise Error(places[()], "has a term without letters.", "Write it in Latin letters.")
    return terms


def _keys(term: str) -> Iterator[Key]:
    """The keys of `heart/liver disease`, which says two terms."""
    choices = ([_word_key(choice) for choice in part.split("/")] for part in term.split())
    return (tuple(chain.from_iterable(chosen)) for chosen in product(*choices))


@cache
def _word_key(word: str) -> Key:
    plain = word.isascii() and word.isalpha() and word.islower()
    return (lemma(word),) if plain else key_of(word)


def _contradiction(place: str, key: Key, earlier: str) -> Error:
    said = " ".join(key)
    return Error(place, f'"{said}" has another weight or class at {earlier}.', "Keep one of them.")


def _longest(terms: Iterable[Key]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for first, *rest in terms:
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest
