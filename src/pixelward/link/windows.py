"""Names and parameters that are the page's global object, in every function round and inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.names import GLOBAL_OBJECTS
from pixelward.link.shapes import options
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import Closure, Reference, Symbol, Value

# An injector hands over by name, and who it is that calls the function nobody sees.
_INJECTED = frozenset({"$window"})


def windows(files: Mapping[str, FileFacts]) -> frozenset[Symbol]:
    """`const w = window`, `(function (w) {…})(window)`, and what injectors hand over."""
    return frozenset(symbol for facts in files.values() for symbol in _of(facts))


def _of(facts: FileFacts) -> Iterator[Symbol]:
    for at, name in enumerate(facts.names):
        if (name.name in _INJECTED and not name.values) or (
            len(name.values) == 1 and is_window(name.values[0])
        ):
            yield Symbol(facts.path, at)
    for function in facts.functions:
        for parameter in function.parameters:
            if parameter.default is not None and is_window(parameter.default):
                yield parameter.symbol
    for call in facts.calls:
        if call.kind is CallKind.CALL and isinstance(call.callee, Closure):
            yield from _handed(call, call.callee, facts)


def _handed(call: Call, closure: Closure, facts: FileFacts) -> Iterator[Symbol]:
    parameters = facts.functions[closure.function.index].parameters
    for argument in call.arguments:
        at = argument.key if isinstance(argument.key, int) else len(parameters)
        if is_window(argument.value) and at < len(parameters) and not parameters[at].rest:
            yield parameters[at].symbol


def is_window(value: Value) -> bool:
    """Whether a value is the global object, in a browser: `typeof window … ? window : this`."""
    return any(
        isinstance(option, Reference)
        and option.symbol is None
        and len(option.path) == 1
        and option.path[0] in GLOBAL_OBJECTS
        for option in options(value)
    )
