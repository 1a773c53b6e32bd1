"""Angular's templates: event and property bindings, interpolations; names are the class's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.elements import Sign
from pixelward.parse.languages._component import page_parts
from pixelward.parse.languages._conditional import by_blocks, by_elements, worth
from pixelward.parse.languages._cover import Cover
from pixelward.parse.languages._quoted import Directive, Quoted
from pixelward.parse.languages.base import Aside, HostLanguage
from pixelward.parse.parts import Asked

_EVENT = re.compile(r"\(([\w.:-]+)\)|on-([\w.-]+)")
_PROPERTY = re.compile(r"\[(?:attr\.)?([\w:-]+)\]|bind-([\w-]+)")


_CONDITION = re.compile(rb"(?<=\s)(?:\*ngIf|\[ngIf\])\s*=\s*([\"'])(.*?)(?=;|\sas\s|\1)", re.DOTALL)
_IN_BRACKETS = (
    rb"\(\s*(?P<%s>(?:[^();]|\((?:[^()]|\([^()]*+\))*+\))*+)(?:;[^{};()]{0,200}+)?\)\s*\{"
)
_BLOCKS = re.compile(
    rb"(?P<turns>\}\s*@else\s+if\s*%s|\}\s*@else\s*\{)|(?P<opens>@if\s*%s|\{)|(?P<ends>\})"
    % (_IN_BRACKETS % b"further", _IN_BRACKETS % b"test")
)


def _directive(name: str) -> Directive:
    if _EVENT.fullmatch(name):
        return Directive("handler")
    if match := _PROPERTY.fullmatch(name):
        return Directive("value", match[1] or match[2])
    return Directive("expression" if name.startswith("[(") else "plain")


def _read(code: bytes, path: str) -> Iterator[Region | Markup | Aside]:
    cover = Cover(code)
    read = Quoted(cover, Span(0, len(code)), _directive)
    yield from cover.regions("typescript")
    yield from read.regions("typescript")
    yield read.markup()
    yield from page_parts(read.tags, code)
    if worth(code):
        yield Aside(conditional=(*by_elements(code, _asked), *by_blocks(code, _BLOCKS)))


def _asked(sign: Sign) -> tuple[tuple[Asked, ...], bool]:
    """What `*ngIf` asks, without the names of what is shown instead."""
    found = _CONDITION.search(sign.rest)
    if found is None:
        return (), False
    return (Asked(Span(sign.at + found.start(2), sign.at + found.end(2)), holds=True),), False


ANGULAR = HostLanguage(
    name="angular",
    suffixes=(".component.html",),
    read=_read,
    said="templates, in files and in strings: bindings, interpolations, the class's methods",
)
