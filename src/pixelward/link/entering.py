"""What enters the code at a known place, followed through the names that are given it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pixelward import plugins
from pixelward.link import sources
from pixelward.link.filling import together
from pixelward.link.shapes import choice, property_of
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import FileFacts
from pixelward.model.place import Step
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Hole,
    Invocation,
    Literal,
    Member,
    Origin,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

Entering = Mapping[Symbol, list[Fill]]
_FIELD, _FORM, _TYPED = "field", "form", "typed"
_READING = frozenset({"get", "getAll", "entries", "values"})  # methods that give what is in it
_OF_EVENT = frozenset({"target", "currentTarget", "value", "checked"})
_TELLS_NOTHING = frozenset({"length", "size"})
_ENDLESS = 12  # hops; a longer way is one that goes round


def entering(files: Mapping[str, FileFacts]) -> Entering:
    """What names are given by other means than an assignment, by name."""
    found: dict[Symbol, list[Fill]] = defaultdict(list)
    for source in plugins.members(sources, Source):
        for fill in source.fills(files):
            found[fill.symbol].append(fill)
    return dict(found)


def entered(bindings: Bindings, symbol: Symbol, depth: int) -> Value | None:
    """What a name is given from outside; `None` where nothing is."""
    fills = bindings.entering.get(symbol)
    if fills is None:
        return None
    key = ("entering", symbol)
    return bindings.memory.kept(key, lambda: _of(bindings, key, fills, depth))


def _of(bindings: Bindings, key: object, fills: list[Fill], depth: int) -> Value:
    with bindings.memory.following(key, is_usual=True) as is_new:
        if not is_new:
            return Unknown("defined by itself")
        return bindings.sizes.bounded(choice(together(_filled(bindings, fills, depth))))


def _filled(bindings: Bindings, fills: list[Fill], depth: int) -> Iterator[Value]:
    for fill in fills:
        found = bindings.step(fill.value, {}, depth)
        yield through(found, fill.step) if fill.step is not None else found


def within(bindings: Bindings, origin: Origin, key: str, depth: int) -> Value:
    """A property of what enters: what is known to be there, else more of the same."""
    if origin.holds is not None and any(field.key == key for field in origin.holds.fields):
        found = bindings.walked(origin.holds, (key,), depth)
        return _after(found, origin.hops)
    if key in _TELLS_NOTHING:
        return Member(origin.value, key)
    if origin.kind == _FORM and key in _READING:
        return origin
    inner = property_of(origin.value, key)
    if origin.kind == _TYPED and origin.holds is not None:
        return inner  # a method, or what its type says nothing of
    if origin.kind == _FIELD:  # a part of what was chosen, or the event that tells it
        return replace(origin, value=origin.value if key in _OF_EVENT else inner)
    return replace(origin, value=inner, name=key, label="", holds=None)


def asked(bindings: Bindings, origin: Origin, given: tuple[Value, ...], depth: int) -> Value:
    """What a form's data give when they are asked: `data.get("email")`, `watch("email")`."""
    match given:
        case (Literal(str(name)), *_):
            keys = name.split(".")
        case _:
            return origin
    found: Value = origin
    for key in keys:
        found = bindings.walked(found, (key,), depth)
    return found


def filled(
    bindings: Bindings, held: Value, name: str, given: tuple[Value, ...], depth: int
) -> Value | None:
    """What a wrapper round an element gives of it: `$(this).val()`, `$(form).serialize()`."""
    match held:
        case Record() if name == "val" and not given:
            return bindings.walked(held, ("value",), depth)
        case Origin(kind="form") if name in {"serialize", "serializeArray", "serializeObject"}:
            return filled_in(held)
    return None


def filled_in(form: Origin) -> Origin:
    """A form as data: its elements by what is in them."""
    if form.holds is None:
        return form
    fields = (Field(f.key, _entry(f.value), f.location) for f in form.holds.fields)
    return replace(form, holds=Record(tuple(f for f in fields if f.key != "elements")))


def _entry(value: Value) -> Value:
    """What is in a form's element; a value that is none stays what it is."""
    fields = value.fields if isinstance(value, Record) else ()
    return next((f.value for f in fields if f.key == "value"), value)


def still(origin: Origin, value: Value) -> Value:
    """What enters, once more of its value is known: it is that where that says all."""
    opaque = (Reference, Member, Invocation, Unknown)
    if isinstance(origin.value, Hole | Literal):
        return origin
    return replace(origin, value=value) if isinstance(value, opaque) else value


def through(value: Value, step: Step) -> Value:
    """The value, with one more hop in all that enters with it."""
    match value:
        case Origin(hops=hops) if len(hops) < _ENDLESS and step not in hops:
            return replace(value, hops=(*hops, step))
        case Choice(found, in_order):
            return Choice(tuple(through(option, step) for option in found), in_order)
        case Concat(parts):
            return Concat(tuple(through(part, step) for part in parts))
        case Record(fields):
            each = (Field(f.key, through(f.value, step), f.location) for f in fields)
            return Record(tuple(each))
        case _:
            return value


def _after(value: Value, hops: tuple[Step, ...]) -> Value:
    """What is held, come its own way and then that of what holds it."""
    for step in hops:
        value = through(value, step)
    return value
