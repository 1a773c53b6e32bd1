"""Ways of keys into settings: globs of names, items of lists by name, entries at any depth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache, lru_cache

from pixelward.link.shapes import options
from pixelward.match.select import Part
from pixelward.model.values import Field, Invocation, Literal, Record, Sequence, Value

ANYWHERE = "**"
# What lists of plugins call the name of one.
_NAMING = frozenset({"resolve", "name", "module", "package", "plugin", "src", "id", "use"})
_OFF = {
    "enabled": False,
    "enable": False,
    "active": False,
    "activated": False,
    "disabled": True,
    "disable": True,
}


@lru_cache(maxsize=4096)
def alike(key: str) -> str:
    """A key as it is compared: `pixel_id`, `pixel-id`, `pixelId` are one."""
    return key.lower().replace("_", "").replace("-", "")


class Entries:
    """What keys lead to in one value; looked up at any depth, the value is walked once."""

    def __init__(self, whole: Part) -> None:
        self._whole = whole
        self._deep = cache(self._gathered)

    def at(self, keys: tuple[str, ...]) -> Iterator[Part]:
        """The entries that some keys lead to."""
        if keys[:1] != (ANYWHERE,):
            yield from inside(self._whole, keys)
            return
        wanted = alike(keys[1])
        for key, parts in self._deep().items():
            if fnmatchcase(key, wanted):
                for part in parts:
                    yield from inside(part, keys[2:])

    def _gathered(self) -> Mapping[str, list[Part]]:
        found: dict[str, list[Part]] = defaultdict(list)
        stack = [self._whole]
        while stack:
            part = stack.pop()
            for one in _children(part):
                if one[0]:
                    found[alike(one[0])].append(one)
                stack.append(one)
        return found


def inside(part: Part, keys: tuple[str, ...]) -> Iterator[Part]:
    """The entries that some keys lead to from a part."""
    if not keys:
        yield part
        return
    key, (_, value, _location) = keys[0], part
    for option in options(value):
        match option:
            case Record(fields) if not is_off(fields):
                for field in _fields(fields, alike(key.strip("{}"))):
                    yield from inside((field.key or "", field.value, field.location), keys[1:])
            case Sequence():
                for at, one in enumerate(items(option, part)):
                    if fnmatchcase(str(at), key) or _is_plugin(one[1], key):
                        yield from inside(one, keys[1:])
            case Invocation(_, given):
                for argument in given:  # a plugin's own function, called with its settings
                    if isinstance(argument, Record):
                        yield from inside(("", argument, part[2]), keys)


def is_off(fields: Iterable[Field]) -> bool:
    """Whether a record says of itself that it is switched off."""
    return any(f.key in _OFF and f.value == Literal(_OFF[f.key]) for f in fields)


def items(found: Sequence, part: Part) -> Iterator[Part]:
    """The items of a list, each where it is written if that is known."""
    places = found.places or (part[2],) * len(found.items)
    return (("", item, place) for item, place in zip(found.items, places, strict=True))


def names_of(item: Value) -> Iterator[str]:
    """The name of a plugin as lists give it: a text, `{resolve: name}`, `[name, {…}]`."""
    for option in options(item):
        match option:
            case Literal(str(text)):
                yield text
            case Record(fields):
                named_by = (field.value for field in fields if field.key in _NAMING)
                yield from (str(name.value) for name in named_by if isinstance(name, Literal))
            case Sequence((first, *_)):
                yield from names_of(first)


def _is_plugin(item: Value, key: str) -> bool:
    return key.startswith("{") and any(fnmatchcase(name, key[1:-1]) for name in names_of(item))


def _fields(fields: Iterable[Field], wanted: str) -> Iterator[Field]:
    for field in fields:
        if field.key is not None and fnmatchcase(alike(field.key), wanted):
            yield field
        elif field.key is None:
            for option in options(field.value):
                yield from _fields(option.fields, wanted) if isinstance(option, Record) else ()


def _children(part: Part) -> Iterator[Part]:
    for option in options(part[1]):
        match option:
            case Record(fields) if not is_off(fields):
                yield from ((field.key or "", field.value, field.location) for field in fields)
            case Sequence():
                yield from items(option, part)
            case Invocation(_, given):
                yield from (("", one, part[2]) for one in given if isinstance(one, Record))
