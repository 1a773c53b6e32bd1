"""The files that PHP builds a page from: `include`, and the parts of a theme."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates import _php_islands as php
from pixelward.parse.templates.base import Tag, TagKind

_TEXT = rb"""(?:'(?P<{0}>[^'\\\r\n]*)'|"(?P<{1}>[^"\\$\r\n]*)")"""


def _text(name: bytes) -> bytes:
    return _TEXT.replace(b"{0}", name + b"1").replace(b"{1}", name + b"2")


# A path after what the code puts before it: `__DIR__ . '/x.php'`, `get_theme_dir() . '/x.php'`.
_NESTED = rb"\((?:[^()\r\n]{1,80}+|\([^()\r\n]{0,80}+\)){0,6}+\)"
_BASE = rb"(?P<base>(?:[\w$\\>:-]{1,80}+|" + _NESTED + rb"|\s{1,20}+){1,8}+\.)?\s*+"
_INCLUDE = re.compile(
    rb"(?<![\w$>:])(?:include|require)(?:_once)?(?![\w$])[\s(]*+" + _BASE + _text(b"path"),
    re.IGNORECASE,
)
_PART = re.compile(
    rb"(?<![\w$>:\\])(?:get_(?P<part>header|footer|sidebar)|(?P<template>get_template_part)"
    rb"|(?P<found>locate_template))\s*+\(\s*+(?:(?:\[|array\s*\()\s*+)?(?:"
    + _text(b"name")
    + rb")?(?:\s*,\s*"
    + _text(b"second")
    + rb")?"
)
# What Drupal is told to bring along: `$page['#attached']['library'][] = 'visits/tracking'`.
_NAMES = rb"""(?P<names>(?:\s{0,99}+['"][\w-]{1,99}+/[\w.-]{1,99}+['"]\s{0,99}+,?){1,20}+)"""
_LIBRARY = re.compile(
    rb"""['"]library['"]\s*+(?:\]\s*+\[\s*+\]\s*+=|=>)\s*+(?:\[|array\s*+\()?""" + _NAMES
)
_LIBRARY_NAME = re.compile(rb"[\w-]+/[\w.-]+")
_ANY = re.compile(
    rb"include|require|get_(?:header|footer|sidebar|template_part)|locate_template|#attached"
)
_HERE = re.compile(rb"__DIR__|dirname\s*\(\s*__FILE__\s*\)")


def links(tag: Tag, path: str) -> Iterator[Link]:
    """The files that the code of one island names."""
    if tag.kind is TagKind.COMMENT:
        return
    code = tag.text.encode()
    if not _ANY.search(code):
        return
    # The text of a tag is what it holds but for its opening and closing sign.
    start = tag.span.start + _before(tag, code)
    hidden = _hidden(code)
    for match in _INCLUDE.finditer(code):
        if not hidden[match.start()]:
            yield from _link(_included(match), match, start, path)
    for match in _PART.finditer(code):
        if not hidden[match.start()]:
            for target in _parts(match):
                yield from _link(target, match, start, path)
    for match in _LIBRARY.finditer(code):
        if not hidden[max(match.start() - 1, 0)]:
            for name in _LIBRARY_NAME.findall(match["names"]):
                span = Span(start + match.start(), start + match.end())
                yield Link(name.decode(), "library", Location(path, span))


def _before(tag: Tag, code: bytes) -> int:
    rest = tag.span.end - tag.span.start - len(code)
    return next((size for size in (5, 3, 2) if rest in {size, size + 2}), 0)


def _hidden(code: bytes) -> bytearray:
    """For each byte whether it is in a string or a comment."""
    hidden = bytearray(len(code) + 1)
    for match in php.TOKEN.finditer(code):
        if not match["close"]:
            hidden[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return hidden


def _link(target: str, match: re.Match[bytes], start: int, path: str) -> Iterator[Link]:
    if posixpath.basename(target):
        span = Span(start + match.start(), start + match.end())
        yield Link(target, "include", Location(path, span))


def _said(match: re.Match[bytes], name: str) -> str:
    return (match[f"{name}1"] or match[f"{name}2"] or b"").decode("utf-8", "replace")


def _included(match: re.Match[bytes]) -> str:
    said, base = _said(match, "path"), match["base"] or b""
    if _HERE.fullmatch(base.rstrip(b". \t\r\n")):
        return f"./{said.lstrip('/')}"
    if base or said.startswith("/"):
        # Whatever folder that is, the nearest file whose path ends so is meant.
        return re.sub(r"\A(?:\.{0,2}/)+", "", said)
    return said


def _parts(match: re.Match[bytes]) -> Iterator[str]:
    name, second = _said(match, "name"), _said(match, "second")
    if match["part"]:
        part = match["part"].decode()
        yield from ([f"{part}-{name}.php"] if name else [f"{part}.php"])
    elif match["found"]:
        yield name
    elif name:
        yield from ([f"{name}-{second}.php"] if second else [])
        yield f"{name}.php"
