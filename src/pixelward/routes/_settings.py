"""Turns what a configuration says into plain values, be it data or a script that exports some."""

from __future__ import annotations

from collections.abc import Iterable

from pixelward.model.facts import FileFacts
from pixelward.model.values import (
    Closure,
    Field,
    Invocation,
    Literal,
    Record,
    Reference,
    Sequence,
    Symbol,
    Value,
)

Plain = None | str | float | bool | list["Plain"] | dict[str, "Plain"]
_DEEPEST = 10


def plain(facts: FileFacts | None) -> Plain:
    """What a file of settings holds, or what a script exports; `None` where that is not known."""
    if facts is None:
        return None
    if facts.settings is not None:
        return _plain(facts, facts.settings, 0)
    exported = (one.value for one in facts.exports if one.name in {"default", "="})
    return _first(facts, exported, 0)


def texts(value: Plain) -> list[str]:
    """The texts in a list; one for a text alone."""
    found = value if isinstance(value, list) else [value]
    return [each for each in found if isinstance(each, str)]


def _first(facts: FileFacts, values: Iterable[Value], depth: int) -> Plain:
    found = (_plain(facts, value, depth) for value in values)
    return next((each for each in found if each is not None), None)


def _plain(facts: FileFacts, value: Value, depth: int) -> Plain:
    if depth > _DEEPEST:
        return None
    match value:
        case Literal(found):
            return found
        case Record(fields):
            entries = (_entries(facts, field, depth + 1) for field in fields)
            return _joined(entries, again=facts.settings is not None)
        case Sequence(items):
            return [_plain(facts, item, depth + 1) for item in items]
        case Invocation(_, given):  # `defineConfig({…})`, `require.resolve("…")`
            return _first(facts, given, depth + 1)
        case Closure(Symbol(_, index)):
            return _first(facts, facts.functions[index].returns, depth + 1)
        case Reference((_,), Symbol(_, index)):
            return _first(facts, facts.names[index].values, depth + 1)
        case _:
            return None


def _entries(facts: FileFacts, field: Field, depth: int) -> dict[str, Plain]:
    found = _plain(facts, field.value, depth)
    if field.key is not None:
        return {field.key: found}
    return found if isinstance(found, dict) else {}


def _joined(tables: Iterable[dict[str, Plain]], *, again: bool) -> dict[str, Plain]:
    """All in one; with `again`, a table that is opened under a name once more goes on there."""
    found = dict[str, Plain]()
    for table in tables:
        for key, value in table.items():
            found[key] = _continued(found.get(key), value) if again else value
    return found


def _continued(before: Plain, value: Plain) -> Plain:
    """Tables of TOML are opened again under their names, and lists of tables grow."""
    match before, value:
        case dict(), dict():
            return _joined((before, value), again=True)
        case list(), list():
            return [*before, *value]
        case _:
            return value
