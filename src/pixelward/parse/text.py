"""Which bytes are text, and the same text in UTF-8: every line and column stays where it is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOM = codecs.BOM_UTF8
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAID = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096  # bytes in which an encoding is declared, and by which UTF-16 is told
_MOST_NULS = 0.001  # of all bytes; more of them make a file something else than text


class Unreadable(Exception):
    """A file that is not text we can read; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text in UTF-8, as it is and ready for a grammar: both of the same length.

    A text that was not UTF-8 has other offsets than its file, and the same lines and columns.
    """

    source: bytes
    code: bytes
    notes: tuple[str, ...] = ()


def readable(raw: bytes) -> Text:
    """The file's text; raises `Unreadable` with the reason."""
    source, notes = _utf_8(raw)
    if b"\0" in source:
        if source.count(b"\0") > max(1, len(source) * _MOST_NULS):
            raise Unreadable("holds NUL bytes, so it is not text")
        notes = (*notes, "holds a NUL byte, which was read as a blank")
    code = source.replace(_BOM, b" " * len(_BOM), 1) if source.startswith(_BOM) else source
    return Text(source, code.replace(b"\0", b" "), notes)


def _utf_8(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    if wide := _wide(raw):
        try:
            return raw.decode(wide).encode("utf-8"), ()
        except UnicodeError:
            raise Unreadable(f"begins like {wide.upper()} and is not") from None
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        name = _declared(raw)
        return raw.decode(name, "replace").encode("utf-8"), (f"is not UTF-8; read as {name}",)
    return raw, ()


def _wide(raw: bytes) -> str:
    """The encoding of two or four bytes a character that a file is in; empty for all others."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    head = raw[:_HEAD]
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(head) > 7 and head[first::2].count(0) * 10 > len(head[first::2]) * 9:
            return name
    return ""


def _declared(raw: bytes) -> str:
    """The encoding that a page says it is in, as far as Python knows it; else the usual one."""
    said = _SAID.search(raw, 0, _HEAD)
    try:
        found = codecs.lookup(said[1].decode("ascii")).name if said else "utf-8"
        b"a".decode(found)
    except (LookupError, UnicodeError):
        found = "utf-8"
    return "cp1252" if found in {"utf-8", "ascii", "iso8859-1"} else found
