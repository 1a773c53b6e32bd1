"""Objects of a class: what its constructor was given belongs to each object of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link.calling import bound
from pixelward.link.members import member
from pixelward.link.opening import opened
from pixelward.model.values import Closure, Field, Member, Record, Reference, Symbol, Value

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings


def instance(bindings: Bindings, prototype: Value, given: tuple[Value, ...], depth: int) -> Value:
    """A prototype as one call of its constructor makes it; its methods remember the arguments."""
    maker = member(bindings, prototype, "constructor", depth) if given else None
    if isinstance(maker, Member | Reference) and isinstance(prototype, Reference):
        maker = bindings.step(
            Reference((*prototype.path, "constructor"), prototype.symbol), {}, depth
        )
    if not isinstance(maker, Closure):
        return prototype
    whole = opened(bindings, prototype)
    if not isinstance(whole, Record):
        return prototype
    own = bound(bindings.function(maker.function), tuple(enumerate(given)))
    return Record(tuple(_made(bindings, field, own, depth) for field in whole.fields))


def _made(bindings: Bindings, field: Field, own: dict[Symbol, Value], depth: int) -> Field:
    match field.value:
        case Closure(function, captured):
            remembered = Closure(function, (*captured, *own.items()))
            return Field(field.key, remembered, field.location)
        case value:
            return Field(field.key, bindings.step(value, own, depth), field.location)
