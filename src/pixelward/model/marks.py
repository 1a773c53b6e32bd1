"""Attributes and classes by which a page tells a recorder what to show and what to hide."""

from __future__ import annotations

import re

# What such names say; a page has thousands of attributes and classes that say none of it.
MARKS = frozenset(
    {"allow", "capture", "exclude", "excluded", "keys", "listen", "mask", "masked", "obscure"}
    | {"obscured", "privacy", "private", "record", "recording", "redact", "sensitive", "suppress"}
    | {"unblock", "unmask", "unmasked", "whitelist"}
)
# Too common in the names of classes.
_OF_DATA = frozenset({"block", "hide", "ignore", "include", "public", "replace", "show"})
_WORDS = re.compile(r"[-_]")
_MOST = 60


def is_mark(name: str) -> bool:
    """Whether an attribute or a class may be such a word: `data-x-unmask`, `x-no-capture`."""
    words = _WORDS.split(name[:_MOST])
    asked = MARKS | _OF_DATA if words[0] == "data" else MARKS
    return len(words) > 1 and not asked.isdisjoint(words)
