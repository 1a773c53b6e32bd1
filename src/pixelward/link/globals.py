"""The names that classic scripts, and assignments to the global object, give to every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pixelward.link.names import GLOBAL_OBJECTS, plain
from pixelward.link.shapes import choice, options
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import Closure, Record, Reference, Sequence, Symbol, Unknown, Value


def global_names(files: Mapping[str, FileFacts]) -> dict[str, list[Value]]:
    """What classic scripts, and assignments to the global object, define for every page."""
    found: dict[str, list[Value]] = defaultdict(list)
    windows = global_objects(files)
    for facts in files.values():
        for at, name in enumerate(facts.names):
            if name.is_global and name.values:
                found[name.name].append(Reference((name.name,), Symbol(facts.path, at)))
        for call in facts.calls:
            if call.kind is CallKind.SET and isinstance(call.callee, Reference):
                target = without_window(call.callee, windows)
                if target.symbol is None and len(target.path) == 1:
                    found[target.path[0]].append(call.arguments[0].value)
    return found


def without_window(target: Reference, windows: frozenset[Symbol]) -> Reference:
    """A global's name as such, whatever stands for the global object before it."""
    if target.symbol in windows and len(target.path) > 1:
        return Reference(plain(target.path[1:]))
    return Reference(plain(target.path)) if target.symbol is None else target


def global_objects(files: Mapping[str, FileFacts]) -> frozenset[Symbol]:
    """Names for the global object: `const w = window`, `(function (w) {…})(window)`."""
    found = (symbol for facts in files.values() for symbol in _windows(facts))
    return frozenset(found)


def _windows(facts: FileFacts) -> Iterator[Symbol]:
    for at, name in enumerate(facts.names):
        if len(name.values) == 1 and _is_window(name.values[0]):
            yield Symbol(facts.path, at)
    for call in facts.calls:
        match call:
            case Call(Closure(function)) if call.kind is CallKind.CALL:
                parameters = facts.functions[function.index].parameters
                for argument in call.arguments:
                    at = argument.key if isinstance(argument.key, int) else len(parameters)
                    if at < len(parameters) and _is_window(argument.value):
                        yield parameters[at].symbol


def _is_window(value: Value) -> bool:
    return any(
        isinstance(option, Reference)
        and option.symbol is None
        and len(option.path) == 1
        and option.path[0] in GLOBAL_OBJECTS
        for option in options(value)
    )


def with_global(found: Value, name: str) -> Value:
    """A classic script's `var queue = queue || []` is the page's global, whoever fills it."""
    is_stub = any(
        isinstance(option, Sequence | Unknown) or option == Record(()) for option in options(found)
    )
    return choice((Reference((name,)), found)) if is_stub else found
