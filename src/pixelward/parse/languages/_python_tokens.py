"""Python's tokens, as far as strings and what is done with them need telling apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.place import Span

# A string in three quotes that never ends takes the rest of the file.
_TOKEN = re.compile(
    rb"(?P<comment>#[^\n]*)"
    rb"|(?P<string>[a-zA-Z]{0,2}(?:"
    rb'"""[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*+(?:"""|\Z)'
    rb"|'''[^'\\]*+(?:(?:\\.|'(?!''))[^'\\]*+)*+(?:'''|\Z)"
    rb'|"[^"\\\n]*+(?:\\(?:\r\n|.)[^"\\\n]*+)*+"'
    rb"|'[^'\\\n]*+(?:\\(?:\r\n|.)[^'\\\n]*+)*+'))"
    rb"|(?P<word>[\w.]+)|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<newline>\n)"
    rb"|(?P<blank>[ \t\r\f]+|\\\r?\n)|(?P<sign>[-+*/%=!<>:&|^]=|\\.|.)",
    re.DOTALL,
)
_QUOTES = re.compile(rb"[a-zA-Z]{0,2}(\"\"\"|'''|\"|')")


@dataclass(frozen=True, slots=True)
class Token:
    kind: str  # string, word, open, close, newline, sign
    span: Span
    text: bytes  # of strings only what stands before their quotes

    @property
    def is_raw(self) -> bool:
        return b"r" in self.text.lower()

    @property
    def is_formatted(self) -> bool:
        return b"f" in self.text.lower()


def tokens(code: bytes) -> Iterator[Token]:
    """The tokens of a file, broken ones included; lines end only where a statement may."""
    depth = 0
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "sign"
        depth = max(depth + (kind == "open") - (kind == "close"), 0)
        if kind in {"comment", "blank"} or (kind == "newline" and depth):
            continue
        quotes = _QUOTES.match(match.group()) if kind == "string" else None
        text = match.group()[: quotes.start(1)] if quotes else match.group()
        yield Token(kind, Span(*match.span()), text)


def inside(code: bytes, token: Token) -> Span:
    """What stands between a string's quotes."""
    start = token.span.start + len(token.text)
    width = 3 if code[start : start + 3] in {b'"""', b"'''"} else 1
    closed = code[token.span.end - width : token.span.end] == code[start : start + width]
    end = token.span.end - width if closed else token.span.end
    return Span(min(start + width, max(end, start)), max(end, start))
