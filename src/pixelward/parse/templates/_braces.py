"""Where a bracket that opens is closed: strings of the code inside are passed over."""

from __future__ import annotations

import re
from functools import cache

_MOST = 20_000  # bytes of one expression: who writes more has left a bracket open


@cache
def _tokens(signs: bytes, quotes: bytes) -> re.Pattern[bytes]:
    strings = [rb"Q(?:[^Q\\\n]|\\[^\n])*+Q".replace(b"Q", re.escape(bytes([q]))) for q in quotes]
    return re.compile(b"|".join((*strings, b"[" + re.escape(signs) + b"]")))


class Brackets:
    """Finds the ends of brackets of one kind; asked from left to right it takes linear time."""

    def __init__(self, source: bytes, signs: bytes = b"{}", quotes: bytes = b"\"'") -> None:
        self._source = source
        self._opens = signs[:1]
        self._pattern = _tokens(signs, quotes)
        self._unended = set[int]()

    def end(self, at: int) -> int:
        """Behind what closes the bracket at a place, or -1 where nothing does."""
        if at in self._unended:
            return -1
        opened = list[int]()
        for token in self._pattern.finditer(self._source, at, at + _MOST):
            if token[0] == self._opens:
                opened.append(token.start())
            elif len(token[0]) == 1 and opened:
                opened.pop()
                if not opened:
                    return token.end()
        self._unended.update(opened)
        return -1
