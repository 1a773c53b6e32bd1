"""PHP's strings as text: escapes resolved, each run with the bytes that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.model.place import Span
from pixelward.model.values import Value

STRINGS = frozenset({"string", "encapsed_string", "heredoc", "nowdoc"})
_BODIES = {"heredoc": "heredoc_body", "nowdoc": "nowdoc_body"}
_PLAIN = frozenset({"string_content", "escape_sequence", "nowdoc_string"})
_SINGLE = re.compile(rb"\\[\\']")
_DOUBLE = re.compile(
    rb"\\(?:[nrtvef\\$\"]|x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|u\{[0-9A-Fa-f]{1,6}\})", re.DOTALL
)
_NAMED = {"n": "\n", "r": "\r", "t": "\t", "v": "\v", "e": "\x1b", "f": "\f"}


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text and its bytes in the file; with a value, what is filled in there."""

    text: bytes
    file: Span
    value: Value | None = None


def pieces(node: Node, source: bytes) -> Iterator[Part | Node]:
    """The text of a string, and the expressions that are filled into it, in order."""
    body, start, end = _body(node, source)
    escapes = _escapes(node, source)
    for child in body.named_children:
        if child.type in _PLAIN or child.start_byte < start:
            continue
        inner, outer = child.start_byte, child.end_byte
        if source[inner - 1 : inner] == b"{" and source[outer : outer + 1] == b"}":
            inner, outer = inner - 1, outer + 1
        yield from _runs(source, Span(start, inner), escapes)
        yield child
        start = outer
    yield from _runs(source, Span(start, end), escapes)


def _body(node: Node, source: bytes) -> tuple[Node, int, int]:
    """The node that holds a string's content, and where the content begins and ends."""
    if node.type in _BODIES:
        found = (one for one in node.named_children if one.type == _BODIES[node.type])
        body = next(found, node)
        return (node, node.end_byte, node.end_byte) if body == node else _lines(body, source)
    closed = node.end_byte - node.start_byte > 1
    return node, node.start_byte + 1, node.end_byte - closed


def _lines(body: Node, source: bytes) -> tuple[Node, int, int]:
    begin = body.start_byte
    blank = re.compile(rb"\r?\n").match(source, begin)
    return body, blank.end() if blank else begin, max(body.end_byte, begin)


def _escapes(node: Node, source: bytes) -> re.Pattern[bytes] | None:
    if node.type == "nowdoc":
        return None
    return _SINGLE if source[node.start_byte : node.start_byte + 1] == b"'" else _DOUBLE


def _runs(source: bytes, span: Span, escapes: re.Pattern[bytes] | None) -> Iterator[Part]:
    at = span.start
    for match in escapes.finditer(source, span.start, span.end) if escapes else ():
        if match.start() > at:
            yield Part(source[at : match.start()], Span(at, match.start()))
        yield Part(_resolved(match[0][1:].decode()), Span(*match.span()))
        at = match.end()
    if at < span.end:
        yield Part(source[at : span.end], Span(at, span.end))


def _resolved(escape: str) -> bytes:
    if escape in _NAMED:
        return _NAMED[escape].encode()
    if escape[0] in "xu" and len(escape) > 1:
        return _character(int(escape.strip("xu{}"), 16))
    return _character(int(escape, 8)) if escape.isdigit() else escape.encode()


def _character(code: int) -> bytes:
    return chr(code).encode("utf-8", "replace") if code < 0x110000 else b"?"
