"""Which expressions are the path of the page, as routers and the browser name it."""

from __future__ import annotations

import re
from functools import lru_cache

from pixelward.extract.opened import Asking
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
_NAVIGATES = re.compile(rb"routeChange(?:Complete|Start)|Navigation(?:End|Start)")


def is_path(value: Value, ask: Asking, depth: int = 4) -> bool:
    """Whether a value is the path of the page; in doubt it is not."""
    if not depth:
        return False
    match value:
        case Reference():
            return _named(value, ask, depth)
        case Member(base, key):
            return _owned(base, key, ask, depth)
        case Invocation(Reference(path), ()) if path[-1] in _MAKES_PATH:
            return True
        case Invocation(Reference(path, symbol), _) if len(path) > 1 and path[-1] in _SAME:
            return is_path(Reference(path[:-1], symbol), ask, depth - 1)
        case Invocation(Member(base, key), _) if key in _SAME:
            return is_path(base, ask, depth - 1)
        case Invocation(_, (Record(fields),)):
            chosen = (one.value for one in fields if one.key == "select")
            return any(_is_chosen(one, ask, depth) for one in chosen)
        case Choice(options):
            return _all(options, ask, depth)
        case _:
            return False


def _named(value: Reference, ask: Asking, depth: int) -> bool:
    path, symbol = value.path, value.symbol
    if len(path) == 1:
        if path[0] in ask.given:
            return _all(ask.given[path[0]], ask, depth)
        known = _known(value, ask)
        return _all(known, ask, depth) if known else bool(symbol) and _is_handed(path, ask)
    owner, key = path[-2], path[-1]
    if owner == "route" and (symbol or len(path) > 2):  # many a table of routes has such items
        known = _known(Reference(path[:1], symbol), ask) if len(path) == 2 else ()
        return any(_owned(one, key, ask, depth) for one in known)
    if owner in _PATH_OWNERS or owner in _TARGETS or path[-3:-1] == ("currentRoute", "value"):
        return key in _PATH_NAMES | {"path"} or (owner == "router" and key == "url")
    if owner == "url" and key == "pathname":
        return len(path) > 2 and path[-3] in _PAGES
    if _is_handed(path, ask):
        return True
    # What a hook gives, under a name of the project's own: `here.pathname`.
    return len(path) == 2 and any(
        _owned(one, key, ask, depth) for one in _known(Reference(path[:1], symbol), ask)
    )


def _owned(base: Value, key: str, ask: Asking, depth: int) -> bool:
    match base:
        case Invocation(Reference((*_, maker))) if maker in _PATH_MAKERS:
            return key in _PATH_NAMES or (
                key in {"path", "url"} and maker in {"useRoute", "usePage"}
            )
        case Reference(path, symbol):
            return _named(Reference((*path, key), symbol), ask, depth - 1)
        case Member(_, owner):
            return owner in _PATH_OWNERS and key in _PATH_NAMES
        case _:
            return False


def _all(values: tuple[Value, ...], ask: Asking, depth: int) -> bool:
    """Whether each of the values is the path, apart from an empty one before it is known."""
    told = [one for one in values if not (isinstance(one, Literal) and not one.value)]
    return bool(told) and all(is_path(one, ask, depth - 1) for one in told)


def _known(value: Reference, ask: Asking) -> tuple[Value, ...]:
    names = ask.place.tables.names
    return tuple(names[value.symbol.index].values) if value.symbol else ()


def _is_chosen(select: Value, ask: Asking, depth: int) -> bool:
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
