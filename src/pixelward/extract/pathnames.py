"""Which expressions are the path of the page, and who tells it: a router, or the browser."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from pixelward.extract.opened import Asking, is_stale
from pixelward.model.guards import PathTest, Teller
from pixelward.model.values import (
    Choice,
    Closure,
    Imported,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Value,
)

_PATH_NAMES = frozenset({"pathname", "asPath", "currentPath", "usePathname()", "fullPath"})
_PATH_OWNERS = frozenset(
    {"location", "route", "router", "$route", "$router", "nextUrl", "currentRoute"}
)
_TARGETS = frozenset({"to", "toLocation"})  # of a navigation, as routers call it
_PAGES = frozenset({"page", "$page", "Astro", "event"})  # whose `url` is the page's
_PATH_MAKERS = frozenset({"useLocation", "useRouter", "useRoute", "usePage", "useRouterState"})
_MAKES_PATH = frozenset({"usePathname", "usePath"})
_SAME = frozenset({"toLowerCase", "trim", "toString"})
_BROWSER = frozenset({"window", "document", "self", "top", "parent", "globalThis"})
_NAVIGATES = re.compile(rb"routeChange(?:Complete|Start)|Navigation(?:End|Start)")


def is_path(value: Value, ask: Asking) -> bool:
    """Whether a value is the path of the page; in doubt it is not."""
    return teller(value, ask) is not None


def told(tests: Iterable[PathTest], value: Value, ask: Asking) -> tuple[PathTest, ...]:
    """The tests with whoever tells the path that they compare."""
    who = teller(value, ask) or Teller.BROWSER  # of a whole address
    return tuple(replace(one, teller=Teller.ONCE if ask.once else who) for one in tests)


def teller(value: Value, ask: Asking, depth: int = 4) -> Teller | None:
    """Who tells the path that a value is; `None` where it is no path, or may be none."""
    if not depth:
        return None
    match value:
        case Reference():
            return _named(value, ask, depth)
        case Member(base, key):
            return _owned(base, key, ask, depth)
        case Invocation(Reference(path), ()) if path[-1] in _MAKES_PATH:
            return Teller.ROUTER
        case Invocation(Reference(path, symbol), _) if len(path) > 1 and path[-1] in _SAME:
            return teller(Reference(path[:-1], symbol), ask, depth - 1)
        case Invocation(Member(base, key), _) if key in _SAME:
            return teller(base, ask, depth - 1)
        case Invocation(_, (Record(fields),)):
            chosen = (one.value for one in fields if one.key == "select")
            return _router(is_told=any(_is_chosen(one, ask) for one in chosen))
        case Choice(options):
            return _all(options, ask, depth)
        case _:
            return None


def _named(value: Reference, ask: Asking, depth: int) -> Teller | None:
    path, symbol = value.path, value.symbol
    if len(path) == 1:
        return _plain(value, ask, depth)
    owner, key = path[-2], path[-1]
    if owner == "route" and (symbol or len(path) > 2):  # many a table of routes has such items
        return _hook(value, ask, depth)
    if owner == "location":
        return _located(value, ask, depth) if key in _PATH_NAMES | {"path"} else None
    if owner in _PATH_OWNERS or owner in _TARGETS or path[-3:-1] == ("currentRoute", "value"):
        return _router(
            is_told=key in _PATH_NAMES | {"path"} or (owner == "router" and key == "url")
        )
    if owner == "url" and key == "pathname":
        return _router(is_told=len(path) > 2 and path[-3] in _PAGES)
    # What a hook gives, under a name of the project's own: `here.pathname`.
    return Teller.ANYONE if _is_handed(path, ask) else _hook(value, ask, depth)


def _plain(value: Reference, ask: Asking, depth: int) -> Teller | None:
    name = value.path[0]
    if name in ask.given:
        return _all(ask.given[name], ask, depth)
    if known := _known(value, ask):
        who = _all(known, ask, depth)
        return Teller.ONCE if who and is_stale(name, ask) else who
    return Teller.ANYONE if value.symbol and _is_handed(value.path, ask) else None


def _hook(value: Reference, ask: Asking, depth: int) -> Teller | None:
    """What a member of a name is, by what was given to the name."""
    (name, *_), key = value.path, value.path[-1]
    known = _known(Reference((name,), value.symbol), ask) if len(value.path) == 2 else ()
    found = (_owned(one, key, ask, depth) for one in known)
    return next((one for one in found if one), None)


def _located(value: Reference, ask: Asking, depth: int) -> Teller:
    """A `location` is the browser's, unless somebody hands one in under that name."""
    if len(value.path) > 2 or value.symbol is None:
        is_own = len(value.path) == 2 or value.path[-3] in _BROWSER
        return Teller.BROWSER if is_own else Teller.ANYONE
    return _hook(value, ask, depth) or Teller.ANYONE


def _router(*, is_told: bool) -> Teller | None:
    return Teller.ROUTER if is_told else None


def _owned(base: Value, key: str, ask: Asking, depth: int) -> Teller | None:
    match base:
        case Invocation(Reference((*_, maker))) if maker in _PATH_MAKERS:
            is_last = key in {"path", "url"} and maker in {"useRoute", "usePage"}
            return _router(is_told=key in _PATH_NAMES or is_last)
        case Invocation(Reference(("computed",)), (Closure(function),)) if key == "value" and depth:
            return _all(tuple(ask.place.tables.bodies[function.index].returns), ask, depth)
        case Reference(path, symbol):
            return _named(Reference((*path, key), symbol), ask, depth - 1) if depth else None
        case Member(_, owner) if owner in _PATH_OWNERS and key in _PATH_NAMES:
            return Teller.ANYONE
        case _:
            return None


def _all(values: tuple[Value, ...], ask: Asking, depth: int) -> Teller | None:
    """Who tells each of the values, apart from an empty one before it is known."""
    found = [one for one in values if not (isinstance(one, Literal) and not one.value)]
    tellers = {teller(one, ask, depth - 1) for one in found}
    if len(tellers) == 1:
        return tellers.pop()
    if not tellers or None in tellers:
        return None
    return Teller.ONCE if Teller.ONCE in tellers else Teller.ANYONE


def _known(value: Reference, ask: Asking) -> tuple[Value, ...]:
    names = ask.place.tables.names
    return tuple(names[value.symbol.index].values) if value.symbol else ()


def _is_chosen(select: Value, ask: Asking) -> bool:
    """`useLocation({ select: (at) => at.pathname })`."""
    if not isinstance(select, Closure):
        return False
    returned = ask.place.tables.bodies[select.function.index].returns
    paths = [one.path for one in returned if isinstance(one, Reference)]
    return bool(paths) and all(path[-1] == "pathname" and len(path) < 4 for path in paths)


def _is_handed(path: tuple[str, ...], ask: Asking) -> bool:
    """The address that a router hands to those who wait for its events."""
    if path[-1] not in {"url", "urlAfterRedirects"} or len(path) > 2:
        return False
    return _hears(ask.place.region.code, b"routeChange" if len(path) == 1 else b"Navigation")


@lru_cache(maxsize=16)
def _hears(code: bytes, sign: bytes) -> bool:
    return any(one.group().startswith(sign) for one in _NAVIGATES.finditer(code))


def texts(value: Value, ask: Asking, depth: int = 4) -> tuple[Value, ...]:
    """The texts that a value may be compared as, imported ones as such; none if one is unknown."""
    match value:
        case Literal(str()) | Imported() | Member(Imported(), _):
            return (value,)
        case Reference((name,)) if name in ask.given:
            return tuple(text for one in ask.given[name] for text in texts(one, ask, depth - 1))
        case Reference((name, *keys), symbol) if symbol and depth and name not in _changed(ask):
            known = _known(Reference((name,), symbol), ask)
            return texts(_inside(known[0], keys), ask, depth - 1) if len(known) == 1 else ()
        case _:
            return ()


def _changed(ask: Asking) -> set[str]:
    return ask.place.tables.changed


def _inside(value: Value, keys: list[str]) -> Value:
    for key in keys:
        fields = value.fields if isinstance(value, Record) else ()
        found = [one.value for one in fields if one.key == key]
        value = found[-1] if found else Member(value, key)
    return value
