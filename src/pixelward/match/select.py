"""Selectors: which part of a call or URL plays which role, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.link.shapes import options
from pixelward.match.urls import Url
from pixelward.model.facts import Argument
from pixelward.model.knowledge import Selector
from pixelward.model.place import Location
from pixelward.model.program import LinkedLoad
from pixelward.model.values import Concat, Field, Literal, Record, Sequence, Value

GIVEN = frozenset({"header", "body"})  # parts of a request beside its address
Part = tuple[str, Value, Location]  # the last key on the way, the value, where it is


def of_call(arguments: tuple[Argument, ...], selector: Selector) -> Iterator[Part]:
    """What a selector finds among a call's arguments."""
    first, *keys = selector.steps
    for argument in arguments:
        if argument.key == first:
            yield from _inside(("", argument.value, argument.location), tuple(map(str, keys)))


def _inside(part: Part, keys: tuple[str, ...]) -> Iterator[Part]:
    if not keys:
        yield part
        return
    _, value, location = part
    for option in options(value):
        match option:
            case Record(fields):
                for field in _named(fields, keys[0]):
                    yield from _inside((field.key or "", field.value, field.location), keys[1:])
            case Sequence(items) if keys[0].isdigit() and int(keys[0]) < len(items):
                yield from _inside((keys[0], items[int(keys[0])], location), keys[1:])


def _named(fields: tuple[Field, ...], key: str) -> Iterator[Field]:
    for field in fields:
        if field.key == key or (key.endswith("*") and (field.key or "").startswith(key[:-1])):
            yield field
        elif field.key is None and isinstance(field.value, Record):
            yield from _named(field.value.fields, key)


def of_url(url: Url, selector: Selector, location: Location) -> Iterator[Part]:
    """What a selector finds in a URL."""
    match selector.steps:
        case ("path", int(at)):
            if (segment := url.segment(at)) is not None:
                yield "", segment, location
        case ("query", str(key)):
            for name, value in url.query:
                if name == key or (key.endswith("*") and name.startswith(key[:-1])):
                    yield _bare(name, key), value, location


def of_request(load: LinkedLoad, selector: Selector) -> Iterator[Part]:
    """What a selector finds in a request's headers and body."""
    wanted = ".".join(map(str, selector.steps))
    for key, value, location in load.given:
        if key == wanted:
            yield (
                key.partition(".")[2],
                _last(value) if key.startswith("header.") else value,
                location,
            )


def _last(value: Value) -> Value:
    """What a header says after its scheme: `Bearer …`."""
    if isinstance(value, Concat):
        return _last(value.parts[-1])
    return Literal(str(value.value).rpartition(" ")[2]) if isinstance(value, Literal) else value


def _bare(name: str, key: str) -> str:
    """`cd[value]` under `cd[*` is the key `value`."""
    return name.removeprefix(key[:-1]).rstrip("]") if key.endswith("*") else name


def leaves(part: Part) -> Iterator[Part]:
    """The single values of a part: each field of a record, each item of an array, one by one."""
    key, value, location = part
    for option in options(value):
        match option:
            case Record(fields):
                for field in fields:
                    name = field.key if field.key is not None else key
                    yield from leaves((name, field.value, field.location))
            case Sequence(items):
                for item in items:
                    yield from leaves((key, item, location))
            case Literal(None):
                continue
            case _:
                yield key, option, location


def first_text(parts: Iterator[Part]) -> str | None:
    """The literal text or number that a part holds, where it holds one."""
    for _, value, _location in parts:
        for option in options(value):
            if isinstance(option, Literal) and isinstance(option.value, str | int | float):
                return str(option.value)
    return None
