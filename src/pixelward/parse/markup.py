"""Reads HTML as browsers do: tag by tag, broken pages included, in one pass over the bytes.

Of the standard's tokenizer this is what matters to a reader of scripts and addresses. It is kinder
in one way: an element of text that is never ended (`<title>`) does not swallow the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pixelward.model.place import Span
from pixelward.parse.document import Attribute, Tag

_OPENING = re.compile(rb"<(?:(?P<comment>!--)|(?P<name>[a-zA-Z][^\s/>]*)|/[a-zA-Z]|[!?])")
_COMMENT_END = re.compile(rb"(?<=<!--)-?>|--!?>")
_ATTRIBUTE = re.compile(
    rb"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?"""
)
_TAG_END = re.compile(rb"[\s/]*>?")
_SCRIPT = re.compile(rb"<(/?)script\b", re.IGNORECASE)

_CODE = frozenset({"script", "style"})
_TEXT = frozenset({*_CODE, "textarea", "title", "iframe", "noembed", "noframes", "xmp"})


def tokens(code: bytes) -> Iterator[Tag | Span]:
    """Each opening tag, and the span of each comment, in order."""
    at, unended = 0, set[str]()
    while match := _OPENING.search(code, at):
        if match["comment"]:
            found = _COMMENT_END.search(code, match.end())
            at = found.end() if found else len(code)
            yield Span(match.start(), at)
        elif match["name"]:
            tag, at = _tag(match, code, unended)
            yield tag
        else:
            at = (code.find(b">", match.end()) + 1) or len(code)


def _tag(match: re.Match[bytes], code: bytes, unended: set[str]) -> tuple[Tag, int]:
    """The tag, and where reading goes on: behind the text of an element that holds only text."""
    name = _text(match["name"]).lower()
    attributes, at = _attributes(code, match.end())
    end = _TAG_END.match(code, at)
    assert end is not None  # it matches nothing, too
    span = Span(match.start(), end.end())
    if name not in _TEXT or name in unended or _closes_itself(name, attributes, end, code):
        return Tag(name, attributes, span), span.end
    found = _end_of(name).search(code, span.end)
    if found is None and name not in _CODE:
        unended.add(name)
        return Tag(name, attributes, span), span.end
    stop = found.start() if found else len(code)
    body = Span(span.end, stop) if name in _CODE and stop > span.end else None
    return Tag(name, attributes, span, body), stop


def _attributes(code: bytes, at: int) -> tuple[tuple[Attribute, ...], int]:
    found: list[Attribute] = []
    while match := _ATTRIBUTE.match(code, at):
        at = match.end()
        name, value = _text(match[1]).lower(), match.lastindex or 1
        if value == 1 or not match[value]:
            found.append((name, "", None))
        else:
            found.append((name, _text(match[value]), Span(*match.span(value))))
    return tuple(found), at


def _closes_itself(
    name: str, attributes: tuple[Attribute, ...], end: re.Match[bytes], code: bytes
) -> bool:
    """Whether `/>` is meant: to browsers it is nothing, but who writes it goes on with markup."""
    if b"/" not in end.group():
        return False
    if name != "script" or any(attribute == "src" for attribute, _, _ in attributes):
        return True
    following = _SCRIPT.search(code, end.end())
    return following is None or not following[1]


@cache
def _end_of(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"</" + name.encode() + rb"(?=[\s/>]|\Z)", re.IGNORECASE)


def _text(code: bytes) -> str:
    return code.decode("utf-8", "replace")
