"""JSON with no byte more than it needs, and text that any file can hold."""

from __future__ import annotations

import json


def compact(value: object) -> str:
    """JSON on one line, without spaces between tokens, in the characters that were read."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def storable(text: str) -> str:
    """The text with lone surrogates, as in a file name that is not UTF-8, written as escapes.

    The escape is JSON's own, so that JSON stays JSON.
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
