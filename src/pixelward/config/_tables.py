"""The tables of a settings file: their keys checked, their mistakes named by line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pixelward.config._file import File, shown
from pixelward.errors import Error, did_you_mean


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a list, with what errors need to know of it."""

    source: File
    name: str  # of the list: "routes.map"
    number: int
    fields: Mapping[str, Any]
    expected: Callable[[str], str]  # what to write for a key

    def place(self, key: str) -> str:
        """`file:line` of one of its settings."""
        return self.source.place(key, self._list, self.number)

    def refuse(self, key: str, fact: str, step: str) -> Error:
        """What is wrong with one of its settings."""
        return self.source.error(key, fact, step, self._list, self.number)

    def check(self, known: Collection[str], needed: Collection[str]) -> None:
        """Raise `Error` for a setting that does not exist, and for one that has to be there."""
        for key in self.fields:
            if key not in known:
                step = did_you_mean(key, known)
                raise self.refuse(key, f'"{key}" is not a setting of {self.name}.', step)
        for key in needed:
            if key not in self.fields:
                raise self.refuse("", f"has no {key}.", self.expected(key))

    def text(self, key: str) -> str:
        """A setting that has to say something."""
        value = self.fields[key]
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key)
        return value.strip()

    def line(self, key: str) -> str:
        """A sentence, on one line."""
        return " ".join(self.text(key).split())

    def wrong(self, key: str) -> Error:
        """That a setting cannot have the value that it has."""
        fact = f"{key} cannot be {shown(self.fields[key])}."
        return self.refuse(key, fact, self.expected(key))

    @property
    def _list(self) -> str:
        return self.name.rpartition(".")[2]


def entries(
    name: str, given: Mapping[str, Any], source: File, expected: Callable[[str], str]
) -> Iterator[Entry]:
    """The tables of the list `name`, such as `routes.map`."""
    own = name.rpartition(".")[2]
    items = given.get(own, [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        step = f"Write [[{name}]] and its settings below."
        raise source.error(own, f"{own} cannot be {shown(items)}.", step)
    return (Entry(source, name, number, item, expected) for number, item in enumerate(items))


def known_only(given: Mapping[str, Any], known: Collection[str], table: str, source: File) -> None:
    """Raise `Error` for a setting of a table that does not exist."""
    for key in given:
        if key not in known:
            fact = f'"{key}" is not a setting of {table}.'
            raise source.error(key, fact, did_you_mean(key, known))
