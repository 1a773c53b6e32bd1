"""Elements that code makes in one call, with their address: `h("script", {src: …})`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pixelward.link.shapes import options
from pixelward.model.facts import Argument, Call
from pixelward.model.place import Location
from pixelward.model.values import Field, Invocation, Literal, Record, Reference, Sequence, Value

Found = tuple[Value, Location]

_FETCHING = frozenset({"script", "img", "iframe", "image"})
_SAYS_WHICH = frozenset({"type", "tag", "tagName", "tagname", "element"})
_SETTERS = frozenset({"setAttribute", "setAttributeNS", "setProperty", "attr", "prop"})
_ADDRESSES = frozenset({"src", "data-src"})
_LISTS = frozenset({"script", "scripts"})
_DEEPEST = 4


def made(call: Call, name: str) -> Iterator[Found]:
    """The addresses of elements that a call makes, or gives an address to."""
    given = [argument for argument in call.arguments if isinstance(argument.key, int)]
    if name in _SETTERS:
        yield from _set(given)
    if given and _is_element(given[0].value):
        for argument in given[1:]:
            yield from _addresses(argument.value)
    for argument in given:
        yield from _described(argument.value, _DEEPEST)


def _set(given: list[Argument]) -> Iterator[Found]:
    """`setAttribute("src", url)`, with the element before it or without."""
    for key, value in pairwise(given):
        if isinstance(key.value, Literal) and key.value.value in _ADDRESSES:
            yield value.value, value.location
    if len(given) == 1:
        yield from _addresses(given[0].value)


def _is_element(value: Value) -> bool:
    """`"script"`, or an element that has just been made of it."""
    match value:
        case Literal(name):
            return name in _FETCHING
        case Invocation(Reference((*_, "createElement")), (Literal(name), *_)):
            return name in _FETCHING
        case _:
            return False


def _described(value: Value, depth: int) -> Iterator[Found]:
    """Records that say which element they are, and lists of scripts in settings of a page."""
    for option in options(value) if depth else ():
        if not isinstance(option, Record):
            continue
        if any(field.key in _SAYS_WHICH and _is_element(field.value) for field in option.fields):
            yield from _addresses(option)
            for field in option.fields:
                yield from _addresses(field.value)
            continue
        for field in option.fields:
            yield from _listed(field) if field.key in _LISTS else ()
            yield from _described(field.value, depth - 1)


def _listed(field: Field) -> Iterator[Found]:
    """`script: [{src: …}]`."""
    if isinstance(field.value, Sequence):
        for item in field.value.items:
            yield from _addresses(item)


def _addresses(value: Value) -> Iterator[Found]:
    for option in options(value):
        if isinstance(option, Record):
            for field in option.fields:
                if field.key in _ADDRESSES:
                    yield field.value, field.location
