"""Blade as the PHP that it is written for: the same bytes, with PHP's own tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pixelward.model.place import Span

_COMMENT = (re.compile(rb"\{\{--"), re.compile(rb"--\}\}"))
_RAW = (re.compile(rb"(?<!@)\{!!"), re.compile(rb"!!\}"))
_BLOCK = (re.compile(rb"(?<![\w@])@php(?!\w|[ \t]*\()"), re.compile(rb"(?<![\w@])@endphp\b"))
Signs = tuple[re.Pattern[bytes], re.Pattern[bytes]]


@lru_cache(maxsize=1)
def as_php(source: bytes) -> bytes:
    """`{!! a !!}` as `<?= a  ?>`, `@php a @endphp` as `<?   a      ?>`; comments are blanks."""
    code = bytearray(source)
    for whole, _ in pairs(source, _COMMENT):
        code[whole.start : whole.end] = re.sub(rb"[^\r\n]", b" ", source[whole.start : whole.end])
    for signs, opening in ((_RAW, b"<?="), (_BLOCK, b"<?  ")):
        for whole, inner in pairs(bytes(code), signs):
            code[whole.start : inner.start] = opening
            code[inner.end : whole.end] = b"?>".rjust(whole.end - inner.end)
    return bytes(code)


def pairs(source: bytes, signs: Signs) -> Iterator[tuple[Span, Span]]:
    """From each opening sign to the closing one, with the signs and without; what ends only."""
    opening, closing = signs
    at = 0
    while first := opening.search(source, at):
        last = closing.search(source, first.end())
        if last is None:
            return
        yield Span(first.start(), last.end()), Span(first.end(), last.start())
        at = last.end()


def comments(source: bytes) -> Iterator[Span]:
    """`{{-- … --}}`."""
    yield from (whole for whole, _ in pairs(source, _COMMENT))
