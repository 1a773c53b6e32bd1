"""The names that classic scripts, and assignments to the global object, give to every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pixelward.link.names import plain
from pixelward.link.shapes import choice, options
from pixelward.model.facts import CallKind, FileFacts
from pixelward.model.values import Record, Reference, Sequence, Symbol, Unknown, Value


def global_names(
    files: Mapping[str, FileFacts],
    windows: frozenset[Symbol],
    further: Iterable[tuple[str, Value]] = (),
) -> dict[str, list[Value]]:
    """What classic scripts, and assignments to the global object, define for every page."""
    found: dict[str, list[Value]] = defaultdict(list)
    for facts in files.values():
        for at, name in enumerate(facts.names):
            if name.is_global and name.values:
                found[name.name].append(Reference((name.name,), Symbol(facts.path, at)))
        for call in facts.calls:
            if call.kind is CallKind.SET and isinstance(call.callee, Reference):
                target = without_window(call.callee, windows)
                if target.symbol is None and len(target.path) == 1:
                    found[target.path[0]].append(call.arguments[0].value)
    for one, value in further:
        found[one].append(value)
    return found


def without_window(target: Reference, windows: frozenset[Symbol]) -> Reference:
    """A global's name as such, whatever stands for the global object before it."""
    if target.symbol in windows and len(target.path) > 1:
        return Reference(plain(target.path[1:]))
    return Reference(plain(target.path)) if target.symbol is None else target


def with_global(found: Value, name: str) -> Value:
    """A classic script's `var queue = queue || []` is the page's global, whoever fills it."""
    is_stub = any(
        isinstance(option, Sequence | Unknown) or option == Record(()) for option in options(found)
    )
    return choice((Reference((name,)), found)) if is_stub else found
