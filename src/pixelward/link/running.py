"""Which functions run nowhere but where they are seen to be called, and from where that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.link.callers import Site
from pixelward.link.modules import Modules
from pixelward.link.names import last_name
from pixelward.link.shapes import parts
from pixelward.link.taking import takes_one
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.place import Location
from pixelward.model.program import Run
from pixelward.model.values import (
    Closure,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Reference,
    Symbol,
    Value,
)

_READ = frozenset({"javascript", "typescript", "tsx", "html"})  # templates may name more
_WINDOWS = frozenset({"window", "globalThis", "self"})
_CALLED = re.compile(r"([\w$]+)\s*\(")  # in a text that may be put on the page
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
    mentions = _mentions({one.name for one in wanted.values()}, files, sites, modules)
    return {
        one.at: tuple(Run(site.location, one.name, site.guards) for site in sites.get(symbol, ()))
        for symbol, one in wanted.items()
        if mentions.is_closed(symbol, one) and _is_told(symbol, one, files, sites, mentions)
    }


@dataclass(frozen=True, slots=True)
class _Declared:
    """A function that has a name of its own, and is all that the name stands for."""

    name: str
    is_global: bool
    at: Location


def _wanted(
    places: Iterable[Location], files: Mapping[str, FileFacts], sites: Sites
) -> dict[Symbol, _Declared]:
    """The declared functions round the places, and round the calls of those."""
    declared = {path: dict(_declared(facts)) for path, facts in files.items()}
    found: dict[Symbol, _Declared] = {}
    waiting, seen = list(places), set[Location]()
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        for symbol, one in declared.get(at.path, {}).items():
            if symbol not in found and one.at.span.contains(at.span):
                found[symbol] = one
                waiting.extend(site.location for site in sites.get(symbol, ()))
    return found


def _declared(facts: FileFacts) -> Iterator[tuple[Symbol, _Declared]]:
    for name in facts.names if facts.language in _READ else ():
        match name.values:
            case (Closure(function),) if function.path == facts.path:
                at = facts.functions[function.index].location
                yield function, _Declared(name.name, name.is_global, at)


def _is_told(
    symbol: Symbol,
    one: _Declared,
    files: Mapping[str, FileFacts],
    sites: Sites,
    mentions: _Mentions,
) -> bool:
    """Whether the calls that are seen are all; a framework may call what a module exports."""
    calls = sites.get(symbol, ())
    if calls:
        return len(calls) <= _MOST_SITES and not any(call.is_element for call in calls)
    exported = {export.name for export in files[symbol.path].exports}
    return one.name not in exported or symbol.path in mentions.named_from


@dataclass(frozen=True, slots=True)
class _Mentions:
    """What is said of functions besides calling them."""

    words: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)  # said of the page's, and no module's own
    functions: set[Symbol] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)  # modules that are handed on as a whole
    named_from: set[str] = field(default_factory=set)  # those that others take a name from

    def is_closed(self, symbol: Symbol, one: _Declared) -> bool:
        """Whether a function is never handed on."""
        is_said = one.name in self.words or (one.is_global and one.name in self.globals)
        return not is_said and symbol not in self.functions and symbol.path not in self.whole


def _mentions(
    names: set[str], files: Mapping[str, FileFacts], sites: Sites, modules: Modules
) -> _Mentions:
    found = _Mentions()
    called = {site.location for of_one in sites.values() for site in of_one}
    for facts in files.values() if names else ():
        for value, own in _values(facts, called):
            for part, mine in _parts(value, own):
                _note_words(part, mine, names, found)
                _note_modules(part, mine, facts, modules, found)
    return found


def _parts(value: Value, own: str) -> Iterator[tuple[Value, str]]:
    """What a value is made of; the callee of a call in it is looked at where the call is."""
    named: dict[int, str] = {}
    for part in parts(value):
        if isinstance(part, Invocation):
            named[id(part.callee)] = last_name(part.callee)
        elif takes_one(part):
            named[id(part.base)] = part.key
        yield part, own if part is value else named.get(id(part), "")


def _values(facts: FileFacts, called: set[Location]) -> Iterator[tuple[Value, str]]:
    """Every value of a file, each with the name that it may say without handing it on."""
    for call in facts.calls:
        yield call.callee, _called(call, called)
        yield from ((argument.value, "") for argument in call.arguments)
    # A component's template may hand on what its script imports.
    is_read = facts.language in _READ
    for name in facts.names:
        yield from ((value, name.name if is_read else "") for value in name.values)
    for export in facts.exports:
        yield export.value, export.name
    for function in facts.functions:
        yield from ((value, "") for value in function.returns)
        yield from ((one.default, "") for one in function.parameters if one.default is not None)
    yield from ((load.url, "") for load in facts.loads)
    yield from ((value, "") for value in facts.handlers)


def _called(call: Call, called: set[Location]) -> str:
    is_seen = call.kind is CallKind.CALL and call.location in called
    return last_name(call.callee) if is_seen else ""


def _note_words(part: Value, own: str, names: set[str], found: _Mentions) -> None:
    match part:
        case Closure(function) if not own:
            found.functions.add(function)
        case Reference(path, symbol):
            far = 0 if symbol is not None else 2 if path[0] in _WINDOWS else 1
            found.globals.update(names.intersection(path[:far]) - {own})
            found.words.update(names.intersection(path[far:]) - {own})
        case Member(_, word) | Imported(_, word, _) | Index(_, Literal(str(word))):
            found.words.update(names.intersection((word,)) - {own})
        case Literal(str(text)):
            found.words.update(names.intersection(_CALLED.findall(text)))


def _note_modules(
    part: Value, own: str, facts: FileFacts, modules: Modules, found: _Mentions
) -> None:
    match part:
        case Imported(module, "*", importer) if not own:
            found.whole.update(_files(importer, module, modules))
        case Member(Imported(module, "*", importer), _) if takes_one(part):
            found.named_from.update(_files(importer, module, modules))
        case Imported(module, name, importer) if name not in {"*", "default"}:
            found.named_from.update(_files(importer, module, modules))
        case Reference((_,), Symbol(path, index)) if path == facts.path:
            for value in facts.names[index].values:
                if isinstance(value, Imported) and value.name == "*":
                    found.whole.update(_files(value.importer, value.module, modules))


def _files(importer: str, module: str, modules: Modules) -> tuple[str, ...]:
    target = modules.imported(importer, module)
    return () if target is None else (target,)
