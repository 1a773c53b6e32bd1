"""What code puts on a name after its declaration: `x.key = v`, defined properties, getters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pixelward.model.facts import Argument, Call, CallKind, FileFacts
from pixelward.model.place import UNPLACED, Location
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

Properties = Mapping[Symbol, list[Field]]
_DEFINERS = frozenset({"d", "s"})  # of a bundler's own `require`: `n.d(exports, […])`
_ASSIGNERS = frozenset({"assign", "extend"})
_MOST = 100  # of one name: beyond that it is a table, not an interface


class Added:
    """The properties put on each name, by file; `exports.key` is one put on its `exports`."""

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._by_file: dict[str, Properties] = {}
        self._made: dict[str, Properties] = {}

    def to(self, symbol: Symbol) -> list[Field]:
        """What is put on a name, in order."""
        path = symbol.path
        if path not in self._by_file:
            self._by_file[path] = _properties(self._files[path])
        return self._by_file[path].get(symbol, [])

    def keys(self, symbol: Symbol) -> tuple[str, ...]:
        """The properties that are put on a name itself; none where it is a table of many."""
        keys = dict.fromkeys(f.key for f in self.to(symbol) if f.key and "." not in f.key)
        return tuple(keys) if len(keys) <= _MOST else ()

    def made(self, function: Symbol) -> list[Field]:
        """What a plain function puts on the object that `new` makes of it: `this.key = v`."""
        path = function.path
        if path not in self._made:
            self._made[path] = _made(self._files[path])
        found = self._made[path].get(function, [])
        return found if len(found) <= _MOST else []


def _made(facts: FileFacts) -> Properties:
    """By function; the `this` of a method or a class has a name of its own and is another's."""
    found: dict[Symbol, list[Field]] = defaultdict(list)
    for call in facts.calls:
        match call.kind, call.callee:
            case CallKind.SET, Reference(("this", key), None) if call.function is not None:
                value = call.arguments[0]
                field = Field(key, value.value, value.location)
                found[Symbol(facts.path, call.function)].append(field)
    return found


def _properties(facts: FileFacts) -> Properties:
    found: dict[Symbol, list[Field]] = defaultdict(list)
    for call in facts.calls:
        for symbol, field in _put(call, facts):
            found[symbol].append(field)
    return found


def _put(call: Call, facts: FileFacts) -> Iterator[tuple[Symbol, Field]]:
    target = call.callee
    if call.kind is CallKind.SET:
        if isinstance(target, Reference) and target.symbol and len(target.path) in {2, 3}:
            at, value = call.arguments[0].location, call.arguments[0].value
            yield target.symbol, Field(".".join(target.path[1:]), value, at)
        return
    if len(call.arguments) > 1 and isinstance(call.arguments[0].value, Reference):
        owner = call.arguments[0].value
        if owner.symbol is not None and len(owner.path) <= 2:
            for key, value, at in _defined(call, facts):
                yield owner.symbol, Field(".".join((*owner.path[1:], key)), value, at)
    elif isinstance(target, Reference) and target.symbol and target.path[1:] == ("s",):
        for key, value in listed(call.arguments[0].value if call.arguments else Literal(None)):
            yield target.symbol, Field(key, value, UNPLACED)
    elif isinstance(target, Reference) and target.symbol and target.path[1:] == ("v",):
        yield from ((target.symbol, Field("exports", a.value, a.location)) for a in call.arguments)


def _defined(call: Call, facts: FileFacts) -> Iterator[tuple[str, Value, Location]]:
    """`d(x, {key: getter})`, `d(x, "key", getter)`, `d(x, ["key", getter])`."""
    match call.arguments[1:]:
        case [Argument(_, Record(fields))] if _name(call) in _ASSIGNERS:
            yield from ((f.key, f.value, f.location) for f in fields if f.key)
        case [Argument(_, Record(fields))] if all(_is_getter(f.value, facts) for f in fields):
            yield from ((f.key or "", Invocation(f.value, ()), f.location) for f in fields)
        case [Argument(_, Literal(str(key))), Argument(_, Record(fields), at), *_]:
            for f in fields:
                if f.key in {"get", "value"}:
                    read = Invocation(f.value, ()) if f.key == "get" else f.value
                    yield key, read, at
        case [Argument(_, Literal(str(key))), Argument(_, Closure() as getter, at), *_]:
            yield key, Invocation(getter, ()), at
        case [Argument(_, Sequence() as items, at)] if _name(call) in _DEFINERS:
            yield from ((key, value, at) for key, value in listed(items))


def _is_getter(value: Value, facts: FileFacts) -> bool:
    """A function that only gives something back: minified, the helper's name says nothing."""
    if not isinstance(value, Closure) or value.function.path != facts.path:
        return False
    function = facts.functions[value.function.index]
    return not function.parameters and bool(function.returns)


def listed(items: Value) -> Iterator[tuple[str, Value]]:
    """`["key", getter, "other", 0, value]`: what newer bundlers write for a record of getters."""
    rest = list(items.items) if isinstance(items, Sequence) else []
    while len(rest) > 1 and isinstance(key := rest[0], Literal):
        is_plain = rest[1] == Literal(0) and len(rest) > 2
        yield str(key.value), rest[2] if is_plain else Invocation(rest[1], ())
        del rest[: 3 if is_plain else 2]


def _name(call: Call) -> str:
    return call.callee.path[-1] if isinstance(call.callee, Reference) else ""
