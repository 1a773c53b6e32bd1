"""The text of a lock: a fact a line, sorted, each line whole by itself, in any order when read."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator

from pixelward.errors import Error
from pixelward.model.agreed import Fact, FactKind, Lock

FILE = "pixelward.lock"

_HEAD = "# What this site tells whom, as it was reviewed. Written by `pixelward lock`.\n"
_VERSION = "version 1"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_AGAIN = "Run `pixelward lock`, and review what it changes."
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"]+')
_EVERYWHERE, _EXCEPT = "everywhere", "except"


def text(lock: Lock) -> str:
    """The lock as its file holds it: the same for equal locks."""
    lines = sorted(" ".join(map(_quoted, words)) for words in _lines(lock))
    return "\n".join((_HEAD + _VERSION, *lines, ""))


def parse(source: str, name: str = FILE) -> Lock:
    """Read a lock; raises `Error` with the line for whatever is not one."""
    lines = [(number, line.strip()) for number, line in enumerate(source.splitlines(), 1)]
    for number, line in lines:
        if line.startswith(_CONFLICT):
            fact = "is in the middle of a merge: two changes of it were not put together."
            raise Error(f"{name}:{number}", fact, f"Keep the lines of both. {_AGAIN}")
    said = [(number, line) for number, line in lines if line and not line.startswith("#")]
    _check_version(said, name)
    return _gathered((f"{name}:{number}", line) for number, line in said if line != _VERSION)


def _check_version(said: list[tuple[int, str]], name: str) -> None:
    number, first = said[0] if said else (1, "")
    if first == _VERSION:
        return
    if first.startswith("version "):
        fact = f'"{first}" is not a version that this Pixelward reads.'
        raise Error(f"{name}:{number}", fact, "Use the Pixelward that wrote it.")
    raise Error(f"{name}:{number}", f'does not begin with "{_VERSION}".', _AGAIN)


def _gathered(said: Iterator[tuple[str, str]]) -> Lock:
    facts: set[Fact] = set()
    everywhere: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place, line in said:
        match _words(line, place):
            case [tracker, "event", event, "everywhere"]:
                everywhere[tracker, event].update()
            case [tracker, "event", event, "except", route]:
                everywhere[tracker, event].add(route)
            case words:
                facts.add(_fact(words, line, place))
    return Lock(frozenset(facts), {event: frozenset(but) for event, but in everywhere.items()})


def _fact(words: list[str], line: str, place: str) -> Fact:
    match words:
        case [tracker, "account", account]:
            return Fact(tracker, FactKind.ACCOUNT, account)
        case [tracker, "route", route]:
            return Fact(tracker, FactKind.ROUTE, route)
        case [tracker, "event", event, "on", route]:
            return Fact(tracker, FactKind.EVENT, event, route)
        case [tracker, "sends", key, "with", event]:
            return Fact(tracker, FactKind.SENDS, key, event)
        case [tracker, "sends", key, "with", event, "as", data]:
            return Fact(tracker, FactKind.SENDS, key, event, data)
        case _:
            raise Error(place, f'"{_short(line)}" is no line of a lock.', _AGAIN)


def _words(line: str, place: str) -> list[str]:
    found = _WORD.findall(line)
    try:
        if _WORD.sub("", line).strip():
            raise ValueError
        return [json.loads(word) if word.startswith('"') else word for word in found]
    except ValueError as error:
        raise Error(place, f'"{_short(line)}" is no line of a lock.', _AGAIN) from error


def _lines(lock: Lock) -> Iterator[tuple[str, ...]]:
    for fact in lock.facts:
        yield _line(fact)
    for (tracker, event), but in lock.everywhere.items():
        yield tracker, "event", event, _EVERYWHERE
        yield from ((tracker, "event", event, _EXCEPT, route) for route in but)


def _line(fact: Fact) -> tuple[str, ...]:
    words = fact.tracker, fact.kind.value, fact.name
    match fact.kind:
        case FactKind.EVENT:
            return (*words, "on", fact.on)
        case FactKind.SENDS:
            return (*words, "with", fact.on, *(("as", fact.data) if fact.data else ()))
        case _:
            return words


def _quoted(word: str) -> str:
    """The word as it is, or as JSON where it would not be read back as one, or not be seen."""
    is_plain = word.isprintable() and not re.search(r'[\s"\\]', word)
    return word if word and is_plain else json.dumps(word, ensure_ascii=not word.isprintable())


def _short(line: str) -> str:
    return line if len(line) <= 60 else f"{line[:59]}…"
