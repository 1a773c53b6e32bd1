"""Functions of routers that match the path with a route's pattern: `matchPath`, `useMatch`."""

from __future__ import annotations

import re

from pixelward.extract.opened import Asking
from pixelward.extract.pathnames import is_path, texts, told
from pixelward.model.guards import Comparison, PathTest
from pixelward.model.values import Literal, Record, Value

_FIRST = frozenset({"useMatch", "useRouteMatch"})
_EXACT = frozenset({"exact", "end"})


def matched(name: str, given: list[Value], ask: Asking) -> tuple[PathTest, ...]:
    """The tests that such a call makes, by the rules of the version that it is written for."""
    if name in _FIRST and len(given) == 1:
        return _pattern(given[0], ask, whole=name == "useMatch")
    if name == "matchPath" and len(given) == 2:
        if is_path(given[0], ask):
            return told(_pattern(given[1], ask, whole=False), given[0], ask)
        found = _pattern(given[0], ask, whole=True) if is_path(given[1], ask) else ()
        return told(found, given[1], ask)
    return ()


def _pattern(value: Value, ask: Asking, *, whole: bool) -> tuple[PathTest, ...]:
    if isinstance(value, Record):
        fields = {one.key: one.value for one in value.fields}
        exact = next((fields[key] for key in fields if key in _EXACT), Literal(whole))
        if "path" not in fields or not isinstance(exact, Literal):
            return ()
        return _pattern(fields["path"], ask, whole=bool(exact.value))
    found = [_tests(str(one.value), whole) for one in texts(value, ask) if isinstance(one, Literal)]
    return found[0] if len(found) == 1 else ()


def _tests(pattern: str, whole: bool) -> tuple[PathTest, ...]:
    plain = re.sub(r"/?\*\Z", "", pattern)
    if not plain.startswith("/") or re.search(r"[*?()+\[\]{}.]", plain):
        return ()
    is_prefix = not whole or plain != pattern
    if ":" in plain:
        inner = re.sub(r":\w+", "[^/]+", plain)
        written = f"/^{inner}(?:/|$)/" if is_prefix else f"/^{inner}/?$/"
        return PathTest(Comparison.MATCHES, written), PathTest(Comparison.EQUALS, plain)
    below = (PathTest(Comparison.STARTS, f"{plain.rstrip('/')}/"),) if is_prefix else ()
    return PathTest(Comparison.EQUALS, plain), *below
