"""The modules of a bundle by key: functions in a record, in a list, or registered one by one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from pixelward.link.shapes import children
from pixelward.model.facts import FileFacts
from pixelward.model.values import Closure, Literal, Record, Reference, Sequence, Symbol, Value

Roles = tuple[str, ...]  # what a module's function is handed, in order

_KEY = re.compile(r"\d+|[\w@./+-]+")
_MOST_PARAMETERS = 3
_BY_RECORD: Roles = ("module", "exports", "require")
_BY_LIST: Roles = ("context", "module", "exports")
_BY_CALL: Roles = ("module", "exports")
# The queues through which the files of one bundle know one another.
_FAMILY = re.compile(r"(?:webpackChunk|webpackJsonp|parcelRequire|TURBOPACK)\w*")


@dataclass(frozen=True, slots=True)
class Module:
    """A module's function, and what its parameters are."""

    function: Symbol
    roles: Roles


Table = Mapping[str, Module]


class Registry:
    """The modules of one file, each table of them apart: the same key may be in several."""

    def __init__(self, tables: Iterable[Table], family: str = "") -> None:
        self.family = family
        self.tables = tuple(table for table in tables if table)
        self._by_key: dict[str, list[Module]] = defaultdict(list)
        self._table: dict[Symbol, Table] = {}
        for table in self.tables:
            for key, module in table.items():
                if module not in self._by_key[key]:  # an object with methods has two names
                    self._by_key[key].append(module)
                self._table[module.function] = table

    def find(self, key: str) -> list[Module]:
        """The modules under a key."""
        return self._by_key.get(key, [])

    def beside(self, key: str, function: Symbol) -> Module | None:
        """The module under a key in the table of another one; else the first of the file."""
        own = self._table.get(function, {}).get(key)
        return own or next(iter(self.find(key)), None)


def registry(facts: FileFacts) -> Registry:
    """What a file registers."""
    values = [value for name in facts.names for value in name.values]
    values += [argument.value for call in facts.calls for argument in call.arguments]
    tables = [table for value in values for table in _tables(value, facts)]
    if called := dict(_registered(facts)):
        tables.append(called)
    return Registry(tables, _family(facts) if any(tables) else "")


def _tables(value: Value, facts: FileFacts) -> Iterator[Table]:
    for item in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(item, Record):
            fields = ((f.key or "", f.value) for f in item.fields)
            yield dict(_modules(fields, _BY_RECORD, facts))
    if isinstance(value, Sequence):
        items = ((str(at), item) for at, item in enumerate(value.items))
        yield dict(_modules(items, _BY_RECORD, facts))
        yield dict(_modules(_named(value.items), _BY_LIST, facts))


def _named(items: tuple[Value, ...]) -> Iterator[tuple[str, Value]]:
    """`[key, function, key, key, function]`: the keys stand before what they name."""
    keys: list[str] = []
    for item in items:
        if isinstance(item, Literal):
            keys.append(str(item.value))
            continue
        yield from ((key, item) for key in keys)
        keys = []


def _registered(facts: FileFacts) -> Iterator[tuple[str, Module]]:
    """`register("key", function (module, exports) {…})`."""
    for call in facts.calls:
        for one, other in pairwise(call.arguments[:2]):
            if isinstance(one.value, Literal):
                pairs = [(str(one.value.value), other.value)]
                yield from _modules(pairs, _BY_CALL, facts)


def _modules(
    items: Iterable[tuple[str, Value]], roles: Roles, facts: FileFacts
) -> Iterator[tuple[str, Module]]:
    for key, value in items:
        if not isinstance(value, Closure) or not _KEY.fullmatch(key):
            continue
        function = facts.functions[value.function.index]
        if function.parameters and len(function.parameters) <= _MOST_PARAMETERS:
            yield key, Module(value.function, roles)


def _family(facts: FileFacts) -> str:
    values = [value for name in facts.names for value in name.values]
    values += [call.callee for call in facts.calls]
    return next((found for value in values for found in _global(value, 4)), "")


def _global(value: Value, depth: int) -> Iterator[str]:
    match value:
        case Reference(path):
            yield from (name for name in path[:2] if _FAMILY.fullmatch(name))
        case _ if depth:
            for inner in children(value):
                yield from _global(inner, depth - 1)
