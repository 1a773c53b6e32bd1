"""Escape sequences, which most languages write alike."""

from __future__ import annotations

import re

_CODE = re.compile(rb"[xuU]\{?([0-9a-fA-F]{1,8})\}?")
_SHORT = {
    b"n": b"\n",
    b"t": b"\t",
    b"r": b"\r",
    b"b": b"\b",
    b"f": b"\f",
    b"v": b"\v",
    b"0": b"",
    b"\n": b"",
    b"\r\n": b"",
}

# What follows a backslash, wherever it stands for something else.
ESCAPE = rb"\\(?P<escape>u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r\n|.)"

# The escapes of a language that leaves a backslash alone before any other sign.
KNOWN = rb"[nrtbfv\\'\"]|\r?\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}"


def unescaped(body: bytes) -> bytes:
    """What the sign behind a backslash stands for."""
    if match := _CODE.fullmatch(body):
        code = int(match[1], 16)
        is_known = code < 0x110000 and not 0xD800 <= code < 0xE000
        return (chr(code) if is_known else "\ufffd").encode()
    return _SHORT.get(body, body)
