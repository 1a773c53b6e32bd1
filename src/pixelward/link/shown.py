"""Components that a file shows under conditions: what it imports runs only where these hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pixelward.link.shapes import parts
from pixelward.model.facts import Call, CallKind, Export, FileFacts
from pixelward.model.guards import Guard, GuardKind
from pixelward.model.values import Imported, Record, Reference, Symbol, Value

COMPONENTS = (".vue", ".svelte", ".astro")
Guards = tuple[Guard, ...]
_REGISTERS = "components"


def shown(facts: FileFacts) -> Mapping[str, tuple[Guards, ...]]:
    """By module, the conditions of each element that shows what is imported from there.

    Nothing is said of a module that is mentioned in any other way, or shown under no condition.
    """
    if not facts.path.endswith(COMPONENTS):
        return {}
    imported = dict(_imported(facts))
    found: dict[Symbol, list[Guards]] = defaultdict(list)
    for call in facts.calls:
        symbol = _shown(call)
        if symbol is not None and symbol in imported:
            found[symbol].append(tuple(o for o in call.guards if o.kind is GuardKind.PATH))
    modules = [imported[symbol] for symbol in imported]
    elsewhere = _elsewhere(facts) if any(all(each) for each in found.values()) else set()
    return {
        imported[symbol]: tuple(guards)
        for symbol, guards in found.items()
        if all(guards) and symbol not in elsewhere and modules.count(imported[symbol]) == 1
    }


def _imported(facts: FileFacts) -> Iterator[tuple[Symbol | None, str]]:
    for index, name in enumerate(facts.names):
        match name.values:
            case (Imported(module, "default", _),):
                yield Symbol(facts.path, index), module


def _shown(call: Call) -> Symbol | None:
    match call.callee:
        case Reference((_,), Symbol() as symbol) if call.kind is CallKind.ELEMENT:
            return symbol
        case _:
            return None


def _elsewhere(facts: FileFacts) -> set[Symbol | None]:
    """The names that are mentioned besides being shown."""
    return {
        part.symbol
        for value in _values(facts)
        for part in parts(value)
        if isinstance(part, Reference)
    }


def _values(facts: FileFacts) -> Iterator[Value]:
    for call in facts.calls:
        yield from () if call.kind is CallKind.ELEMENT else (call.callee,)
        yield from (argument.value for argument in call.arguments)
    for name in facts.names:
        yield from name.values
    for function in facts.functions:
        yield from function.returns
    for export in facts.exports:
        yield from _offered(export)
    yield from facts.handlers


def _offered(export: Export) -> Iterator[Value]:
    """What a module offers, but for the list in which a component's options name others."""
    if export.name == "default" and isinstance(export.value, Record):
        yield from (one.value for one in export.value.fields if one.key != _REGISTERS)
        return
    yield export.value


def runs_at_once(facts: FileFacts | None) -> bool:
    """Whether a component may do something when it is imported, and not when it is shown."""
    if facts is None or not facts.path.endswith(COMPONENTS):
        return True
    has_options = any(one.name == "default" for one in facts.exports)
    is_call = (one for one in facts.calls if one.kind is not CallKind.ELEMENT)
    return has_options and any(one.function is None for one in is_call)
