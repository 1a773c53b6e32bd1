"""What an island of PHP leaves on the page: the value that it prints, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.templates import _php_islands as php
from pixelward.parse.templates._php_islands import Island
from pixelward.parse.templates.base import Tag, TagKind, decoded

_PRINTS = re.compile(rb"(?<![\w$>:\\])(?:echo|print|v?printf)\b", re.IGNORECASE)
_PRINTING = re.compile(rb"\s*(?:echo|print)\b", re.IGNORECASE)
_CALL = re.compile(
    rb"\s*(?!(?:if|else|elseif|for|foreach|while|switch|declare|require|include|require_once"
    rb"|include_once|isset|unset|exit|die|array|list|return|function|fn|match|ob_\w+)\b)"
    rb"[\w$\\]+(?:(?:->|::|\?->)\w+)*\s*\([^;]*\)[\s;]*",
    re.IGNORECASE,
)
# Before these a value is due, or a text goes on.
_GOES_ON = re.compile(rb"(?:[\w'\"=&/?.,:#%+-]|[(,=:\[+?&]\s*)\Z")
_MARKUP = re.compile(rb"""\s*['"]\s*<""")
_REMARK = b"pixelward:"
_MOST_BEFORE = 200  # bytes; more than any blanks before a value


def tags(source: bytes) -> Iterator[Tag]:
    """The islands as tags; a comment that speaks to the linter is one of its own."""
    for island in php.islands(source):
        yield from _split(source, island, _tag(source, island))


def _tag(source: bytes, island: Island) -> Tag:
    code = island.code
    found = _printed(source, island)
    text = decoded(source[found.start : found.end]) if found else ""
    if text.strip("; \t\r\n"):
        return Tag(island.span, text.strip("; \t\r\n"), TagKind.OUTPUT)
    return Tag(island.span, decoded(source[code.start : code.end]), TagKind.LOGIC)


def _printed(source: bytes, island: Island) -> Span | None:
    """The expression whose value an island prints."""
    if island.echoes:
        return _before_comment(source, island)
    if island.span.end - island.span.start > 4096 or island.code.end == len(source):
        return None
    bare = php.bare(source, island.code)
    start, prints = island.code.start, [*_PRINTS.finditer(bare)]
    if not prints:
        is_value = _CALL.fullmatch(bare) is not None and goes_on(source, island.span.start)
        return island.code if is_value else None
    first = _PRINTING.match(bare)
    if first and len(prints) == 1 and b";" not in bare.rstrip(b"; \t\r\n"):
        inner = Span(start + first.end(), island.code.end)
        return None if _MARKUP.match(source, inner.start) else inner
    if not goes_on(source, island.span.start):
        return None
    return _statement(bare, prints[0], start) if len(prints) == 1 else island.code


def _before_comment(source: bytes, island: Island) -> Span:
    """The code up to its first comment, unless it begins with one."""
    code = island.code
    end = next((one.start for one in php.comments(source, island)), code.end)
    return Span(code.start, end) if source[code.start : end].strip() else code


def _statement(bare: bytes, print_: re.Match[bytes], start: int) -> Span:
    """What one `echo` among other statements prints."""
    end = re.compile(rb"[;{}]|\Z").search(bare, print_.end())
    return Span(start + print_.end(), start + (end.start() if end else len(bare)))


def goes_on(source: bytes, at: int) -> bool:
    """Whether what stands before a tag calls for a value, and not for a statement."""
    return _GOES_ON.search(source[max(at - _MOST_BEFORE, 0) : at]) is not None


def _split(source: bytes, island: Island, tag: Tag) -> Iterator[Tag]:
    """The tag, cut where a comment in it speaks to the linter."""
    at = tag.span.start
    if source.find(_REMARK, at, tag.span.end) >= 0:
        for span in php.comments(source, island):
            if source.find(_REMARK, span.start, span.end) >= 0:
                yield _cut(tag, source, Span(at, span.start), at == tag.span.start)
                text = decoded(source[span.start : span.end])
                yield Tag(span, text, TagKind.COMMENT)
                at = span.end
    if at == tag.span.start:
        yield tag
    elif at < tag.span.end:
        yield _cut(tag, source, Span(at, tag.span.end), False)


def _cut(tag: Tag, source: bytes, span: Span, first: bool) -> Tag:
    """A part of a tag; the first one prints what the whole tag prints, if it is all there."""
    text = decoded(source[span.start : span.end])
    if tag.kind is TagKind.OUTPUT and first and tag.text in text:
        return Tag(span, tag.text, TagKind.OUTPUT)
    return Tag(span, text, TagKind.LOGIC)
