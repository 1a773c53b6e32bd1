"""Angular's templates: event and property bindings, interpolations; names are the class's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._component import page_parts
from pixelward.parse.languages._cover import Cover
from pixelward.parse.languages._quoted import Directive, Quoted
from pixelward.parse.languages.base import HostLanguage

_EVENT = re.compile(r"\(([\w.:-]+)\)|on-([\w.-]+)")
_PROPERTY = re.compile(r"\[(?:attr\.)?([\w:-]+)\]|bind-([\w-]+)")


def _directive(name: str) -> Directive:
    if _EVENT.fullmatch(name):
        return Directive("handler")
    if match := _PROPERTY.fullmatch(name):
        return Directive("value", match[1] or match[2])
    return Directive("expression" if name.startswith("[(") else "plain")


def _read(code: bytes, path: str) -> Iterator[Region | Markup]:
    cover = Cover(code)
    read = Quoted(cover, Span(0, len(code)), _directive)
    yield from cover.regions("typescript")
    yield from read.regions("typescript")
    yield read.markup()
    yield from page_parts(read.tags, code)


ANGULAR = HostLanguage(
    name="angular",
    suffixes=(".component.html",),
    read=_read,
    said="templates, in files and in strings: bindings, interpolations, the class's methods",
)
