"""Modules inside a bundle: functions under a number or a name, asked for by a parameter.

Bundlers hand each module `(module, exports, require)` under whatever short names they like; a
call of the third with a module's key gives what that module exports.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pixelward.link.names import last_name
from pixelward.model.facts import Call, CallKind, FileFacts, Function
from pixelward.model.place import UNPLACED
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

_KEY = re.compile(r"\d+|[\w@./+-]+")
_MOST_PARAMETERS = 3


class Bundles:
    """The modules of all bundles, by key; found when first asked for."""

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._by_file: dict[str, dict[str, Symbol]] = {}
        self._exports: dict[Symbol, Record] = {}
        self._asking: dict[str, frozenset[Symbol | None]] = {}
        self._calls: dict[str, Mapping[int, list[Call]]] = {}

    def required(self, asking: Reference, key: Value) -> Value | None:
        """What `require(key)` gives; `None` where the name is no bundle's, or the key unknown."""
        symbol = asking.symbol
        if symbol is None or not isinstance(key, Literal):
            return None
        found = self._modules(symbol.path).get(str(key.value)) or self._elsewhere(str(key.value))
        if found is None or not self._asks(symbol):
            return None
        if found not in self._exports:
            self._exports[found] = Record(tuple(self._offered(found)))
        return self._exports[found]

    def _asks(self, symbol: Symbol) -> bool:
        """Whether a name is the third parameter of some module."""
        path = symbol.path
        if path not in self._asking:
            functions, modules = self._files[path].functions, self._modules(path).values()
            third = (_parameter(functions[m.index], 2) for m in modules if m.path == path)
            self._asking[path] = frozenset(third)
        return symbol in self._asking[path]

    def _elsewhere(self, key: str) -> Symbol | None:
        chunks = (modules.get(key) for modules in self._by_file.values())
        return next((found for found in chunks if found is not None), None)

    def _modules(self, path: str) -> dict[str, Symbol]:
        if path not in self._by_file:
            self._by_file[path] = dict(_modules(self._files[path]))
        return self._by_file[path]

    def _offered(self, module: Symbol) -> Iterator[Field]:
        facts = self._files[module.path]
        function = facts.functions[module.index]
        own = {_parameter(function, 0): "module", _parameter(function, 1): "exports"}
        if module.path not in self._calls:
            self._calls[module.path] = _calls_of(facts)
        for call in self._calls[module.path].get(module.index, ()):
            yield from _exported(call, own)


def _modules(facts: FileFacts) -> Iterator[tuple[str, Symbol]]:
    values = [value for name in facts.names for value in name.values]
    values += [argument.value for call in facts.calls for argument in call.arguments]
    for value in values:
        items = value.items if isinstance(value, Sequence) else (value,)
        for item in items:
            if isinstance(item, Record):
                yield from _keyed(((f.key or "", f.value) for f in item.fields), facts)
        if isinstance(value, Sequence):
            yield from _keyed(((str(at), item) for at, item in enumerate(items)), facts)


def _keyed(items: Iterator[tuple[str, Value]], facts: FileFacts) -> Iterator[tuple[str, Symbol]]:
    for key, value in items:
        if not isinstance(value, Closure) or not _KEY.fullmatch(key):
            continue
        function = facts.functions[value.function.index]
        if function.parameters and len(function.parameters) <= _MOST_PARAMETERS:
            yield key, value.function


def _parameter(function: Function, at: int) -> Symbol | None:
    return function.parameters[at].symbol if at < len(function.parameters) else None


def _calls_of(facts: FileFacts) -> Mapping[int, list[Call]]:
    found: dict[int, list[Call]] = defaultdict(list)
    for call in facts.calls:
        if call.function is not None:
            found[call.function].append(call)
    return found


def _exported(call: Call, own: Mapping[Symbol | None, str]) -> Iterator[Field]:
    """`t.x = v`, `e.exports = v`, `n.d(t, {x: () => v})`, `n.d(t, "x", function () …)`."""
    if call.kind is CallKind.SET and isinstance(call.callee, Reference) and call.callee.symbol:
        what, keys = own.get(call.callee.symbol), call.callee.path[1:]
        value = call.arguments[0].value
        if what == "exports" and len(keys) == 1:
            yield Field(keys[0], value, UNPLACED)
        elif what == "module" and keys[:1] == ("exports",):
            yield Field(keys[1] if len(keys) > 1 else None, value, UNPLACED)
        return
    given = [argument.value for argument in call.arguments]
    target = given[0] if given else None
    if last_name(call.callee) not in {"d", "defineProperty"} or not isinstance(target, Reference):
        return
    if own.get(target.symbol) == "exports" and len(given) > 1:
        yield from _defined(given[1:])


def _defined(given: list[Value]) -> Iterator[Field]:
    match given:
        case [Record(fields), *_]:
            yield from (Field(f.key, Invocation(f.value, ()), UNPLACED) for f in fields)
        case [Literal(name), Record(fields)]:
            for field in fields:
                if field.key in {"get", "value"}:
                    value = Invocation(field.value, ()) if field.key == "get" else field.value
                    yield Field(str(name), value, UNPLACED)
        case [Literal(name), getter]:
            yield Field(str(name), Invocation(getter, ()), UNPLACED)
