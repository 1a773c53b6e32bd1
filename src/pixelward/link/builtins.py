"""What the language's own functions build: objects of entries, addresses, parsed texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pixelward.link.layers import laid_out
from pixelward.link.shapes import choice, joined, options
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Concat,
    Field,
    Literal,
    Origin,
    Record,
    Reference,
    Sequence,
    Unknown,
    Value,
)


def built(name: tuple[str, ...], given: tuple[Value, ...]) -> Value | None:
    """What a function of the language gives; `None` where it is not known."""
    first = given[0]
    match name:
        case ("Object", "assign"):
            return laid_out(Field(None, value, UNPLACED) for value in given)
        case ("JSON", "parse") if isinstance(first, Literal):
            return _parsed(first)
        case ("URL",) | ("Request",) if is_text(first):
            return _address(first, given[1:])
        case ("URLSearchParams",) if isinstance(first, Record):
            return _query(first)
        case ("Object", ("keys" | "values" | "entries") as what) if isinstance(first, Record):
            return _listed(first, what)
        case ("Object", "fromEntries") if isinstance(first, Sequence):
            return Record(tuple(field for item in first.items for field in _entries(item)))
    return None


def is_text(value: Value) -> bool:
    """Whether a value is a text, or one that begins with a text."""
    head = value.parts[0] if isinstance(value, Concat) and value.parts else value
    return isinstance(head, Literal) and isinstance(head.value, str)


def _address(url: Value, base: tuple[Value, ...]) -> Value:
    """`new URL("/a", "https://host/b")`."""
    head = url.parts[0] if isinstance(url, Concat) else url
    if not base or not is_text(base[0]) or "//" in str(getattr(head, "value", "")):
        return url
    slash = "" if str(getattr(head, "value", "")).startswith("/") else "/"
    start = base[0].parts if isinstance(base[0], Concat) else (base[0],)
    if isinstance(start[-1], Literal):
        start = (*start[:-1], Literal(str(start[-1].value).rstrip("/")))
    return joined(iter((*start, Literal(slash), url)))


def _query(record: Record) -> Value:
    pairs = [(f.key, f.value) for f in record.fields if f.key is not None]
    parts = ((Literal(f"&{key}="), value) for key, value in pairs)
    text = joined(part for pair in parts for part in pair)
    head = text.parts[0] if isinstance(text, Concat) and text.parts else text
    if not isinstance(head, Literal):
        return text
    bare = Literal(str(head.value).removeprefix("&"))
    return Concat((bare, *text.parts[1:])) if isinstance(text, Concat) else bare


def _listed(record: Record, what: str) -> Value:
    pairs = [(Literal(f.key), f.value) for f in record.fields if f.key is not None]
    if what == "entries":
        return Sequence(tuple(map(Sequence, pairs)))
    return Sequence(tuple(key if what == "keys" else value for key, value in pairs))


def _entries(item: Value) -> Iterator[Field]:
    """One entry, or one for each control that its name and its value may be of."""
    match item:
        case Sequence((key, value)) if all(isinstance(one, Literal) for one in options(key)):
            for name in options(key):
                own = [one for one in options(value) if _is_of(one, name)]
                yield _entry(Sequence((name, choice(own or [value]))))
        case _:
            yield _entry(item)


def _is_of(value: Value, name: Value) -> bool:
    return isinstance(value, Origin) and Literal(value.name) == name


def _entry(item: Value) -> Field:
    match item:
        case Sequence((Literal(key), value)):
            return Field(str(key), value, UNPLACED)
        case Sequence((Reference(path), value)):
            return Field(f"[{'.'.join(path)}]", value, UNPLACED)
        case Sequence((_, value)):
            return Field("[computed]", value, UNPLACED)
        case _:
            return Field(None, item, UNPLACED)


def _parsed(text: Literal) -> Value:
    try:
        return _value(json.loads(str(text.value)))
    except (ValueError, RecursionError):
        return Unknown("not JSON")


def _value(data: Any) -> Value:
    if isinstance(data, dict):
        return Record(tuple(Field(str(k), _value(v), UNPLACED) for k, v in data.items()))
    if isinstance(data, list):
        return Sequence(tuple(map(_value, data)))
    return Literal(data)
