"""Where PHP begins and ends in a page, and what in it is a string or a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pixelward.model.place import Span

_OPENING = re.compile(rb"<\?(?:(?P<echo>=)|php(?=\s|\Z)|(?=\s))", re.IGNORECASE)
_NAME = rb"[A-Za-z_\x80-\xff][\w\x80-\xff]*+"
# A string, heredoc or comment that never ends reaches to the end of the file.
TOKEN = re.compile(
    rb"(?P<text>'(?:[^'\\]++|\\.)*+(?:'|\Z|\\\Z)"
    rb'|"(?:[^"\\]++|\\.)*+(?:"|\Z|\\\Z)'
    rb"|`(?:[^`\\]++|\\.)*+(?:`|\Z|\\\Z)"
    rb"|<<<[ \t]*+(?P<quote>['\"]?)(?P<mark>" + _NAME + rb")(?P=quote)\r?\n"
    rb"(?:.*?^[ \t]*+(?P=mark)(?![\w\x80-\xff])|.*))"
    rb"|(?P<comment>/\*.*?(?:\*/|\Z)|(?://|\#(?!\[))[^\r\n?]*+(?:\?(?!>)[^\r\n?]*+)*+)"
    rb"|(?P<close>\?>)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Island:
    """PHP from its opening tag to its closing one; `code` is what stands between."""

    span: Span
    code: Span
    echoes: bool  # `<?= … ?>`
    comments: tuple[Span, ...] = ()
    texts: tuple[Span, ...] = ()  # strings, quotes included


@lru_cache(maxsize=1)
def islands(source: bytes) -> tuple[Island, ...]:
    """Every stretch of PHP in a text, in order."""
    return tuple(_islands(source))


def _islands(source: bytes) -> Iterator[Island]:
    at, last = 0, source.rfind(b"?>")
    while match := _OPENING.search(source, at):
        island = _island(source, match, last)
        yield island
        at = island.span.end


def _island(source: bytes, opening: re.Match[bytes], last: int) -> Island:
    echoes = opening["echo"] is not None
    start, whole = opening.end(), len(source)
    if last < start:  # most files of PHP alone: nobody has to look for the end of a last island
        return Island(Span(opening.start(), whole), Span(start, whole), echoes)
    comments, texts = list[Span](), list[Span]()
    for match in TOKEN.finditer(source, start):
        if match["close"]:
            inner = Span(start, match.start())
            span = Span(opening.start(), match.end())
            return Island(span, inner, echoes, tuple(comments), tuple(texts))
        (comments if match["comment"] else texts).append(Span(*match.span()))
    code = Span(start, whole)
    return Island(Span(opening.start(), whole), code, echoes, tuple(comments), tuple(texts))


def bare(source: bytes, code: Span) -> bytes:
    """The code with strings and comments covered by blanks, of the same length."""
    return TOKEN.sub(_blanked, source[code.start : code.end])


def _blanked(match: re.Match[bytes]) -> bytes:
    quote = b"'" if match["text"] else b" "
    return quote + b" " * (len(match[0]) - 2) + quote if len(match[0]) > 1 else quote


def comments(source: bytes, island: Island) -> Iterator[Span]:
    """The comments of an island, those of a last one included."""
    if island.comments or island.span.end != len(source):
        yield from island.comments
        return
    found = TOKEN.finditer(source, island.code.start, island.code.end)
    yield from (Span(*match.span()) for match in found if match["comment"])
