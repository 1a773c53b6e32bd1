"""Who is told of each change: `watch(() => form.email, send)`, `form.valueChanges.subscribe(…)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.names import last_name
from pixelward.link.shapes import property_of
from pixelward.link.sources._functions import Functions, handed
from pixelward.link.sources._members import BOXES, READ_AS_ONE, component
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import Call, FileFacts
from pixelward.model.values import (
    Closure,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)

_WATCHING = frozenset({"watch", "watchDebounced", "watchThrottled", "watchImmediate", "$watch"})
_CHANGES = frozenset({"valueChanges", "value$"})
_DEEPEST = 4  # pipes behind one another


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    for facts in files.values():
        for call in facts.calls:
            for value, handler in _told(call, facts):
                yield from _first(value, handler, functions)
        owner = component(facts) if facts.language == "vue" else None
        for value, handler in _watched(owner, facts) if owner else ():
            yield from _first(value, handler, functions)


def _first(value: Value, handler: Value, functions: Functions) -> Iterator[Fill]:
    for symbol in functions.of(handler):
        for parameter in functions.function(symbol).parameters[:1]:
            yield Fill(parameter.symbol, value, handed(handler, symbol, functions))


def _told(call: Call, facts: FileFacts) -> Iterator[tuple[Value, Value]]:
    """What changes, and who is told of it."""
    name, given = last_name(call.callee), [argument.value for argument in call.arguments]
    if name in _WATCHING and len(given) > 1:
        if isinstance(given[0], Closure):
            yield Invocation(given[0], ()), given[1]
        elif isinstance(given[0], Reference):
            yield _held(given[0], facts), given[1]
    elif name == "subscribe" and given and (changing := _changing(call.callee, 0)) is not None:
        yield changing, given[0]


def _held(watched: Reference, facts: FileFacts) -> Value:
    """What a reference holds; a record that is watched is handed on as it is."""
    symbol = watched.symbol
    if symbol is None or symbol.path != facts.path or len(watched.path) > 1:
        return watched
    for value in facts.names[symbol.index].values[:1]:
        name = last_name(value.callee) if isinstance(value, Invocation) else ""
        if name in BOXES or (name and name not in READ_AS_ONE):
            return property_of(watched, "value")
    return watched


def _changing(callee: Value, depth: int) -> Value | None:
    """What `….valueChanges.pipe(…).subscribe` is called on."""
    match callee:
        case Reference((*path, key), symbol) if path:
            base: Value = Reference(tuple(path), symbol)
        case Member(base, key):
            pass
        case _:
            return None
    if key in _CHANGES:
        return callee
    if isinstance(base, Invocation) and last_name(base.callee) == "pipe":
        base = base.callee
    return _changing(base, depth + 1) if depth < _DEEPEST else None


def _watched(owner: Symbol, facts: FileFacts) -> Iterator[tuple[Value, Value]]:
    """`watch: {email(now) {…}, "form.phone": {handler(now) {…}}}`."""
    for one in facts.names[owner.index].values[:1]:
        for option in one.fields if isinstance(one, Record) else ():
            for field in option.value.fields if isinstance(option.value, Record) else ():
                if option.key == "watch" and field.key is not None:
                    yield Reference(("this", *field.key.split(".")), owner), _handler(field.value)


def _handler(value: Value) -> Value:
    fields = value.fields if isinstance(value, Record) else ()
    found = next((field.value for field in fields if field.key == "handler"), value)
    return found if not isinstance(found, Literal) else value


WATCHERS = Source("watchers", _fills)
