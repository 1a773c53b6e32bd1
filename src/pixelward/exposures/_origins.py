"""Where what is sent enters the code, if the value still knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.exposures._parts import parts
from pixelward.model.program import Told
from pixelward.model.values import Index, Invocation, Member, Origin, Value


def origin(value: Value) -> Origin | None:
    """The first origin in a value: a hash or a text that is made of one is still of it."""
    return next(_origins(value), None)


def held(told: Told, found: Origin) -> Iterator[Told]:
    """Each thing that is known to be in what is sent as a whole, come the same way."""
    for field in found.holds.fields if found.holds is not None else ():
        inner = field.value
        if isinstance(inner, Origin):
            inner = replace(inner, hops=(*inner.hops, *found.hops))
        key = told.key if field.key is None else field.key
        yield Told(told.role, key, inner, told.location)


def _origins(value: Value) -> Iterator[Origin]:
    match value:
        case Origin():
            yield value
        case Member(base) | Index(base):
            yield from _origins(base)
        case Invocation(callee, _):
            yield from _origins(callee)
    if not isinstance(value, Origin):
        for part in parts(value):
            yield from _origins(part)
