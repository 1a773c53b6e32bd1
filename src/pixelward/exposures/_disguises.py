"""Whether a value is sent in another form alone: as a hash, or only written differently."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pixelward.exposures._parts import parts
from pixelward.model.values import (
    Closure,
    Hole,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Origin,
    Reference,
    Value,
)

HASH, ENCODING = "hash", "encoding"
_PLAIN = ""
_HASHES = re.compile(
    r"sha[-_]?(?:1|2|3|224|256|384|512)|md[-_]?5|hash(?!tag|router|map|table)|digest|hmac|bcrypt",
    re.IGNORECASE,
)
_ENCODINGS = re.compile(r"btoa|base_?64|b64|encode64", re.IGNORECASE)


def disguise(key: str, value: Value) -> str:
    """`hash` or `encoding` where all that is sent has that form, by its key or by its making."""
    return _named(key) or _form(value) or _PLAIN


def _form(value: Value) -> str | None:
    """The form of a value; `None` where there is nothing in it to put into a form."""
    match value:
        case Literal() | Closure():
            return None
        case Reference(path):
            return _named(path[-1])
        case Imported(name=name) | Hole(name):
            return _named(name)
        case Origin(value=inner, name=name):
            return _named(name) or _form(inner)
        case Member(base, key):
            return _named(key) or _form(base)
        case Index(base, _):
            return _form(base)
        case Invocation(callee, given):
            return _called(callee, given)
        case _:
            return _all(map(_form, parts(value)))


def _called(callee: Value, given: Iterable[Value]) -> str | None:
    """What a call comes to: a hash, or something made of one."""
    inner = _all(map(_form, given))
    match callee:
        case Reference(path):
            made = _by_name(path)
        case Member(base, key):
            made, inner = _named(key), _all((_owner(base), inner))
        case _:
            made = _PLAIN
    return made if made and inner != HASH else inner


def _by_name(path: tuple[str, ...]) -> str:
    """Functions of a library are called by the library's name too: `npm:js-sha256`."""
    return next(filter(None, map(_named, reversed(path))), _PLAIN)


def _owner(base: Value) -> str | None:
    # `encoder.encode(email)` is of what is given; `email.trim()` is of its owner.
    return None if isinstance(base, Reference) and len(base.path) == 1 else _form(base)


def _named(name: str) -> str:
    if _HASHES.search(name):
        return HASH
    return ENCODING if _ENCODINGS.search(name) else _PLAIN


def _all(forms: Iterable[str | None]) -> str | None:
    """The form of several values: plain if one is, and a hash where one of the others is."""
    found = {form for form in forms if form is not None}
    if not found or _PLAIN in found:
        return _PLAIN if found else None
    return HASH if HASH in found else ENCODING
