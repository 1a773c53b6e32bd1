"""Which functions run nowhere but where they are seen to be called, and from where that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.link.callers import Site
from pixelward.link.modules import Modules
from pixelward.link.names import last_name
from pixelward.link.shapes import parts
from pixelward.model.facts import Call, CallKind, FileFacts, Function
from pixelward.model.place import Location
from pixelward.model.program import Run
from pixelward.model.values import Closure, Imported, Literal, Member, Reference, Symbol, Value

_SCRIPTS = frozenset({"javascript", "typescript", "tsx"})
_WORD = re.compile(r"[\w$]+")
_MOST_SITES = 64

Sites = Mapping[Symbol, list[Site]]


def running(
    places: Iterable[Location], files: Mapping[str, FileFacts], sites: Sites, modules: Modules
) -> dict[Location, tuple[Run, ...]]:
    """The calls of each such function round one of the places, and round those calls in turn.

    A function that is mentioned in any other way is left out: it may run wherever that leads. One
    that is there with no calls is dead code.
    """
    wanted = _wanted(places, files, sites)
    mentions = _mentions(wanted, files, sites, modules)
    return {
        _function(one, files).location: _runs(sites.get(one, ()), _function(one, files).name)
        for one in wanted
        if mentions.is_closed(one, _function(one, files).name)
        and _is_told(one, files, sites, mentions)
    }


def _runs(sites: Iterable[Site], name: str) -> tuple[Run, ...]:
    return tuple(Run(site.location, name, site.guards) for site in sites)


def _function(symbol: Symbol, files: Mapping[str, FileFacts]) -> Function:
    return files[symbol.path].functions[symbol.index]


def _wanted(
    places: Iterable[Location], files: Mapping[str, FileFacts], sites: Sites
) -> frozenset[Symbol]:
    """The declared functions round the places, and round the calls of those."""
    declared = {path: [*_declared(facts)] for path, facts in files.items()}
    found: set[Symbol] = set()
    waiting = list(places)
    while waiting:
        at = waiting.pop()
        for symbol in declared.get(at.path, ()):
            if symbol not in found and _function(symbol, files).location.span.contains(at.span):
                found.add(symbol)
                waiting.extend(site.location for site in sites.get(symbol, ()))
    return frozenset(found)


def _declared(facts: FileFacts) -> Iterator[Symbol]:
    """The functions of a script that have a name of their own, and are the only one to have it."""
    for name in facts.names if facts.language in _SCRIPTS or facts.language == "html" else ():
        match name.values:
            case (Closure(function),) if function.path == facts.path:
                if facts.functions[function.index].name == name.name:
                    yield function


def _is_told(
    symbol: Symbol, files: Mapping[str, FileFacts], sites: Sites, mentions: _Mentions
) -> bool:
    """Whether the calls that are seen are all; a framework may call what a module exports."""
    calls = sites.get(symbol, ())
    if calls:
        return len(calls) <= _MOST_SITES and not any(call.is_element for call in calls)
    exported = {last_name(export.value) for export in files[symbol.path].exports}
    return _function(symbol, files).name not in exported or symbol.path in mentions.named_from


@dataclass(frozen=True, slots=True)
class _Mentions:
    """What is said of functions besides calling them."""

    words: set[str]
    functions: set[Symbol]
    whole: set[str]  # modules that are handed on as a whole
    named_from: set[str]  # modules that others take something from by name

    def is_closed(self, symbol: Symbol, name: str) -> bool:
        """Whether a function is never handed on."""
        return (
            name not in self.words
            and symbol not in self.functions
            and symbol.path not in self.whole
        )


def _mentions(
    wanted: frozenset[Symbol], files: Mapping[str, FileFacts], sites: Sites, modules: Modules
) -> _Mentions:
    found = _Mentions(set(), set(), set(), set())
    if not wanted:
        return found
    names = {_function(one, files).name for one in wanted}
    called = {site.location for of_one in sites.values() for site in of_one}
    for facts in files.values():
        for value, own in _values(facts, called):
            _note(value, own, facts, names, modules, found)
    return found


def _values(facts: FileFacts, called: set[Location]) -> Iterator[tuple[Value, str]]:
    """Every value of a file, each with the name that it may say without handing it on."""
    for call in facts.calls:
        yield call.callee, _called(call, called)
        yield from ((argument.value, "") for argument in call.arguments)
    for name in facts.names:
        yield from ((value, name.name) for value in name.values)
    for export in facts.exports:
        yield export.value, export.name
    for function in facts.functions:
        yield from ((value, "") for value in function.returns)
        yield from ((one.default, "") for one in function.parameters if one.default is not None)
    yield from ((load.url, "") for load in facts.loads)


def _called(call: Call, called: set[Location]) -> str:
    is_seen = call.kind is CallKind.CALL and call.location in called
    return last_name(call.callee) if is_seen else ""


def _note(
    value: Value,
    own: str,
    facts: FileFacts,
    names: set[str],
    modules: Modules,
    found: _Mentions,
) -> None:
    for part in parts(value):
        is_top = part is value
        for word in _words(part):
            if word in names and not (is_top and word == own):
                found.words.add(word)
        match part:
            case Closure(function) if not (is_top and own):
                found.functions.add(function)
            case Imported(module, name, importer):
                target = modules.imported(importer, module)
                if target is not None:
                    (found.named_from if name not in {"*", "default"} else set()).add(target)
                    if name == "*" and not (is_top and own):
                        found.whole.add(target)
            case Reference((_,), Symbol(path, index)) if path == facts.path:
                found.whole.update(_modules(facts.names[index].values, modules))


def _modules(values: Iterable[Value], modules: Modules) -> Iterator[str]:
    """The modules that a name stands for."""
    for value in values:
        if isinstance(value, Imported) and value.name == "*":
            target = modules.imported(value.importer, value.module)
            yield from () if target is None else (target,)


def _words(part: Value) -> Iterator[str]:
    match part:
        case Reference(path, _):
            yield from path
        case Member(_, key):
            yield key
        case Imported(_, name, _):
            yield name
        case Literal(str(text)):
            yield from _WORD.findall(text)
