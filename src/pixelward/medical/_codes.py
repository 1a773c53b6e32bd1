"""Finds diagnosis codes, which are taken for codes only where something says that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.medical._words import words

# ICD-10-CM: a category such as E11, a dot, up to four more. A lower-case v is a version's.
_DOTTED = re.compile(
    r"(?<![\w.])[A-TV-Za-tw-z][0-9][0-9ABab]\.[0-9A-TV-Za-tv-z]{1,4}(?![\w.]*\w)",
)
_BARE = re.compile(r"\s*([A-TV-Za-tv-z][0-9][0-9ABab][0-9A-TV-Za-tv-z]{0,4})\s*")
_SAYS_CODE = {"icd", "dx", "diagnosis", "diagnoses", "diagnostico", "diag"}
_NEAR = 12  # characters: enough for "version " before a number
_SAYS_VERSION = {"v", "ver", "version", "release", "build", "rev"}


def codes(text: str, key: str) -> Iterator[tuple[int, int]]:
    """The ranges of codes, when the key or the text itself says ICD or diagnosis."""
    keyed = _says_code(key)
    if keyed and (bare := _BARE.fullmatch(text)):
        yield bare.span(1)
        return
    if keyed or _says_code(text):
        yield from (f.span() for f in _DOTTED.finditer(text) if not _versioned(text, f.start()))


def _says_code(text: str) -> bool:
    return not _SAYS_CODE.isdisjoint(words(text))


def _versioned(text: str, at: int) -> bool:
    before = words(text[max(0, at - _NEAR) : at])
    return bool(_SAYS_VERSION.intersection(before[-1:]))
