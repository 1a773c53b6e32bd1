"""Front matter: the settings of a page between fences at its top, which name its layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates.base import Tag, TagKind, decoded

_FENCED = re.compile(
    rb"[ \t\xef\xbb\xbf]*(?P<fence>---|\+\+\+)[ \t]*(?:js|javascript|json|toml|yaml)?[ \t]*\r?\n"
    rb"(?P<body>(?:[^\r\n]*\r?\n)*?)(?P=fence)[ \t]*(?=\r?\n|\Z)"
)
# What settings begin with: a name and its value, a remark, an object; or there are none.
_SETTING = re.compile(rb"""\s*(?:[\w."'-]+\s*[:=]|#|\{|\Z|const\b|module\b|return\b)""")
_LAYOUT = re.compile(r"""^["']?layout["']?\s*[:=]\s*["']?([\w./-]+)""", re.MULTILINE)
_FENCES = ("---", "+++")

Tags = Callable[[bytes], Iterator[Tag]]


def front_matter(source: bytes) -> Tag | None:
    """The settings at the top of a file, fences included; nothing of them is on the page."""
    match = _FENCED.match(source)
    if match is None or not _SETTING.match(match["body"]):
        return None
    return Tag(Span(match.start("fence"), match.end()), decoded(match[0]).strip(), TagKind.LOGIC)


def with_front_matter(tags: Tags) -> Tags:
    """Reads settings at the top, and the tags below them."""

    def read(source: bytes) -> Iterator[Tag]:
        top = front_matter(source)
        if top is None:
            yield from tags(source)
            return
        yield top
        yield from tags(b" " * top.span.end + source[top.span.end :])

    return read


def layout_of(tag: Tag, path: str) -> Iterator[Link]:
    """The layout that the settings name; a tag of another kind names none."""
    if not tag.text.startswith(_FENCES):
        return
    for match in _LAYOUT.finditer(tag.text):
        if match[1] not in {"null", "none", "false"}:
            start = tag.span.start + len(tag.text[: match.start()].encode())
            yield Link(
                match[1], "layout", Location(path, Span(start, start + len(match[0].encode())))
            )
