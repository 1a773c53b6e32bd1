"""The compiled vocabulary: a text file in which terms lie by two first letters, read on demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from pixelward.errors import Error
from pixelward.medical._vocabulary import Entry, Key

_K = TypeVar("_K")
_V = TypeVar("_V")

NAME = "lexicon.txt"
_HEAD = """\
# Made by `scripts/vocabulary --write` from the lists beside it: correct those, not this.
# First how long each part is, in characters; then the parts. A part holds the terms that begin
# with two letters, or a whole list (`*hub`): by class and weight, as they are looked up.
"""
_AGAIN = "Run `scripts/vocabulary --write`."


class Compiled:
    """The parts of a compiled vocabulary; each is read when something in it is asked for."""

    def __init__(self, path: Path) -> None:
        head, blank, self._text = _read(path).partition("\n\n")
        if not blank:
            raise Error(str(path), "has no parts.", _AGAIN)
        self._places = dict(_places(head))
        self._terms: dict[Key, Entry] = {}
        self._longest: dict[str, int] = {}

    def part(self, name: str) -> dict[Key, Entry]:
        """The terms of one part; none when there is no such part."""
        start, end = self._places.get(name, (0, 0))
        return dict(_terms(self._text[start:end]))

    def terms(self, letters: str) -> dict[Key, Entry]:
        """The terms read so far, those with these first letters among them."""
        if letters in self._places:
            self._touch(letters)
        return self._terms

    def longest(self, letters: str) -> dict[str, int]:
        """How many words the longest term has, by first word."""
        if letters in self._places:
            self._touch(letters)
        return self._longest

    def whole(self) -> dict[Key, Entry]:
        """Every term."""
        for letters in [name for name in self._places if not name.startswith("*")]:
            self._touch(letters)
        return self._terms

    def _touch(self, letters: str) -> None:
        read = self.part(letters)
        del self._places[letters]
        self._terms.update(read)
        self._longest.update(longest(read))


class Terms(Mapping[Key, Entry]):
    """Terms by key."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled

    def __getitem__(self, key: Key) -> Entry:
        return self._compiled.terms(key[0][:2])[key]

    def get(self, key: Key, default: Entry | None = None) -> Entry | None:  # type: ignore[override]
        """The entry of a term: asked for each word of a text, so without a detour."""
        return self._compiled.terms(key[0][:2]).get(key, default)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._compiled.whole())

    def __len__(self) -> int:
        return len(self._compiled.whole())


class Longest(Mapping[str, int]):
    """For each first word of a term, how many words the longest has."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled

    def __getitem__(self, word: str) -> int:
        return self._compiled.longest(word[:2])[word]

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """As of a dictionary, without a detour."""
        return self._compiled.longest(word[:2]).get(word, default)

    def __iter__(self) -> Iterator[str]:
        return iter(longest(self._compiled.whole()))

    def __len__(self) -> int:
        return len(longest(self._compiled.whole()))


class Over(Mapping[_K, _V]):
    """Two mappings as one; the first wins."""

    def __init__(self, first: Mapping[_K, _V], second: Mapping[_K, _V]) -> None:
        self._first, self._second = first, second

    def __getitem__(self, key: _K) -> _V:
        found = self._first.get(key)
        return self._second[key] if found is None else found

    def get(self, key: _K, default: _V | None = None) -> _V | None:  # type: ignore[override]
        """As of a dictionary, without a detour."""
        found = self._first.get(key)
        return self._second.get(key, default) if found is None else found

    def __iter__(self) -> Iterator[_K]:
        return iter({**self._first, **self._second})

    def __len__(self) -> int:
        return len({**self._first, **self._second})


def longest(terms: Iterable[Key]) -> dict[str, int]:
    """For each first word, how many words the longest term that begins with it has."""
    sizes: dict[str, int] = {}
    for key in terms:
        sizes[key[0]] = max(sizes.get(key[0], 0), len(key))
    return sizes


def compiled(terms: Mapping[Key, Entry], lists: Mapping[str, Mapping[Key, Entry]]) -> str:
    """The text of the file: the same terms give the same text."""
    ordered = groupby(sorted(terms), lambda key: key[0][:2])
    parts = {letters: _part({key: terms[key] for key in keys}) for letters, keys in ordered}
    parts |= {f"*{name}": _part(each) for name, each in sorted(lists.items())}
    index = "".join(f"{name} {len(part)}\n" for name, part in parts.items())
    return f"{_HEAD}{index}\n{''.join(parts.values())}"


def _part(terms: Mapping[Key, Entry]) -> str:
    classes: dict[Entry, list[str]] = {}
    for key, entry in sorted(terms.items()):
        classes.setdefault(entry, []).append(" ".join(key))
    ordered = sorted(classes.items(), key=lambda each: (each[0].kind, -each[0].weight))
    return "".join(f"{entry.kind} {entry.weight}:{','.join(said)}\n" for entry, said in ordered)


def _terms(part: str) -> Iterator[tuple[Key, Entry]]:
    for line in part.splitlines():
        head, _, said = line.partition(":")
        kind, _, weight = head.partition(" ")
        entry = Entry(kind, float(weight))
        yield from ((tuple(term.split(" ")), entry) for term in said.split(","))


def _places(head: str) -> Iterator[tuple[str, tuple[int, int]]]:
    at = 0
    for line in head.splitlines():
        if not line.startswith("#"):
            name, _, size = line.partition(" ")
            yield name, (at, at + int(size))
            at += int(size)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        raise Error(str(path), "cannot be read.", _AGAIN) from None
