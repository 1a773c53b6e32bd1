"""Linked settings × signatures: which entries bring a tracker, without a snippet anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import cache

from pixelward.link.shapes import options
from pixelward.match.found import Known
from pixelward.match.select import Part, first_text, inside
from pixelward.model.knowledge import SettingPattern
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedSettings, TrackerUse
from pixelward.model.values import Field, Literal, Record, Sequence, Value

_NAMING = ("resolve", "name", "module", "package", "plugin", "src", "id", "use")
_OFF = {"enabled": False, "enable": False, "disabled": True, "disable": True}
_STANDS_FOR_NONE = re.compile(
    r"(?i)(?:your|my|enter|insert|change|replace|add)[\W_]*(?:\w+[\W_]+)*(?:id|key|code|me|here|here\W*)"
    r"|.*\byour[ _-].*|(?:[a-z]{1,3}-)?[x0#*?.-]+|.*x{4,}.*|<.*>|\{\{.*\}\}|\.\.\.|none|false|off"
    r"|todo|tbd|n/?a|null|undefined|placeholder|example|.*1234567(?:8(?:90?)?)?.*"
)


def named(path: str, glob: str) -> bool:
    """Whether a glob without a slash is the file's name, or one with a slash the path's end."""
    if "/" not in glob:
        return fnmatchcase(path.rpartition("/")[2], glob)
    return fnmatchcase(path, glob) or fnmatchcase(path, f"*/{glob}")


def settled(settings: LinkedSettings, known: Iterable[Known]) -> Iterator[TrackerUse]:
    """The uses that one file of settings is."""
    is_of = cache(lambda glob: named(settings.path, glob))
    whole: Part = ("", settings.value, Location(settings.path, Span(0, 0)))
    for tracker, signature in known:
        pattern = signature.pattern
        if not isinstance(pattern, SettingPattern) or not any(map(is_of, pattern.files)):
            continue
        for part in entries(whole, pattern.keys):
            _, value, location = part
            parts = [one for s in signature.account for one in inside(part, _keys(s.steps, value))]
            if is_empty(value) or (parts and all(is_empty(held) for _, held, _ in parts)):
                continue
            if not all(_has(part, keys, globs) for keys, globs in pattern.when):
                continue
            yield TrackerUse(
                tracker=tracker,
                signature=signature,
                location=location,
                event=None,
                account=first_text(iter(parts)),
                told=(),
                confidence=pattern.confidence,
                flow=(),
            )


def _keys(steps: tuple[int | str, ...], value: Value) -> tuple[str, ...]:
    """The steps into a value; `0` of a plain one is the value itself."""
    plain = all(not isinstance(option, Record | Sequence) for option in options(value))
    return () if plain and steps == (0,) else tuple(map(str, steps))


def _has(part: Part, keys: tuple[str, ...], globs: frozenset[str]) -> bool:
    found = (
        option
        for _, held, _ in entries(part, keys)
        for option in options(held)
        if isinstance(option, Literal)
    )
    return any(fnmatchcase(str(one.value), glob) for one in found for glob in globs)


def entries(part: Part, keys: tuple[str, ...]) -> Iterator[Part]:
    """What the keys lead to; each is a glob, `{name}` an item that is a plugin of that name."""
    if not keys:
        yield part
        return
    key, (_, value, location) = keys[0], part
    for option in options(value):
        match option:
            case Record(fields):
                for field in _fields(fields, key):
                    found = (field.key or "", field.value, field.location)
                    yield from entries(found, keys[1:])
            case Sequence(items, places):
                where = places or (location,) * len(items)
                for at, (item, place) in enumerate(zip(items, where, strict=True)):
                    if fnmatchcase(str(at), key) or is_plugin(item, key):
                        yield from entries((str(at), item, place), keys[1:])


def _fields(fields: tuple[Field, ...], key: str) -> Iterator[Field]:
    wanted = key.strip("{}")
    for field in fields:
        if field.key is None:
            for option in options(field.value):
                yield from _fields(option.fields, key) if isinstance(option, Record) else ()
        elif fnmatchcase(field.key, wanted):
            yield field


def is_plugin(item: Value, key: str) -> bool:
    """Whether an item of a list is a plugin by name: a text, `{resolve: name}`, `[name, {…}]`."""
    if not key.startswith("{"):
        return False
    return any(fnmatchcase(name, key[1:-1]) for name in names_of(item))


def names_of(item: Value) -> Iterator[str]:
    """The name of a plugin, as lists of them give it."""
    for option in options(item):
        match option:
            case Literal(str(text)):
                yield text
            case Record(fields):
                named_by = (f.value for f in fields if f.key in _NAMING)
                yield from (str(v.value) for v in named_by if isinstance(v, Literal))
            case Sequence((first, *_)):
                yield from names_of(first)


def is_empty(value: Value) -> bool:
    """Whether a setting says nothing: none at all, an example's, or one that is switched off."""
    return all(_is_nothing(option) for option in options(value))


def _is_nothing(value: Value) -> bool:
    match value:
        case Literal(None | False | ""):
            return True
        case Literal(str(text)):
            return not text.strip() or _STANDS_FOR_NONE.fullmatch(text.strip()) is not None
        case Record(fields):
            return not fields or any(_is_off(field) for field in fields)
        case Sequence(items):
            return all(_is_nothing(one) for item in items for one in options(item))
        case _:
            return False


def _is_off(field: Field) -> bool:
    off = _OFF.get(field.key or "")
    return off is not None and field.value == Literal(off)
