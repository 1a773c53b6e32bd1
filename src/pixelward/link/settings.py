"""What files of settings come to: those that are scripts are resolved as their tool would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pixelward.link.bindings import Bindings
from pixelward.link.shapes import choice, finished, options
from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedLoad, LinkedSettings
from pixelward.model.values import (
    Closure,
    Field,
    Invocation,
    Literal,
    Record,
    Sequence,
    Unknown,
    Value,
)

_DEEPEST = 4  # wrappers round wrappers: `withThis(withThat({…}))`
# Under these keys, tools are told which scripts their pages are to fetch.
_SCRIPTS = re.compile(
    r"globals|(?:extra|custom|external|additional)_?(?:js|javascripts?|scripts?)"
    r"|(?:head|footer|body)_?scripts",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?:)?//\S+\Z")
_PLUGIN = re.compile(r"(?P<folder>(?:.*/)?wp-content/(?:mu-)?plugins)/(?P<name>[^/]+)/.")


def settled(files: Iterable[FileFacts], bindings: Bindings) -> Iterator[LinkedSettings]:
    """The settings of each file that holds some."""
    for facts in files:
        if facts.settings is None:
            continue
        value = facts.settings
        if facts.exports:
            value = finished(_settled(bindings.resolve(value), bindings, 0))
        yield LinkedSettings(facts.path, value)


def _settled(value: Value, bindings: Bindings, depth: int) -> Value:
    """The record that a tool is given: by a function, or through one that gives types or more."""
    if depth > _DEEPEST:
        return Unknown("wrapped too often")
    match value:
        case Closure():
            return _settled(bindings.resolve(Invocation(value, ())), bindings, depth + 1)
        case Invocation(callee, given):
            parts = (*given, *(callee.arguments if isinstance(callee, Invocation) else ()))
            found = [_settled(one, bindings, depth + 1) for one in parts]
            return choice(one for each in found for one in options(each) if _is_told(one))
        case _ if len(alternatives := options(value)) > 1:
            return choice(_settled(one, bindings, depth + 1) for one in alternatives)
        case _:
            return value


def _is_told(value: Value) -> bool:
    return isinstance(value, Record)


def folders(paths: Iterable[str]) -> Iterator[LinkedSettings]:
    """Folders of plugins as settings: what lies in one is a plugin that the site has."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(paths):
        if match := _PLUGIN.match(path):
            found.setdefault(match["folder"], {}).setdefault(match["name"], path)
    for folder, plugins in found.items():
        fields = (
            Field(name, Literal(True), Location(path, Span(0, 0))) for name, path in plugins.items()
        )
        yield LinkedSettings(folder, Record(tuple(fields)))


def addressed(settings: Iterable[LinkedSettings]) -> Iterator[LinkedLoad]:
    """The scripts that settings name by their addresses."""
    for one in settings:
        for field in _entries(one.value):
            if field.key and _SCRIPTS.fullmatch(field.key):
                for url, location in _addresses(field.value, field.location):
                    yield LinkedLoad(
                        element="script",
                        url=url,
                        location=location,
                        confidence=Confidence.INFERRED,
                    )


def _entries(value: Value) -> Iterator[Field]:
    """Every entry of the records in a value, those of lists left out."""
    stack = [value]
    while stack:
        for option in options(stack.pop()):
            if isinstance(option, Record):
                yield from option.fields
                stack.extend(field.value for field in option.fields)


def _addresses(value: Value, location: Location) -> Iterator[tuple[Literal, Location]]:
    stack = [(value, location)]
    while stack:
        one, place = stack.pop()
        match one:
            case Literal(str(text)) if _ADDRESS.match(text):
                yield one, place
            case Record(fields):
                stack.extend((field.value, field.location) for field in fields)
            case Sequence(items, places):
                stack.extend(zip(items, places or (place,) * len(items), strict=True))
