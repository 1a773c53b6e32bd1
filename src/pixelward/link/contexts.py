"""Contexts: a value that a provider element gives to every component below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import Member, Reference, Value


def contexts(
    files: Mapping[str, FileFacts], resolve: Callable[[Value], Value]
) -> Mapping[Value, list[Value]]:
    """For each context, by what it resolves to, the values that are provided."""
    found: dict[Value, list[Value]] = defaultdict(list)
    for facts in files.values():
        for call in facts.calls:
            for context, value in _provided(call):
                found[resolve(context)].append(value)
    return found


def _provided(call: Call) -> Iterator[tuple[Value, Value]]:
    """`<Context.Provider value={…}>`, and `provide(key, value)`."""
    values = [argument.value for argument in call.arguments if argument.key == "value"]
    match call.kind, call.callee:
        case CallKind.ELEMENT, Reference((*path, "Provider"), symbol) if path:
            yield from ((Reference(tuple(path), symbol), value) for value in values)
        case CallKind.ELEMENT, Member(base, "Provider"):
            yield from ((base, value) for value in values)
        case CallKind.CALL, Reference((*_, "provide")) if len(call.arguments) > 1:
            yield call.arguments[0].value, call.arguments[1].value
