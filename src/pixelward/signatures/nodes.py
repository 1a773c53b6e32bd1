"""YAML whose every piece is text, and knows its line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from pixelward.errors import Error, did_you_mean

# Composing is all that is done with YAML: nothing is constructed, so `no` stays "no".
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MOST_MARKS = 10_000


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a YAML file, and what an error message calls it."""

    raw: yaml.Node
    path: str
    what: str

    @property
    def line(self) -> int:
        """The one-based line on which it begins."""
        return int(self.raw.start_mark.line) + 1

    def error(self, fact: str, step: str = "") -> Error:
        """What is wrong at this line."""
        return Error(f"{self.path}:{self.line}", fact, step)

    def text(self) -> str:
        """Its text; an empty one, a list or a mapping is an error."""
        if not isinstance(self.raw, yaml.ScalarNode):
            raise self.error(f"{self.what} must be text.", "Write one value.")
        if not self.raw.value.strip():
            raise self.error(f"{self.what} is empty.", "Write a value, or leave the key out.")
        return str(self.raw.value)

    def text_line(self) -> int:
        """The one-based line of the text's own first line: a block begins below its mark."""
        return self.line + (getattr(self.raw, "style", None) in ("|", ">"))

    def items(self) -> tuple[Node, ...]:
        """The items of a list; anything else counts as a list of one."""
        if not isinstance(self.raw, yaml.SequenceNode):
            return (self,)
        return tuple(Node(item, self.path, self.what) for item in self.raw.value)

    def pairs(self) -> tuple[tuple[Node, Node], ...]:
        """The keys and values of a mapping, each key once."""
        if not isinstance(self.raw, yaml.MappingNode):
            raise self.error(f"{self.what} must be a mapping.", 'Write it as "key: value".')
        keys = [Node(key, self.path, "a key") for key, _ in self.raw.value]
        _once(keys)
        whats = (f'"{key.text()}" of {self.what}' for key in keys)
        values = (value for _, value in self.raw.value)
        named = (Node(raw, self.path, what) for raw, what in zip(values, whats, strict=True))
        return tuple(zip(keys, named, strict=True))

    def section(self, what: str, required: Collection[str], optional: Collection[str]) -> Section:
        """Its values by key; a key that is unknown or missing is an error."""
        known = {*required, *optional}
        named = Node(self.raw, self.path, what)
        values = {key.text(): value for key, value in named.pairs() if _check(key, what, known)}
        for key in required:
            if key not in values:
                raise self.error(f'{what} has no "{key}".', "Add it.")
        return Section(named, values)


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping whose keys are known."""

    node: Node
    values: Mapping[str, Node]

    def __getitem__(self, key: str) -> Node:
        return self.values[key]

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def each(self, key: str) -> tuple[Node, ...]:
        """The items of an optional value, which may be one or a list."""
        return self.values[key].items() if key in self.values else ()

    def text(self, key: str) -> str:
        """An optional text; empty where it is left out."""
        return self.values[key].text() if key in self.values else ""


def read(file: Path, path: str, what: str) -> Node:
    """Read one file of one document; `path` is how errors name it."""
    try:
        return _document(file.read_bytes().decode(), path, what)
    except UnicodeDecodeError as error:
        raise Error(path, f"byte {error.start} is not UTF-8.", "Save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _broken(f"{path}:{line}", str(error.problem)) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _broken(path, str(error).splitlines()[0]) from error


def _document(text: str, path: str, what: str) -> Node:
    # Each of these may open a level, and the C parser overflows its stack on very many.
    if sum(map(text.count, "[{-?")) > _MOST_MARKS:
        raise Error(path, "has too many lists and mappings.", "Split the file.")
    raw = yaml.compose(text, Loader=_LOADER)
    if raw is None:
        raise Error(f"{path}:1", "is empty.", "Write it, or remove the file.")
    return Node(raw, path, what)


def _broken(place: str, problem: str) -> Error:
    return Error(place, f"is not YAML: {problem}.", "Check the indentation and the quotes.")


def _once(keys: Iterable[Node]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key.text() in seen:
            raise key.error(f'"{key.text()}" is given twice.', "Remove one of them.")
        seen.add(key.text())


def _check(key: Node, what: str, known: Collection[str]) -> bool:
    if key.text() not in known:
        raise key.error(f'"{key.text()}" is not a key of {what}.', did_you_mean(key.text(), known))
    return True
