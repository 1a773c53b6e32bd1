"""Contexts: a value that a provider element gives to every component below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from pixelward.link.calling import bound, properties
from pixelward.link.names import last_name
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import Closure, Member, Reference, Symbol, Value

Resolve = Callable[[Value, Mapping[Symbol, Value]], Value]


def contexts(files: Mapping[str, FileFacts], resolve: Resolve) -> Mapping[Value, list[Value]]:
    """For each context, by what it resolves to, the values that are provided."""
    found: dict[Value, list[Value]] = defaultdict(list)
    for facts in files.values():
        for call in facts.calls:
            for context, value in _provided(call):
                values = found[resolve(context, {})]
                if call.function is None or not facts.functions[call.function].parameters:
                    values.append(value)
                else:
                    component = Symbol(facts.path, call.function)
                    values.extend([*_handed_in(component, value, files, resolve)] or [value])
    return found


def _handed_in(
    component: Symbol, value: Value, files: Mapping[str, FileFacts], resolve: Resolve
) -> Iterator[Value]:
    """What a component of the site's own provides where it is put: `<Frame client={…}>`."""
    function = files[component.path].functions[component.index]
    named = Closure(component)
    names = {one.name for one in files[component.path].names if named in one.values}
    for facts in files.values():
        for call in facts.calls:
            if call.kind is not CallKind.ELEMENT or last_name(call.callee) not in names:
                continue
            if resolve(call.callee, {}) == named:
                yield resolve(value, bound(function, ((0, properties(call.arguments)),)))


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
