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
    Reference,
    Sequence,
    Spread,
    Symbol,
    Value,
)
from pixelward.routes._paths import join
from pixelward.routes._trees import joined

Listed = tuple[str, str, tuple[str, ...]]  # an address, its file, and the layouts round it


def listed(program: Program, table: str, app: str) -> Iterator[Listed]:
    """The routes of a table; its files are named from the `app` folder."""
    facts = program.files[table]
    for export in facts.exports:
        if export.name == "default":
            yield from _routes(export.value, facts, app, "", ())


def _routes(
    value: Value, facts: FileFacts, app: str, above: str, outer: tuple[str, ...]
) -> Iterator[Listed]:
    match value:
        case Sequence(items):
            for item in items:
                yield from _routes(item, facts, app, above, outer)
        case Spread(inner):
            yield from _routes(inner, facts, app, above, outer)
        case Reference((_,), Symbol(_, index)):
            for one in facts.names[index].values:
                yield from _routes(one, facts, app, above, outer)
        case Invocation(callee, given):
            told = [next(texts(one), "") for one in given]
            inner = next((one for one in given if isinstance(one, Sequence)), Sequence(()))
            path = told[0] if _name(callee, facts) in {"route", "prefix"} and told else ""
            at = joined(above, path)
            file, is_wrap = _file(_name(callee, facts), told, facts, app)
            if file and not is_wrap and not _has_index(inner, facts):
                yield at or "/", file, outer
            round_it = (*outer, file) if file else outer
            yield from _routes(inner, facts, app, at, round_it)
        case _:
            return


def _file(kind: str, told: list[str], facts: FileFacts, app: str) -> tuple[str, bool]:
    """The file that a call names, and whether it only wraps."""
    at = 1 if kind == "route" else 0
    if kind not in {"route", "index", "layout"} or len(told) <= at:
        return "", True
    return normpath(join(app, told[at])), kind == "layout"


def _has_index(inner: Sequence, facts: FileFacts) -> bool:
    return any(
        isinstance(one, Invocation) and _name(one.callee, facts) == "index" for one in inner.items
    )


def _name(callee: Value, facts: FileFacts) -> str:
    """The name under which a helper is exported."""
    match callee:
        case Imported(_, name):
            return name
        case Reference((_,), Symbol(_, index)):
            return next((_name(one, facts) for one in facts.names[index].values), "")
        case _:
            return ""
