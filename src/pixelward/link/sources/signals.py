"""What code puts into a signal or a store: `this.email.set(value)` is what `email()` gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.names import last_name
from pixelward.link.sources._functions import Functions
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.place import Step
from pixelward.model.values import (
    Field,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)

_SETTING = frozenset({"set", "next"})
_KEEPING = frozenset({"signal", "model", "linkedSignal", "writable", "BehaviorSubject"})
_MOST = 6  # names that one call may mean


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    keeping = frozenset(_keeping(files))
    for facts in files.values() if keeping else ():
        for call in facts.calls:
            base = _base(call) if call.kind is CallKind.CALL and call.arguments else None
            if base is None or isinstance(call.arguments[0].value, Literal):
                continue
            for _, (symbol, keys) in zip(range(_MOST), functions.ways(base), strict=False):
                if (symbol, keys) in keeping:
                    yield _kept(symbol, keys, call, functions)


def _keeping(files: Mapping[str, FileFacts]) -> Iterator[tuple[Symbol, tuple[str, ...]]]:
    """The names and the members of classes that are signals or stores."""
    for facts in files.values():
        for at, name in enumerate(facts.names):
            symbol = Symbol(facts.path, at)
            for value in name.values[:1]:
                if _is_kept(value):
                    yield symbol, ()
                elif name.name == "this" and isinstance(value, Record):
                    for field in value.fields:
                        if field.key is not None and _is_kept(field.value):
                            yield symbol, (field.key,)


def _is_kept(value: Value) -> bool:
    return isinstance(value, Invocation) and last_name(value.callee) in _KEEPING


def _base(call: Call) -> Value | None:
    match call.callee:
        case Reference((*path, way), symbol) if path and symbol is not None and way in _SETTING:
            return Reference(tuple(path), symbol)
        case Member(base, way) if way in _SETTING:
            return base
        case _:
            return None


def _kept(symbol: Symbol, keys: tuple[str, ...], call: Call, functions: Functions) -> Fill:
    given, name = call.arguments[0], keys[0] if keys else functions.name(symbol)
    held: Value = given.value
    for key in keys:
        held = Record((Field(key, held, given.location),))
    return Fill(symbol, held, Step(call.location, f"{last_name(call.callee)} keeps it as {name}"))


SIGNALS = Source("signals", _fills)
