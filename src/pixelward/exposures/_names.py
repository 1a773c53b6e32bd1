"""What a value calls itself: `form.email`, `{{ patient.condition }}`, `formData.get("mrn")`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from pixelward.exposures._origins import origins
from pixelward.exposures._parts import parts
from pixelward.link.members import LACKS
from pixelward.model.values import (
    Hole,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Unknown,
    Value,
)

Name = tuple[str, ...]  # its dotted parts

# What a build or a settings file says is the same for every visitor, so it tells of none.
_CONSTANTS = frozenset({"env", "environ", "ENV", "settings", "config", "site"})

# `get("email")`, `querySelector("#email")`, `$("[name=email]")`, `old('email')`
_LOOKUP = re.compile(r"\$|jQuery|old|input|post|.*(get|query|item|elem|watch|field|param).*", re.I)
_LOOKED_UP = re.compile(r"[#.]?([A-Za-z_][\w-]*)|[\w*]*\[\w+=[\"']?([\w-]+)[\"']?\]")

# Methods that work on a value, which is what it was after them.
_WORKING = frozenset(
    {"map", "join", "filter", "slice", "substring", "substr", "replace", "replaceAll", "concat"}
    | {"padStart", "padEnd", "normalize", "at", "flat", "flatMap", "reverse", "sort"}
)

_FILTER = re.compile(r"(?<!\|)\|(?!\|)")
_KEYED = re.compile(r"\[\s*:?(['\"]?)([A-Za-z_][\w-]*)\1\s*\]")
_CALLED = re.compile(
    r"\b(?:get|old|input|post|query|param|field)\w*\(\s*(['\"])([A-Za-z_][\w-]*)\1\s*\)"
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`")
_ARROW = re.compile(r"\?->|->|::|\?\.|&\.|!\.")
_DOTTED = re.compile(r"[A-Za-z_][\w$]*(?:\.[A-Za-z_$][\w$]*)*")


def names(value: Value) -> Iterator[Name]:
    """Every name that a value is read from, constants of the build left out."""
    named = (name for name in _names(value) if _CONSTANTS.isdisjoint(name[:2]))
    entering = ((said,) for one in origins(value) for said in (one.label, one.name) if said)
    return iter(dict.fromkeys(chain(named, entering)))


def _names(value: Value) -> Iterator[Name]:
    yield from _own(value)
    for part in parts(value):
        yield from _names(part)


def _own(value: Value) -> Iterator[Name]:
    match value:
        case Reference(path):
            yield path
        case Imported(name=name):
            yield (name,)
        case Member(base, key) | Index(base, Literal(str(key))):
            yield from ((*name, key) for name in _names(base))
        case Index(base):
            yield from _names(base)
        case Hole(text):
            yield from _written(text)
        case Invocation(callee, arguments):
            yield from _called(callee, arguments)
        case Unknown(why) if why.startswith(LACKS):
            yield (why.removeprefix(LACKS),)  # a component has what its framework gives it
        case Record(fields):
            yield from ((field.key,) for field in fields if field.key)


def _called(callee: Value, arguments: Iterable[Value]) -> Iterator[Name]:
    """The callee's own name, and what it looks up: `get("email")` is an e-mail address."""
    if isinstance(callee, Member) and callee.key in _WORKING:
        yield from _names(callee.base)
        return
    own = tuple(_names(callee))
    yield from own
    if not any(_LOOKUP.fullmatch(name[-1]) for name in own):
        return
    for argument in arguments:
        if isinstance(argument, Literal) and isinstance(argument.value, str):
            yield from _looked_up(argument.value)


def _looked_up(text: str) -> Iterator[Name]:
    if found := _LOOKED_UP.fullmatch(text):
        yield (found[1] or found[2],)


def _written(text: str) -> Iterator[Name]:
    """The dotted names in a template expression, in whichever language it is written."""
    text = _FILTER.split(text, maxsplit=1)[0]
    text = _ARROW.sub(".", _CALLED.sub(r".\2", _KEYED.sub(r".\2", text)))
    for found in _DOTTED.finditer(_QUOTED.sub("", text)):
        yield tuple(found[0].split("."))
