"""A value as it is read off from left to right: names, and calls with their arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.link.shapes import options
from pixelward.model.values import (
    Choice,
    Hole,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Reference,
    Value,
)

Link = str | tuple[Value, ...]
Chain = tuple[Link, ...]

# What comes out of these is what goes in, in another form.
_THROUGH = frozenset(
    {("JSON", "parse"), ("Object", "fromEntries"), ("structuredClone",), ("decodeURIComponent",)}
)
_COMPUTED = ""  # a name that code computes
_LONGEST = 24  # links; a longer chain is no one's reading
_MOST = 4  # calls one in another, in an expression of a template

_ARROW = re.compile(r"\?->|->|::|\?\.|&\.|!\.")
_LINK = re.compile(
    r"\s*(?:(?P<name>\.?\s*[A-Za-z_]\w*[?!]?)"
    r"|\[\s*:?(?P<quote>['\"]?)(?P<key>[\w-]+)(?P=quote)\s*\]"
    r"|\((?P<given>[^()]*)\))"
)
_TEXT = re.compile(r"\s*(['\"])([^'\"]*)\1\s*")


def chains(value: Value) -> Iterator[Chain]:
    """The links of a value, if it begins with a name; of an expression those in calls too."""
    if isinstance(value, Hole):
        yield from (tuple(_written(text)) for text in _readable(value.text))
    elif 0 < len(links := _links(value)) <= _LONGEST:
        yield links


def _links(value: Value) -> Chain:
    match value:
        case Reference(path):
            return path
        case Imported(module, name):
            return f"npm:{module}", name
        case Member(base, key):
            return _after(base, key)
        case Index(base, key):
            return _after(base, str(key.value) if isinstance(key, Literal) else _COMPUTED)
        case Invocation(Reference(path), (inner, *_)) if path in _THROUGH:
            return _links(inner)
        case Invocation(callee, given):
            return _after(callee, given)
        case Choice():
            return next(filter(None, map(_links, options(value))), ())
        case _:
            return ()


def _readable(text: str) -> Iterator[str]:
    """An expression, and what it hands to the functions in it."""
    yield text
    yield from text.split("(", _MOST)[1:_MOST]


def _after(base: Value, link: Link) -> Chain:
    before = _links(base)
    return (*before, link) if before else ()


def _written(text: str) -> Iterator[Link]:
    """The links of a template's expression, in whichever language it is written.

    It is read as far as it goes: what stands behind an operator is another value.
    """
    text = _ARROW.sub(".", text.lstrip("!@$:& "))
    at = 0
    while found := _LINK.match(text, at):
        if at and found["name"] and not found["name"].startswith("."):
            return
        at = found.end()
        yield _link(found)


def _link(found: re.Match[str]) -> Link:
    if found["name"]:
        return found["name"].lstrip(". ").rstrip("?!")
    if found["key"]:
        return found["key"]
    parts = found["given"].split(",") if found["given"].strip() else []
    texts = (_TEXT.fullmatch(part) for part in parts)
    return tuple(Literal(text[2]) if text else Hole("") for text in texts)
