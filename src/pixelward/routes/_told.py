"""Reads what a router is told: lists of routes, their paths, and what each of them shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.shapes import children, options, texts
from pixelward.model.levels import Confidence
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Invocation,
    Literal,
    Record,
    Sequence,
    Spread,
    Value,
)
from pixelward.routes._trees import RELATIVE


def calls(program: Program, follows: frozenset[tuple[str, ...]]) -> Iterator[LinkedCall]:
    """The calls by which a project tells its routes; not those that only hand on what they get."""
    return (call for call in program.calls if call.callee in follows and not call.forwarded)


def named(packages: Iterable[str], *names: str) -> frozenset[tuple[str, ...]]:
    """What some packages export under some names."""
    return frozenset((f"npm:{package}", name) for package in packages for name in names)


def records(value: Value) -> Iterator[Record]:
    """The objects in a list, however it is put together."""
    match value:
        case Record():
            yield value
        case Sequence() | Spread() | Choice() | Invocation():
            for one in children(value):
                yield from records(one)
        case _:
            return


def fields(record: Record) -> Mapping[str, Field]:
    """An object's entries by key, those that it spreads among them."""
    found: dict[str, Field] = {}
    for field in record.fields:
        if field.key is not None:
            found[field.key] = field
            continue
        for inner in options(field.value):
            found.update(fields(inner) if isinstance(inner, Record) else {})
    return found


def paths(value: Value) -> tuple[str, ...]:
    """The addresses that a value says; what is filled in is `*`, and may not come first."""
    match value:
        case Sequence(items) | Choice(items):
            return tuple(dict.fromkeys(path for item in items for path in paths(item)))
        case Concat(parts):
            first, *rest = (_part(part) for part in parts)
            if first is None:
                text = "".join(part or "*" for part in rest)
                return (f"{RELATIVE}{text.lstrip('/')}",) if text.startswith("/") else ()
            return ("".join(part or "*" for part in (first, *rest)),)
        case _:
            return tuple(texts(value))


def sure(value: Value) -> Confidence:
    """How sure the addresses are that a value says: less so if a part of it is not known."""
    match value:
        case Sequence(items):
            return min(map(sure, items), default=Confidence.RESOLVED)
        case Concat(parts) if all(isinstance(part, Literal) for part in parts):
            return Confidence.RESOLVED
        case Concat() | Choice():
            return Confidence.INFERRED
        case _:
            return Confidence.RESOLVED


def _part(value: Value) -> str | None:
    return value.value if isinstance(value, Literal) and isinstance(value.value, str) else None


def text(given: Mapping[str, Field], key: str) -> str:
    """The one text that an entry says, or nothing."""
    found = [*texts(given[key].value)] if key in given else []
    return found[0] if len(found) == 1 else ""
