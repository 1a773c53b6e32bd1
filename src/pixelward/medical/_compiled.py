"""The compiled vocabulary: a text in which terms lie by three first letters, read on demand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, takewhile
from pathlib import Path

from pixelward.errors import Error
from pixelward.medical._vocabulary import Entry, Key

NAME = "lexicon.txt"
LETTERS = 3  # terms that begin alike lie in one part
LIST = "*"  # before the name of a part that is a list of its own
_FIRST = re.compile(r"(?:^|,)([^ ,]+)")
_AGAIN = "Run `scripts/vocabulary --write`."


class Compiled:
    """The parts of a compiled vocabulary; each is read when something in it is asked for."""

    def __init__(self, path: Path) -> None:
        kinds, _, rest = _read(path).partition("\n\n")
        index, _, self._text = rest.partition("\n\n")
        self._kinds = dict(_kinds(kinds))
        self.unread, self._ends = _places(index)
        lists = list(takewhile(_is_list, reversed(self.unread)))
        self.lists = {name.removeprefix(LIST): self.unread.pop(name) for name in lists}
        self.terms: dict[str, Entry] = {}  # by the words with spaces between: quicker to read
        self.longest: dict[str, int] = {}
        if len(self._ends) < 2 or self._ends[-1] != len(self._text):
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

    def _lines(self, part: int) -> Iterator[tuple[str, Entry, int]]:
        for line in self._text[self._ends[part] : self._ends[part + 1]].splitlines():
            kind, _, said = line.partition(":")
            yield said, *self._kinds[kind]


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


def _is_list(part: str) -> bool:
    return part.startswith(LIST)


def _kinds(head: str) -> Iterator[tuple[str, tuple[Entry, int]]]:
    """What a line's first letters stand for: a class, a weight and a number of words."""
    for line in head.splitlines():
        if not line.startswith("#"):
            short, kind, weight, size = line.split()
            yield short, (Entry(kind, float(weight)), int(size))


def _places(index: str) -> tuple[dict[str, int], list[int]]:
    """The number of each part, and where each ends after a first 0; nothing, when damaged.

    Numbers alone: a pair for each part would have the collector look through all that is loaded.
    """
    said = index.split()
    try:
        ends = list(accumulate(map(int, said[1::2]), initial=0))
        return dict(zip(said[::2], range(len(ends) - 1), strict=True)), ends
    except ValueError:
        return {}, []


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        raise Error(str(path), "cannot be read.", _AGAIN) from None
