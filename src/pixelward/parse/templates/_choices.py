"""Choices of a tag library: `<c:choose>`, of which one `<c:when>` or `<c:otherwise>` comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.templates._guards import Said, under, worth
from pixelward.parse.templates.base import Tag

_CHOICE = re.compile(
    r"(?P<end>/?)c:(?:(?P<choose>choose)\b|(?P<when>when)\b(?:[\s\S]*?\btest\s*=\s*"
    r"(?:\"(?P<double>[\s\S]*?)\"|'(?P<single>[\s\S]*?)'))?|otherwise\b)"
)

_MOST = 8  # branches before one that are remembered


@dataclass(slots=True)
class _Choice:
    start: int = 0
    now: list[Said] = field(default_factory=list)
    failed: list[Said] = field(default_factory=list)


def chosen(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    """Each branch under its own condition, and under none of those before it."""
    opened: list[_Choice] = []
    for tag in tags if worth(source) else ():
        match = _CHOICE.match(tag.text)
        if match is None:
            continue
        if match["choose"]:
            opened = opened[:-1] if match["end"] else [*opened, _Choice()]
        elif opened and match["end"]:
            one = opened[-1]
            yield from under(Span(one.start, tag.span.start), [*one.failed, *one.now], path)
            failed = [(text, not holds, where) for text, holds, where in one.now]
            one.failed = [*one.failed, *failed][-_MOST:]
        elif opened:
            text = match["double"] or match["single"]
            opened[-1].start = tag.span.end
            opened[-1].now = [(text, True, tag.span)] if text else []
