"""Values taken apart and put together: alternatives, parts, texts, what they still depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Field,
    Hole,
    Imported,
    Index,
    Invocation,
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

# Code by hand has fewer; a minifier's reused name means nothing with more.
_MOST = 12
MORE = Unknown("more alternatives")


def options(value: Value) -> tuple[Value, ...]:
    """The alternatives of a value."""
    return value.options if isinstance(value, Choice) else (value,)


def choice(values: Iterable[Value]) -> Value:
    """One value of several alternatives, each named once; of one alone the order is kept."""
    given = tuple(values)
    if len(given) == 1:
        return given[0]
    flat = [option for value in given for option in options(value)]
    if not flat:
        return Unknown("never given a value")
    unique = tuple({_likeness(option): option for option in flat}.values())
    if len(unique) > _MOST:
        unique = (*unique[:_MOST], MORE) if MORE not in unique[:_MOST] else unique[:_MOST]
    return unique[0] if len(unique) == 1 else Choice(unique)


def _likeness(value: Value) -> object:
    """What equal alternatives have in common; one that is made of others is like itself alone.

    To compare those by what is in them would cost as much as they are large, at each step.
    """
    match value:
        case Literal(constant):
            return (type(constant), constant)
        case Reference() | Imported() | Hole() | Unknown() | Closure(_, ()):
            return value
        case Member(base, key):
            return (_likeness(base), key)
        case _:
            return id(value)


def property_of(base: Value, key: str) -> Value:
    """A property as a place to put something, whatever it holds."""
    if isinstance(base, Reference):
        return Reference((*base.path, key), base.symbol)
    return Member(base, key)


def symbols(value: Value) -> Iterator[Symbol]:
    """Every name of a file that a value still depends on."""
    for part in parts(value):
        if isinstance(part, Reference) and part.symbol is not None:
            yield part.symbol


def keys_of(value: Value) -> frozenset[str]:
    """The properties that a value takes of the names in it; none where it takes one as a whole."""
    paths = [part.path for part in parts(value) if isinstance(part, Reference) and part.symbol]
    return frozenset(path[1] for path in paths) if all(len(p) > 1 for p in paths) else frozenset()


def parts(value: Value) -> Iterator[Value]:
    """A value and all that it is made of, in no order that means anything."""
    stack = [value]
    while stack:
        one = stack.pop()
        yield one
        if isinstance(one, Record):
            stack.extend(field.value for field in one.fields)
        else:
            stack.extend(children(one))


def children(value: Value) -> tuple[Value, ...]:
    """The values that a value is made of; a record's are in its fields."""
    match value:
        case Sequence(inner) | Concat(inner) | Choice(inner):
            return inner
        case Spread(inner):
            return (inner,)
        case Member(base, _):
            return (base,)
        case Index(base, key):
            return (base, key)
        case Invocation(callee, given):
            return (callee, *given)
        case Closure(_, captured):
            return tuple(content for _, content in captured)
        case Origin(value=inner, holds=holds):
            return (inner,) if holds is None else (inner, holds)
        case _:
            return ()


def finished(value: Value) -> Value:
    """The value as the stages after linking see it: names as written, no symbols."""
    match value:
        case Reference(path, _):
            return Reference(path[1:] if path[0] == "" and len(path) > 1 else path)
        case Record(fields):
            return Record(tuple(Field(f.key, finished(f.value), f.location) for f in fields))
        case Sequence(items, places):
            return Sequence(tuple(map(finished, items)), places)
        case Concat(parts):
            return Concat(tuple(map(finished, parts)))
        case Choice(found, in_order):
            return Choice(tuple(map(finished, found)), in_order)
        case Spread(inner):
            return Spread(finished(inner))
        case Member(base, key):
            return Member(finished(base), key)
        case Index(base, key):
            return Index(finished(base), finished(key))
        case Invocation(callee, given):
            return Invocation(finished(callee), tuple(map(finished, given)))
        case Origin() | Closure():
            return _bare(value)
        case _:
            return value


def _bare(value: Origin | Closure) -> Value:
    if isinstance(value, Closure):
        return Closure(value.function)
    held = finished(value.holds) if value.holds is not None else None
    known = held if isinstance(held, Record) else None
    return replace(value, value=finished(value.value), holds=known)


def texts(value: Value) -> Iterator[str]:
    """The literal texts that a value may be."""
    for option in options(value):
        if isinstance(option, Literal) and isinstance(option.value, str):
            yield option.value


def starts(value: Value) -> Iterator[str]:
    """The literal texts that a value may begin with."""
    for option in options(value):
        head = option.parts[0] if isinstance(option, Concat) and option.parts else option
        yield from texts(head)


def joined(parts: Iterator[Value]) -> Value:
    """Texts put together; neighbouring constants become one."""
    folded: list[Value] = []
    for part in parts:
        for piece in part.parts if isinstance(part, Concat) else (part,):
            last = folded[-1] if folded else None
            if isinstance(piece, Literal) and isinstance(last, Literal):
                folded[-1] = Literal(_written(last) + _written(piece))
            else:
                folded.append(piece)
    return folded[0] if len(folded) == 1 else Concat(tuple(folded))


def _written(literal: Literal) -> str:
    return "" if literal.value is None else str(literal.value)
