"""The texts that `pixelward terms` is asked about: arguments, lines, or a JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from pixelward.errors import Error

_LONGEST = 1_000_000  # bytes; what is longer is read in pieces, so that memory has a bound
_STEP = 'Write {"text": "…"} on each line, or no JSON at all.'


@dataclass(frozen=True, slots=True)
class Asked:
    """A text, and the key that it is the value of, where there is one."""

    text: str
    key: str = ""


def asked(texts: Iterable[str]) -> Iterator[Asked]:
    """The arguments or, without any or for a single `-`, what is on standard input."""
    given = tuple(texts)
    if given in ((), ("-",)):
        return _read(sys.stdin.buffer)
    return map(Asked, given)


def _read(stream: BinaryIO) -> Iterator[Asked]:
    """One text a line, as it comes; the first line that is not empty says whether it is JSON."""
    is_json: bool | None = None
    for number, line in enumerate(_lines(stream), 1):
        if is_json is None and line.strip():
            is_json = _record(line) is not None
        if not is_json:
            yield Asked(line)
        elif line.strip():
            yield _asked(line, number)


def _lines(stream: BinaryIO) -> Iterator[str]:
    encoding = "utf-8-sig"  # a mark of the byte order stands at the very start alone
    while raw := stream.readline(_LONGEST):
        yield raw.decode(encoding, "replace").rstrip("\r\n")
        encoding = "utf-8"


def _record(line: str) -> dict[str, Any] | None:
    """The object of a line, if it holds one that has a text."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and "text" in found else None


def _asked(line: str, number: int) -> Asked:
    place, record = f"standard input:{number}", _record(line)
    if record is None:
        raise Error(place, "is no JSON object with a text.", _STEP)
    text, key = record["text"], record.get("key") or ""
    if not isinstance(text, str) or not isinstance(key, str):
        raise Error(place, "has a text or a key that is no text.", _STEP)
    return Asked(text, key)
