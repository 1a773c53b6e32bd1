"""Reads `app/routes.ts`: a list of calls that name routes, layouts, and their files."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath

from pixelward.link.shapes import texts
from pixelward.model.facts import FileFacts
from pixelward.model.program import Program
from pixelward.model.values import (
    Imported,
    Invocation,
    Member,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Value,
)
from pixelward.routes._paths import folder, join
from pixelward.routes._trees import joined

_DEEPEST = 8
Listed = tuple[str, str, tuple[str, ...]]  # an address, its file, and the layouts round it


def listed(program: Program, table: str, app: str) -> Iterator[Listed]:
    """The routes of a table; its files are named from the `app` folder."""
    facts = program.files[table]
    tables = (each.value for each in facts.exports if each.name == "default")
    # A list that is put together step by step says its first items more than once.
    yield from dict.fromkeys(one for each in tables for one in _routes(each, facts, app, "", ()))


def _routes(
    value: Value, facts: FileFacts, app: str, above: str, outer: tuple[str, ...], depth: int = 0
) -> Iterator[Listed]:
    match value:
        case Sequence(items):
            for item in items:
                yield from _routes(item, facts, app, above, outer, depth)
        case Spread(inner):
            yield from _routes(inner, facts, app, above, outer, depth)
        case Reference((_,), Symbol(_, index)) if depth < _DEEPEST:
            for one in facts.names[index].values:
                yield from _routes(one, facts, app, above, outer, depth + 1)
        case Invocation(callee, given):
            told = [next(texts(one), "") for one in given]
            inner = next((one for one in given if isinstance(one, Sequence)), Sequence(()))
            kind, place = _helper(callee, facts)
            path = told[0] if kind in {"route", "prefix"} and told else ""
            at = joined(above, path)
            file, is_wrap = _file(kind, told, join(folder(app), place) if place else app)
            if file and not is_wrap and not _has_index(inner, facts):
                yield at or "/", file, outer
            round_it = (*outer, file) if file else outer
            yield from _routes(inner, facts, app, at, round_it, depth)
        case _:
            return


def _file(kind: str, told: list[str], base: str) -> tuple[str, bool]:
    """The file that a call names, and whether it only wraps."""
    at = 1 if kind == "route" else 0
    if kind not in {"route", "index", "layout"} or len(told) <= at:
        return "", True
    return normpath(join(base, told[at])), kind == "layout"


def _has_index(inner: Sequence, facts: FileFacts) -> bool:
    return any(
        isinstance(one, Invocation) and _helper(one.callee, facts)[0] == "index"
        for one in inner.items
    )


def _helper(callee: Value, facts: FileFacts, depth: int = 0) -> tuple[str, str]:
    """The name under which a helper is exported, and the folder that it was made for."""
    match callee:
        case Imported(_, name):
            return name, ""
        case Reference((_,), Symbol(_, index)) if depth < _DEEPEST:
            found = (_helper(one, facts, depth + 1) for one in facts.names[index].values)
            return next((each for each in found if each[0]), ("", ""))
        case Reference((_, name), Symbol(_, index)):  # const inner = relative("./app/inner")
            made = (_made_for(one, facts, depth) for one in facts.names[index].values)
            return next(((name, place) for place in made if place), ("", ""))
        case Member(base, name):  # const { route } = relative("./app/inner")
            place = _made_for(base, facts, depth)
            return (name, place) if place else ("", "")
        case _:
            return "", ""


def _made_for(value: Value, facts: FileFacts, depth: int) -> str:
    if not isinstance(value, Invocation) or depth > _DEEPEST:
        return ""
    if _helper(value.callee, facts, depth + 1)[0] != "relative":
        return ""
    return next((text for one in value.arguments for text in texts(one)), "")
