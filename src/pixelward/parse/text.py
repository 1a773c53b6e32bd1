"""Which bytes are text: UTF-8 as it is, one-byte encodings with their letters covered."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOM = codecs.BOM_UTF8
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_COVER = bytes(range(128)) + b"?" * 128


class Unreadable(Exception):
    """A file that is not text we can read; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file's bytes, of the same length, ready for a grammar."""

    code: bytes
    is_wide: bool = True
    notes: tuple[str, ...] = ()


def readable(raw: bytes) -> Text:
    """The file's text, byte for byte in its place; raises `Unreadable` with the reason."""
    if raw.startswith(_WIDE_MARKS):
        raise Unreadable("is UTF-16; only UTF-8 and one-byte encodings are read")
    if b"\0" in raw:
        raise Unreadable("holds a NUL byte, so it is not text")
    code = raw.replace(_BOM, b" " * len(_BOM), 1) if raw.startswith(_BOM) else raw
    try:
        code.decode("utf-8")
    except UnicodeDecodeError:
        note = "is not UTF-8; its letters beyond ASCII were not read"
        return Text(code.translate(_COVER), is_wide=False, notes=(note,))
    return Text(code)
