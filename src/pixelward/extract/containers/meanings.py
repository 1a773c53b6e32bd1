"""What a variable of an exported container says it is, by its type."""

from __future__ import annotations

import re
from collections.abc import Callable

from pixelward.extract.containers import held
from pixelward.model.values import (
    Choice,
    Hole,
    Invocation,
    Literal,
    Record,
    Reference,
    Unknown,
    Value,
)

Read = Callable[[str], Value]  # a text in which variables are named

# What tag managers know of the page by themselves; all else is called what it is.
BUILT_IN: dict[str, Value] = {
    "PAGE_URL": Reference(("location", "href")),
    "PAGE_PATH": Reference(("location", "pathname")),
    "PAGE_HOSTNAME": Reference(("location", "hostname")),
    "REFERRER": Reference(("document", "referrer")),
}
_PARTS_OF_URL = {
    "": "href",
    "URL": "href",
    "HOST": "hostname",
    "PATH": "pathname",
    "FRAGMENT": "hash",
    "PROTOCOL": "protocol",
    "PORT": "port",
    "QUERY": "search",
}
_MOST = 12  # alternatives of a table
_LAYER = "data layer"  # no name that a script could have


def identifier(name: str) -> str:
    """A variable's name in one word, so that it is read as a name: `Patient_Email`."""
    return re.sub(r"\W+", "_", name).strip("_") or "variable"


def constant(name: str) -> str:
    """A built-in variable's type by the name it is shown with."""
    return name.strip().upper().replace(" ", "_")


def _of_layer(own: Record, read: Read) -> Value:
    path = tuple(filter(None, held.given(own, "name").split(".")))
    return _or_default(own, Reference((_LAYER, *path)), read)


def _of_page(own: Record, read: Read) -> Value:
    path = tuple(filter(None, held.given(own, "name").split(".")))
    return _or_default(own, Reference(path), read) if path else Unknown("not named")


def _of_cookie(own: Record, read: Read) -> Value:
    return Reference(("document", "cookie", held.given(own, "name")))


def of_url(own: Record, read: Read | None = None) -> Value:
    """The part of the page's address that a variable takes."""
    key = held.given(own, "queryKey")
    if key:
        return Invocation(Reference(("URLSearchParams", "get")), (Literal(key),))
    if held.given(own, "customUrlSource"):
        return Unknown("a part of some address")
    return Reference(("location", _PARTS_OF_URL.get(held.given(own, "component"), "href")))


def _of_element(own: Record, read: Read) -> Value:
    sought = held.given(own, "elementSelector") or f"#{held.given(own, 'elementId')}"
    return Invocation(Reference(("document", "querySelector")), (Literal(sought),))


def _of_table(own: Record, read: Read) -> Value:
    """Each value that a table may come to."""
    rows = held.records(held.parameter(own, "map"), "list")
    cells = (c for row in rows for c in held.records(row, "map") if held.text(c, "key") == "value")
    found = [read(held.text(cell, "value")) for cell in cells][:_MOST]
    if default := held.given(own, "defaultValue"):
        found.append(read(default))
    if not found:
        return Unknown("an empty table")
    return Choice(tuple(dict.fromkeys(found))) if len(set(found)) > 1 else found[0]


def _of_constant(own: Record, read: Read) -> Value:
    return read(held.given(own, "value"))


def _of_event(own: Record, read: Read) -> Value:
    """What tag managers take from the element that an event is about."""
    return Hole(identifier(held.given(own, "varType").title() or held.text(own, "name")))


def _or_default(own: Record, value: Value, read: Read) -> Value:
    default = held.given(own, "defaultValue")
    if not default or held.given(own, "setDefaultValue") == "false":
        return value
    return Choice((value, read(default)))


READERS: dict[str, Callable[[Record, Read], Value]] = {
    "c": _of_constant,
    "v": _of_layer,
    "j": _of_page,
    "k": _of_cookie,
    "u": of_url,
    "d": _of_element,
    "f": lambda own, read: Reference(("document", "referrer")),
    "aev": _of_event,
    "smm": _of_table,
    "remm": _of_table,
    "e": lambda own, read: Hole("event"),
    "r": lambda own, read: Hole("random"),
    "ctv": lambda own, read: Hole("version"),
    "cid": lambda own, read: Hole("container"),
    "dbg": lambda own, read: Hole("debug"),
}
