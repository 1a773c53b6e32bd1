"""Elements of a tag library, `<c:if>`, which the server runs, and which stand in any text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.templates.base import Tag, TagKind, decoded

_ELEMENT = re.compile(
    rb"""</?(?P<name>[a-zA-Z][\w-]*:[a-zA-Z][\w.-]*)(?P<rest>(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+)>"""
)
# A button of the server's that runs a script when it is pressed is read as an element.
_KEPT = re.compile(rb"\s(?:on\w+|on[cC]lient\w+|src)\s*=", re.IGNORECASE)


def prefixed(source: bytes, start: int, end: int, quiet: re.Pattern[bytes]) -> Iterator[Tag]:
    """The elements in a range: one that closes itself prints, except for those named `quiet`."""
    for match in _ELEMENT.finditer(source, start, end):
        if _KEPT.search(match["rest"]):
            continue
        prints = match["rest"].endswith(b"/") and not quiet.match(match["name"])
        kind = TagKind.OUTPUT if prints else TagKind.LOGIC
        text = decoded(source[match.start() + 1 : match.end() - 1]).rstrip("/ \t\r\n")
        yield Tag(Span(*match.span()), text, kind)


def with_prefixed(source: bytes, tags: Iterator[Tag], quiet: re.Pattern[bytes]) -> Iterator[Tag]:
    """The tags, and the library's elements round them; an element may hold tags."""
    found = tuple(tags)
    rest = bytearray(source)
    for tag in found:
        rest[tag.span.start : tag.span.end] = b"_" * (tag.span.end - tag.span.start)
    elements = tuple(prefixed(bytes(rest), 0, len(rest), quiet))
    yield from _apart(source, sorted((*found, *elements), key=_outermost_first))


def _outermost_first(tag: Tag) -> tuple[int, int]:
    return tag.span.start, -tag.span.end


def _apart(source: bytes, tags: list[Tag]) -> Iterator[Tag]:
    end = 0
    for tag in tags:
        if tag.span.start >= end:
            yield _written(source, tag)
            end = tag.span.end


def _written(source: bytes, tag: Tag) -> Tag:
    """The text as it stands in the file, where tags were covered in it."""
    if "_" not in tag.text:
        return tag
    inside = source[tag.span.start : tag.span.end]
    if not inside.startswith(b"<") or inside.startswith(b"<%"):
        return tag
    return Tag(tag.span, decoded(inside[1:-1]).rstrip("/ \t\r\n"), tag.kind)
