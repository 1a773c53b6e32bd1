"""Pug: indentation, read line by line as the HTML that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from pixelward.model.facts import Block
from pixelward.model.place import Span
from pixelward.parse.document import Markup, Region
from pixelward.parse.languages._asked import Asked
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._pug_tags import Tags
from pixelward.parse.languages.base import Aside, HostLanguage

_STATEMENT = re.compile(
    rb"(?P<silent>//)|(?P<raw>!=)|(?P<shown>=)|(?P<piped>\|)|(?P<html><)|(?P<filter>:[\w-]+)"
    rb"|(?P<nothing>doctype\b|!!!|(?:if|else|unless|each|for|while|case|mixin|yield)(?![\w.#-])"
    rb"|&attributes)|(?P<code>-)|(?P<link>(?:extends|include)(?![\w.#-]))"
    rb"|(?P<block>(?:block|append|prepend)(?![\w.#-]))|(?P<choice>(?:when|default)(?![\w.#-]))"
)
_LINK = re.compile(rb"(?P<relation>extends|include)(?::[\w-]+)*(?:\([^)\n]*\))?[ \t]+(?P<name>\S+)")
_BLOCK = re.compile(rb"(?:block[ \t]+)?(?P<how>append|prepend|block)[ \t]+(?P<name>[\w-]+)")
_CHOICE = re.compile(rb"""(?:when|default)(?:"[^"\n]*"|'[^'\n]*'|[^:"'\n])*:[ \t]+(?=\S)""")
_ENDING = re.compile(rb"\.\w+\Z")
# Filters that leave a script a script.
_SCRIPTING = frozenset(
    {b":babel", b":uglify-js", b":terser", b":esbuild", b":typescript", b":cdata"}
)
_BLANK = b" \t"


def _read(code: bytes, path: str) -> Iterator[Region | Markup | Aside]:
    outline = Outline(code, path)
    outline.read(partial(_line, outline, Tags(outline), Asked(outline)))
    yield from outline.found("Pug")


def _line(outline: Outline, tags: Tags, asked: Asked, at: int) -> int:
    asked.line(at)
    return _statement(outline, tags, at, outline.lines[at].start)


def _statement(outline: Outline, tags: Tags, at: int, start: int) -> int:
    line = outline.lines[at]
    match = _STATEMENT.match(outline.code, start, line.end)
    kind = match.lastgroup if match else "tag"
    if match is None or kind == "tag":
        return tags.line(at, start)
    if kind == "silent":
        return outline.silent(at)
    if kind == "code":  # a body belongs to it where nothing stands behind the sign
        return outline.body(at)[0] if match.end() == line.end else at + 1
    if kind == "filter":
        return _filter(outline, at, match)
    if kind == "choice":
        inner = _CHOICE.match(outline.code, start, line.end)
        return tags.line(at, inner.end()) if inner else at + 1
    if kind in {"link", "block"}:
        return _named(outline, at, start)
    if kind in {"raw", "shown"}:
        tags.expression(Span(match.end(), line.end), kind == "raw")
    elif kind == "piped":
        tags.text(match.end() + (outline.code[match.end() : match.end() + 1] in _BLANK), line.end)
        outline.out.put(b"\n", line.end, line.end)
    elif kind == "html":
        tags.text(start, line.end)
        outline.out.put(b"\n", line.end, line.end)
    return at + 1


def _filter(outline: Outline, at: int, match: re.Match[bytes]) -> int:
    stop, inner = outline.body(at)
    if inner and match.group() in _SCRIPTING:
        outline.out.copy(inner.start, inner.end)
    return stop


def _named(outline: Outline, at: int, start: int) -> int:
    line = outline.lines[at]
    if link := _LINK.match(outline.code, start, line.end):
        name = link["name"].decode("utf-8", "replace")
        ending = "" if _ENDING.search(link["name"]) else _own_ending(outline.path)
        relation = link["relation"].decode()
        outline.link(name + ending, relation, Span(start, line.end))
    elif block := _BLOCK.match(outline.code, start, line.end):
        inner = outline.body(at)[1]
        name = block["name"].decode("utf-8", "replace")
        span = Span(start, inner.end if inner else line.end)
        outline.blocks.append(Block(name, span, block["how"] != b"block"))
    return at + 1


def _own_ending(path: str) -> str:
    return ".jade" if path.lower().endswith(".jade") else ".pug"


PUG = HostLanguage(
    name="pug",
    suffixes=(".pug", ".jade"),
    read=_read,
    said="tags, attributes, text blocks, piped and raw lines; `extends` and `include` followed;"
    " loops and conditions once, mixins where they are defined",
)
