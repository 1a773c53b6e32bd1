"""The compiled vocabulary: a text file in which terms lie by two first letters, read on demand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pixelward.errors import Error
from pixelward.medical._vocabulary import Entry, Key

NAME = "lexicon.txt"
LETTERS = 2  # terms that begin alike lie in one part
LIST = "*"  # before the name of a part that is a list of its own
_FIRST = re.compile(r"(?:^|,)([^ ,]+)")
_AGAIN = "Run `scripts/vocabulary --write`."


class Compiled:
    """The parts of a compiled vocabulary; each is read when something in it is asked for."""

    def __init__(self, path: Path) -> None:
        head, _, self._text = _read(path).partition("\n\n")
        places = dict(_places(head))
        self.lists = {name[1:]: at for name, at in places.items() if name.startswith(LIST)}
        self.unread = {name: at for name, at in places.items() if not name.startswith(LIST)}
        self.terms: dict[str, Entry] = {}  # by the words with spaces between: quicker to read
        self.longest: dict[str, int] = {}
        if not self.unread or sum(end - start for start, end in places.values()) != len(self._text):
            raise Error(str(path), "is not whole.", _AGAIN)

    def take(self, letters: str) -> None:
        """Read a part that nobody has asked for yet."""
        for said, entry, size in self._lines(self.unread.pop(letters)):
            self.terms.update(dict.fromkeys(said.split(","), entry))
            self.longest.update(dict.fromkeys(_FIRST.findall(said), size))  # the longest come last

    def take_all(self) -> None:
        """Read what is left."""
        for letters in tuple(self.unread):
            self.take(letters)

    def named(self, name: str) -> dict[Key, Entry]:
        """The terms of a list."""
        lines = self._lines(self.lists[name])
        return {tuple(term.split()): entry for said, entry, _ in lines for term in said.split(",")}

    def _lines(self, place: tuple[int, int]) -> Iterator[tuple[str, Entry, int]]:
        for line in self._text[slice(*place)].splitlines():
            head, _, said = line.partition(":")
            kind, weight, size = head.split()
            yield said, _entry(kind, weight), int(size)


class Terms(Mapping[Key, Entry]):
    """Terms by key."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled, self._unread, self._terms = compiled, compiled.unread, compiled.terms

    def __getitem__(self, key: Key) -> Entry:
        if (letters := key[0][:LETTERS]) in self._unread:
            self._compiled.take(letters)
        return self._terms[" ".join(key)]

    def get(self, key: Key, default: Entry | None = None) -> Entry | None:  # type: ignore[override]
        """The entry of a term: asked for each word of a text, so without a detour."""
        if (letters := key[0][:LETTERS]) in self._unread:
            self._compiled.take(letters)
        return self._terms.get(" ".join(key), default)

    def __iter__(self) -> Iterator[Key]:
        self._compiled.take_all()
        return (tuple(term.split(" ")) for term in self._terms)

    def __len__(self) -> int:
        self._compiled.take_all()
        return len(self._terms)


class Longest(Mapping[str, int]):
    """For each first word of a term, how many words the longest has."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled, self._unread, self._longest = compiled, compiled.unread, compiled.longest

    def __getitem__(self, word: str) -> int:
        if (letters := word[:LETTERS]) in self._unread:
            self._compiled.take(letters)
        return self._longest[word]

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """As of a dictionary, without a detour."""
        if (letters := word[:LETTERS]) in self._unread:
            self._compiled.take(letters)
        return self._longest.get(word, default)

    def __iter__(self) -> Iterator[str]:
        self._compiled.take_all()
        return iter(self._longest)

    def __len__(self) -> int:
        self._compiled.take_all()
        return len(self._longest)


@cache
def _entry(kind: str, weight: str) -> Entry:
    return Entry(kind, float(weight))


def _places(head: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where each part begins and ends; a damaged line ends the list."""
    at = 0
    for line in head.splitlines():
        name, _, size = line.partition(" ")
        if name.startswith("#"):
            continue
        if not size.isdigit():
            return
        yield name, (at, at + int(size))
        at += int(size)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        raise Error(str(path), "cannot be read.", _AGAIN) from None
