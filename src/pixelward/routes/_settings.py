"""Looks up what a configuration says, be it data or a script that exports some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.program import Program
from pixelward.model.values import (
    Closure,
    Invocation,
    Literal,
    Record,
    Reference,
    Sequence,
    Symbol,
    Value,
)

_DEEPEST = 8


def settings(program: Program, paths: Iterable[str], *keys: str) -> Iterator[str]:
    """The texts under some keys in any of the files; a list gives all of its own."""
    for path in paths:
        facts = program.files.get(path)
        for value in _roots(facts) if facts else ():
            yield from _under(facts, value, keys, 0) if facts else ()


def _roots(facts: FileFacts) -> Iterator[Value]:
    """What the file holds, or what it exports."""
    if facts.settings is not None:
        yield facts.settings
    yield from (one.value for one in facts.exports if one.name in {"default", "="})


def _under(facts: FileFacts, value: Value, keys: tuple[str, ...], depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    match value:
        case Literal(str() as text) if not keys:
            yield text
        case Record(fields) if keys:
            for one in fields:
                if one.key == keys[0]:
                    yield from _under(facts, one.value, keys[1:], depth + 1)
        case _:
            for inner in _behind(facts, value):
                yield from _under(facts, inner, keys, depth + 1)


def _behind(facts: FileFacts, value: Value) -> tuple[Value, ...]:
    """What stands behind a name, a function, a list, or a call such as `defineConfig({…})`."""
    match value:
        case Sequence(items):
            return items
        case Invocation(_, given):
            return given
        case Closure(Symbol(_, index)):
            return facts.functions[index].returns
        case Reference((_,), Symbol(_, index)):
            return facts.names[index].values
        case _:
            return ()
