"""Looks into the JSON of an exported container: fields by key, texts, lists of records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.values import Field, Literal, Record, Sequence, Value

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def field(held: Value | None, key: str) -> Field | None:
    """The entry of a record under a key."""
    fields = held.fields if isinstance(held, Record) else ()
    return next((one for one in fields if one.key == key), None)


def inner(held: Value | None, *keys: str) -> Value | None:
    """What is there under one key after another; `None` where the way ends early."""
    for key in keys:
        found = field(held, key)
        held = found.value if found else None
    return held


def text(held: Value | None, key: str) -> str:
    """The text under a key; empty for all else."""
    found = inner(held, key)
    return found.value if isinstance(found, Literal) and isinstance(found.value, str) else ""


def kind(held: Value | None) -> str:
    """The type of an entity, written as exports write it: the API says `customEvent`."""
    return _HUMP.sub("_", text(held, "type")).upper()


def is_true(held: Value | None, key: str) -> bool:
    """Whether a yes stands under a key; both `true` and `"true"` say so."""
    return inner(held, key) in {Literal(True), Literal("true")}


def records(held: Value | None, key: str) -> Iterator[Record]:
    """The records of a list under a key."""
    found = inner(held, key)
    items = found.items if isinstance(found, Sequence) else ()
    return (one for one in items if isinstance(one, Record))


def listed(held: Value | None, key: str) -> tuple[str, ...]:
    """The texts of a list under a key."""
    found = inner(held, key)
    items = found.items if isinstance(found, Sequence) else ()
    return tuple(str(one.value) for one in items if isinstance(one, Literal))


def parameter(held: Value | None, key: str) -> Record | None:
    """The parameter of an entity that has this key."""
    return next((one for one in records(held, "parameter") if text(one, "key") == key), None)


def given(held: Value | None, key: str) -> str:
    """What is written as an entity's parameter; empty for a list, and where there is none."""
    return text(parameter(held, key), "value")
