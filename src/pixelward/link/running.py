"""Which functions run nowhere but where they are seen to be called, and from where that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.link.defaults import default_of
from pixelward.link.mentions import READ, Mentions, Sites, is_here, mentions
from pixelward.link.modules import Modules
from pixelward.model.facts import FileFacts
from pixelward.model.place import Location
from pixelward.model.program import Run
from pixelward.model.values import Closure, Symbol

_MOST_SITES = 64


def running(
    places: Iterable[Location], files: Mapping[str, FileFacts], sites: Sites, modules: Modules
) -> dict[Location, tuple[Run, ...]]:
    """The calls of each such function round one of the places, and round those calls in turn.

    A function that is mentioned in any other way is left out: it may run wherever that leads, and
    so is one that nobody calls but others could. One that is there with no calls is dead code.
    """
    wanted = _wanted(places, files, sites)
    said = mentions({one.name for one in wanted.values()}, files, sites, modules)
    return {
        one.at: tuple(Run(site.location, one.name, site.guards) for site in sites.get(symbol, ()))
        for symbol, one in wanted.items()
        if said.is_closed(symbol, one.name, one.is_global)
        and not said.hands_on(files[symbol.path], symbol)
        and _is_told(symbol, one, files, sites, said)
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
    for name in facts.names if facts.language in READ else ():
        match name.values:
            case (Closure(function),) if function.path == facts.path:
                at = facts.functions[function.index].location
                yield function, _Declared(name.name, name.is_global, at)


def _is_told(
    symbol: Symbol,
    one: _Declared,
    files: Mapping[str, FileFacts],
    sites: Sites,
    said: Mentions,
) -> bool:
    """Whether the calls that are seen are all.

    A framework may call what a module exports, and a page that is kept elsewhere any global.
    """
    calls = sites.get(symbol, ())
    if calls:
        return len(calls) <= _MOST_SITES and all(is_here(call) for call in calls)
    if symbol == default_of(files[symbol.path]):
        return False
    if (one.is_global and not said.is_all) or one.name in said.passed_on:
        return False
    exported = {export.name for export in files[symbol.path].exports}
    return one.name not in exported or symbol.path in said.named_from
