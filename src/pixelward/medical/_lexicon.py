"""What the matcher looks up: every term by its words, whichever files it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from pathlib import Path

from pixelward.errors import Error
from pixelward.medical._compiled import NAME, Compiled, Longest, Terms
from pixelward.medical._compiling import compiled, longest
from pixelward.medical._lemma import lemma
from pixelward.medical._vocabulary import Entry, Key, Line, read
from pixelward.medical._words import words
from pixelward.resources import signatures_dir

__all__ = ["Entry", "Key", "Lexicon", "build", "compile_lists", "key_of", "listed", "load"]

_LISTS = ("endings", "hub", "companion")


@dataclass(frozen=True, slots=True, eq=False)  # too large to compare: one is itself
class Lexicon:
    """Terms by key, and for each first word how many words its longest term has."""

    terms: Mapping[Key, Entry]
    longest: Mapping[str, int]
    endings: Mapping[str, Entry]  # "ectomy": what a long unknown word with this ending names
    hubs: frozenset[Key]  # path segments that announce what the next one names
    companions: frozenset[Key]  # everyday words that are written together with a medical one


@cache
def load() -> Lexicon:
    """The vocabulary of this installation, opened once."""
    return opened(signatures_dir() / "vocabulary" / NAME)


def opened(path: Path) -> Lexicon:
    """The vocabulary of a compiled file."""
    file = Compiled(path)
    lists = {name: file.named(name) for name in _LISTS}
    return _lexicon(Terms(file), Longest(file), lists)


def build(folder: Path) -> Lexicon:
    """The vocabulary of a folder's lists: `core/*.txt`, `derived/*.txt` and those beside them."""
    terms, lists = _lists(folder)
    return _lexicon(terms, longest(terms), lists)


def compile_lists(folder: Path) -> str:
    """What the compiled file says for the lists of a folder."""
    return compiled(*_lists(folder))


def _lexicon(
    terms: Mapping[Key, Entry], longest: Mapping[str, int], lists: Mapping[str, dict[Key, Entry]]
) -> Lexicon:
    endings = {key[0]: entry for key, entry in lists["endings"].items()}
    return Lexicon(terms, longest, endings, frozenset(lists["hub"]), frozenset(lists["companion"]))


def _lists(folder: Path) -> tuple[dict[Key, Entry], dict[str, dict[Key, Entry]]]:
    """The terms of a folder, and the lists beside them; what is derived yields to the core."""
    lists = {name: _terms(read(folder / f"{name}.txt")) for name in _LISTS}
    return listed(folder / "derived") | listed(folder / "core"), lists


def listed(folder: Path) -> dict[Key, Entry]:
    """The terms of all lists in a folder."""
    return _terms(line for path in sorted(folder.glob("*.txt")) for line in read(path))


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
