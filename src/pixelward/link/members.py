"""Properties of resolved values: of records, of modules, of the global object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link.entering import within
from pixelward.link.names import plain
from pixelward.link.shapes import choice, options
from pixelward.model.values import (
    EACH,
    Choice,
    Concat,
    Field,
    Imported,
    Index,
    Literal,
    Member,
    Origin,
    Record,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings

LACKS = "has no "  # before the name of a property that nobody is seen to set


def member(bindings: Bindings, base: Value, key: str, depth: int = 0) -> Value:
    """A property of a resolved value."""
    match base:
        case Reference(path, None):
            whole = (*path, key)
            short = plain(whole)
            # `window` + "x" is the global x; any other name has been looked up already.
            return bindings.named(short, depth + 1) if short != whole else Reference(whole)
        case Reference(path, symbol):
            further = Reference((*path, key), symbol)
            return bindings.step(further, {}, depth + 1) if len(path) == 1 else further
        case Record(fields):
            return _field(bindings, fields, key, depth)
        case Choice(found):
            return choice(tuple(member(bindings, option, key, depth) for option in found))
        case Imported() if base.name == "*":
            return bindings.step(Imported(base.module, key, base.importer), {}, depth)
        case Literal(str()) | Concat() if key == "href":
            return base  # of a URL that was made of a text
        case Sequence(items) if key == "length" and not any(isinstance(i, Spread) for i in items):
            return Literal(len(items))
        case Origin():
            return within(bindings, base, key, depth)
        case Sequence(items) if key.isdigit():
            return items[int(key)] if int(key) < len(items) else Literal(None)
        case _:
            return Member(base, key)


def walk(bindings: Bindings, base: Value, keys: tuple[str, ...], depth: int) -> Value:
    """A property of a property, and so on."""
    for key in keys:
        base = member(bindings, base, key, depth)
    return base


def indexed(bindings: Bindings, owner: Value, key: Value, depth: int) -> Value:
    """`owner[key]`: each property that a key with known alternatives may mean."""
    key = _named(bindings, key)
    if all(isinstance(option, Literal) for option in options(key)):
        keys = [str(o.value) for o in options(key) if isinstance(o, Literal)]
        return choice(tuple(member(bindings, owner, text, depth) for text in keys))
    if key == EACH and isinstance(owner, Sequence) and owner.items:
        return choice(owner.items)
    return Index(owner, key)


def _named(bindings: Bindings, key: Value) -> Value:
    """A snippet's own name for a global, even where a function reads it that runs later."""
    match key:
        case Reference((_,), Symbol() as symbol):
            given = bindings.inline.get(symbol)
            return given if isinstance(given, Literal) else key
        case _:
            return key


def _field(bindings: Bindings, fields: tuple[Field, ...], key: str, depth: int) -> Value:
    for field in reversed(fields):
        if field.key == key:
            late = isinstance(field.value, Reference) and field.value.symbol is not None
            return bindings.step(field.value, {}, depth + 1) if late else field.value
        if field.key is None:
            found = member(bindings, field.value, key, depth)
            if not isinstance(found, Unknown):
                return found
    return Unknown(f"{LACKS}{key}")
