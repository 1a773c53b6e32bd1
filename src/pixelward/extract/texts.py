"""Constants: strings, template strings and the holes in them, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from itertools import groupby

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.model.values import Concat, Literal, Value

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_CODE = re.compile(r"[xu]\{?([0-9a-fA-F]{1,6})\}?")


def string(node: Node, place: Place, depth: int) -> Value:
    """A string or a template string, the template's holes kept apart."""
    return joined(
        folded(part for child in node.named_children for part in _texts(child, place, depth))
    )


def _texts(node: Node, place: Place, depth: int) -> Iterator[Value]:
    if node.type == "template_substitution":
        yield from (place.value(child, depth) for child in node.named_children[:1])
    elif node.type == "escape_sequence":
        yield Literal(unescaped(place.text(node)))
    elif node.type == "html_character_reference":  # of an attribute in JSX
        yield Literal(unescape(place.text(node)))
    else:
        yield from _fragments(node.start_byte, node.end_byte, place)


def _fragments(start: int, end: int, place: Place) -> Iterator[Value]:
    """Plain text between the template's holes, and the holes themselves."""
    code, at = place.region.code, start
    for filling in place.document.filled(place.region, start, end):
        if filling.start > at:
            yield Literal(code[at : filling.start].decode("utf-8", "replace"))
        yield filling.value
        at = filling.end
    if at < end:
        yield Literal(code[at:end].decode("utf-8", "replace"))


def unescaped(text: str) -> str:
    """What an escape sequence stands for."""
    body = text[1:]
    if match := _CODE.fullmatch(body):
        code = int(match[1], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "�"
    return _ESCAPES.get(body, body)


def folded(parts: Iterator[Value]) -> list[Value]:
    """Neighbouring texts joined to one."""
    folded: list[Value] = []
    for is_text, run in groupby(parts, key=lambda part: isinstance(part, Literal)):
        if is_text:
            folded.append(_one([part for part in run if isinstance(part, Literal)]))
        else:
            folded.extend(run)
    return folded


def written(literal: Literal) -> str:
    """A constant as the language writes it into a text."""
    match literal.value:
        case None:
            return "null"
        case bool(truth):
            return "true" if truth else "false"
        case content:
            return str(content)


def _one(texts: list[Literal]) -> Literal:
    return texts[0] if len(texts) == 1 else Literal("".join(map(written, texts)))


def joined(parts: list[Value]) -> Value:
    """One text of several parts."""
    texts = [part for part in parts if part != Literal("")]
    if len(texts) == 1:
        return texts[0]
    return Concat(tuple(texts)) if texts else Literal("")


def number(node: Node, place: Place, depth: int) -> Value:
    """A number, or its text where Python reads it otherwise."""
    text = place.text(node).replace("_", "")
    with suppress(ValueError):
        return Literal(int(text, 0))
    with suppress(ValueError):
        return Literal(float(text))
    return Literal(text)
