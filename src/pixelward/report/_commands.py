"""Workflow commands: how a step tells GitHub of an annotation, and how many it may tell of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pixelward.model.place import Position
from pixelward.report._visible import visible
from pixelward.report._words import count, some

# GitHub shows ten of each level for a step, and says nothing of the others.
_MOST = 10
_PATHS = 20
_LONGEST = 4_000  # characters of a message: more hides the code that it stands below
_NOWHERE = Position(0, 0)
_LEVELS = ("error", "warning", "notice")


@dataclass(frozen=True, slots=True)
class Command:
    """One annotation; without a path it is about the whole run.

    `rules` has the rule of each finding that it tells of.
    """

    level: str
    title: str
    message: str
    path: str = ""
    start: Position = _NOWHERE
    end: Position = _NOWHERE
    rules: tuple[str, ...] = ()


def capped(commands: Iterable[Command]) -> Iterator[Command]:
    """As many of each level as are shown, the last of which says what it stands for."""
    by_level: defaultdict[str, list[Command]] = defaultdict(list)
    for command in commands:
        by_level[command.level].append(command)
    for level in _LEVELS:
        yield from _few(level, by_level[level])


def _few(level: str, commands: Sequence[Command]) -> Iterator[Command]:
    if len(commands) <= _MOST:
        yield from commands
        return
    yield from (*commands[: _MOST - 1], _rest(level, commands[_MOST - 1 :]))


def _rest(level: str, left: Sequence[Command]) -> Command:
    rules = Counter(rule for command in left for rule in command.rules)
    found = ", ".join(f"{visible(rule)} ({number})" for rule, number in sorted(rules.items()))
    paths = visible(some(sorted({command.path for command in left}), _PATHS))
    message = (
        f"GitHub shows {_MOST} annotations of a level for a step. Not among them: {found}, in "
        f"{paths}. The job summary and the other formats have every finding."
    )
    return Command(level, f"pixelward: {count(rules.total(), 'more finding')}", message)


def told(command: Command) -> str:
    """The command as a line of the log."""
    properties = (f"{name}={_property(value)}" for name, value in _properties(command) if value)
    line = f"::{command.level} {','.join(properties)}::{_data(_short(command.message))}"
    return harmless(line)


def harmless(line: str) -> str:
    """The line without the old form of a command, which counts wherever it stands."""
    return line.replace("##[", "## [")


def _short(message: str) -> str:
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"


def _properties(command: Command) -> Iterator[tuple[str, str]]:
    # A path that no terminal should see finds no file in the pull request, and does no harm.
    yield "file", visible(command.path)
    if command.path:
        yield "line", str(command.start.line)
        yield "endLine", str(command.end.line)
    if command.path and command.start.line == command.end.line:
        # With columns a span of several lines is refused.
        yield "col", str(command.start.column)
        yield "endColumn", str(command.end.column)
    yield "title", command.title


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
