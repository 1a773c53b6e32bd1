"""What the methods of known lists and texts give: `join`, `concat`, `slice`, `map`, `then`."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from pixelward.link.shapes import joined
from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Imported,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Value,
)

Apply = Callable[[Value, tuple[Value, ...]], Value]
EACH_OF = frozenset({"forEach", "map", "flatMap", "filter", "some", "every", "find"})
_SAME = frozenset({"toString", "valueOf", "filter", "reverse", "sort", "flat"})


def called(base: Value, name: str, given: tuple[Value, ...], apply: Apply) -> Value | None:
    """The result of a method; `None` where it is not known."""
    if name in {"call", "apply"} and isinstance(base, Member | Reference):
        return _borrowed(base, name, given, apply)
    if name == "then" and given and isinstance(given[0], Closure):
        return apply(given[0], (base,)) if is_known(base) else None
    match base:
        case Sequence(items):
            return _of_list(items, name, given, apply)
        case Literal(str(text)):
            return _of_text(text, name, given)
        case Concat() if name in {"toString", "valueOf"}:
            return base
    return None


def is_known(value: Value) -> bool:
    """Whether a value says more than the name of a parameter that stands for it would."""
    match value:
        case Reference(path, None):
            return path[0].startswith("npm:")
        case _:
            return isinstance(value, Imported | Record | Closure | Sequence | Literal)


def _borrowed(method: Value, how: str, given: tuple[Value, ...], apply: Apply) -> Value | None:
    """`[].slice.call(arguments)`, `Array.prototype.slice.call(arguments, 1)`."""
    match method:
        case Member(Sequence(), name) | Reference(("Array", "prototype", name), None) if given:
            rest = given[1:]
            if how == "apply":
                rest = rest[0].items if rest and isinstance(rest[0], Sequence) else ()
            return called(given[0], name, rest, apply)
    return None


def _of_list(
    items: tuple[Value, ...], name: str, given: tuple[Value, ...], apply: Apply
) -> Value | None:
    match name, given:
        case "join", (Literal(separator), *_):
            return _text(items, str(separator))
        case "join", ():
            return _text(items, ",")
        case "concat", _:
            more = (v.items if isinstance(v, Sequence) else (_spread(v),) for v in given)
            return Sequence((*items, *chain.from_iterable(more)))
        case "slice", ():
            return Sequence(items)
        case "slice", (Literal(int(start)),):
            return Sequence(items[start:])
        case "slice", (Literal(int(start)), Literal(int(end))):
            return Sequence(items[start:end])
        case "map", (Closure() as function, *_):
            return Sequence(tuple(apply(function, (item,)) for item in items))
    return Sequence(items) if name in _SAME else None


def _spread(value: Value) -> Value:
    """What `concat` is given: a list's items or one item; both may be meant."""
    return Spread(value) if isinstance(value, Reference | Choice | Invocation) else value


def _text(items: tuple[Value, ...], separator: str) -> Value:
    parts = chain.from_iterable((Literal(separator), item) for item in items)
    return joined(iter([*parts][1:])) if items else Literal("")


def _of_text(text: str, name: str, given: tuple[Value, ...]) -> Value | None:
    match name, given:
        case "toLowerCase" | "toLocaleLowerCase", ():
            return Literal(text.lower())
        case "toUpperCase" | "toLocaleUpperCase", ():
            return Literal(text.upper())
        case "trim", ():
            return Literal(text.strip())
        case "concat", _:
            return joined(iter((Literal(text), *given)))
        case "split", (Literal(str(separator)),) if separator:
            return Sequence(tuple(map(Literal, text.split(separator))))
        case "replace", (Literal(str(old)), Literal(str(new))):
            return Literal(text.replace(old, new, 1))
        case "replaceAll", (Literal(str(old)), Literal(str(new))):
            return Literal(text.replace(old, new))
    return Literal(text) if name in _SAME else None
