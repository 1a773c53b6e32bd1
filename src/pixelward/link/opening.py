"""Objects with what code puts on them later: looked up a property at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link.members import walk
from pixelward.link.shapes import choice, options
from pixelward.model.place import UNPLACED
from pixelward.model.values import Closure, Field, Record, Reference, Symbol, Value

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

_MOST = 12  # values of one property


def opened(bindings: Bindings, value: Value) -> Value:
    """An object that code has put properties on, with them; those inside it stay names."""
    if not isinstance(value, Reference) or value.symbol is None or len(value.path) > 1:
        return value
    keys = bindings.added.keys(value.symbol)
    base = bindings.declared(value.symbol, {}, 0) if keys else None
    if base is None:
        return value
    found = ((key, put_on(bindings, value.symbol, key, base, 0)) for key in keys)
    fields = tuple(Field(key, one, UNPLACED) for key, one in found if one is not None)
    return choice(
        Record((*one.fields, *fields)) if isinstance(one, Record) else one for one in options(base)
    )


def late(bindings: Bindings, value: Reference, base: Value, depth: int) -> Value | None:
    """An object that code puts properties on, as its name, or the property that a path names."""
    symbol = value.symbol
    if symbol is None or not bindings.added.to(symbol):
        return None
    if len(value.path) > 1:
        found = put_on(bindings, symbol, value.path[1], base, depth)
        return walk(bindings, found, value.path[2:], depth) if found else None
    if not any(isinstance(one, Record) for one in options(base)):
        return None
    name = Reference(value.path, symbol)
    return choice(name if isinstance(one, Record) else one for one in options(base))


def put_on(bindings: Bindings, symbol: Symbol, key: str, base: Value, depth: int) -> Value | None:
    """What a property of a known object or function is given after its declaration."""
    if not any(isinstance(option, Record | Closure) for option in options(base)):
        return None
    what, values = (symbol, key), [f.value for f in bindings.added.to(symbol) if f.key == key]
    if not values:
        return None
    records = (option for option in options(base) if isinstance(option, Record))
    own = [f.value for record in records for f in record.fields if f.key == key]
    alternatives = (*own, *values)[:_MOST]
    return bindings.memory.kept(what, lambda: bindings.any_of(what, alternatives, {}, depth))
