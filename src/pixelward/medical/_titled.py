"""Finds doctors by name: `Dr. Elena Marsh`, and not `12 Maple Dr. Miami` or `Dr. Seuss`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.medical._lexicon import Lexicon, key_of

_TITLE = re.compile(r"(?<![\w&])Dra?\.?[ \u00a0]{1,2}([A-ZÀ-Ý][a-zà-ÿ'’-]{1,30})")
_STREET = re.compile(r"\d[\w .-]{1,30}$")
_NEAR = 32  # characters before a title in which a house number would stand


def titled(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The ranges of a title with the name behind it."""
    if "Dr" not in text:
        return
    for found in _TITLE.finditer(text):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        known = lexicon.terms.get(key_of(found[0]))
        if not _STREET.search(before) and (known is None or known.weight > 0):
            yield found.span()
