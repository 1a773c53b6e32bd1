"""Where what is sent enters the code, and whether it is a visitor's own word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.exposures._index import DataIndex
from pixelward.exposures._parts import parts
from pixelward.medical import words
from pixelward.model.knowledge import DataType
from pixelward.model.program import Told
from pixelward.model.values import Index, Invocation, Literal, Member, Origin, Reference, Value

_VALUE, _SEARCHED, _TEXT = "form-value", "search-term", "free-text"
_SEARCHES = frozenset({"search", "searches", "query", "q", "keyword", "keywords"})
_UNCALLED = "a field"
_LONGEST = 4  # words that name a setting; a label may be a page of them


def origin(value: Value) -> Origin | None:
    """The first origin in a value: a hash or a text that is made of one is still of it."""
    return next(origins(value), None)


def held(told: Told, found: Origin) -> Iterator[Told]:
    """Each thing that is known to be in what is sent as a whole, come the same way."""
    for field in found.holds.fields if found.holds is not None else ():
        inner = field.value
        if isinstance(inner, Origin):
            inner = replace(inner, hops=(*inner.hops, *found.hops))
        key = told.key if field.key is None else field.key
        yield Told(told.role, key, inner, told.location)


def entry(told: Told, index: DataIndex) -> str:
    """What the control is called in which a visitor gave what is told; empty where none did."""
    found = _given(told, index)
    return "" if found is None else found.label or found.name or _UNCALLED


def entered(told: Told, index: DataIndex) -> DataType | None:
    """What a visitor's entry is of which no name says more: of a quantity there is no news."""
    found = _given(told, index)
    if found is None or _VALUE not in index.ids or _is_ticked(found.value):
        return None
    called = tuple(words(name) for name in (found.label, found.name, told.key))
    if any(_ends(name, index.origins[found.kind].trivial) for name in called):
        return None
    if any(not _SEARCHES.isdisjoint(name) for name in called):
        return index.ids.get(_SEARCHED) or index.ids.get(_TEXT)
    return index.ids[_VALUE]


def can_be(kind: DataType, told: Told) -> bool:
    """Whether what is told can be of that kind: nobody enters what stands in the code."""
    return kind.id != _VALUE or not isinstance(told.value, Literal)


def _given(told: Told, index: DataIndex) -> Origin | None:
    """The first origin in what is told that is a visitor's entry."""
    return next((one for one in origins(told.value) if _is_entered(one, index)), None)


def _is_entered(found: Origin, index: DataIndex) -> bool:
    kind = index.origins.get(found.kind)
    return kind is not None and kind.entered


def _is_ticked(value: Value) -> bool:
    """Whether it is a box that is on or off, which says no more than its label."""
    match value:
        case Member(_, "checked") | Reference((*_, "checked")) | Literal(bool()):
            return True
        case _:
            return False


def _ends(name: tuple[str, ...], runs: frozenset[tuple[str, ...]]) -> bool:
    """Whether a name's last words are one of some runs, in the plural too."""
    name = name[-_LONGEST:]
    single = (*name[:-1], "".join(name[-1:]).removesuffix("s"))
    return any(one[start:] in runs for one in (name, single) for start in range(len(one)))


def origins(value: Value) -> Iterator[Origin]:
    """Every origin in a value, whatever is made of it."""
    match value:
        case Origin():
            yield value
        case Member(base) | Index(base):
            yield from origins(base)
        case Invocation(callee, _):
            yield from origins(callee)
    if not isinstance(value, Origin):
        for part in parts(value):
            yield from origins(part)
