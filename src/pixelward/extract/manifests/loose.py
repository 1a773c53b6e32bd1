"""JSON as editors accept it, comments and trailing commas included, and reads that never trip."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

# Strings come first in both patterns, so that nothing inside one is taken for anything else. What
# is never closed runs to the end: looking for its end from every place would take quadratic time.
_STRING = r'"(?:[^"\\]|\\.)*(?:"|\Z)'
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMMA = re.compile(rf"{_STRING}|,(?=\s*[\]}}])", re.DOTALL)
_VISIBLE = re.compile(r"[^\n]")


class Broken(Exception):
    """A configuration file that cannot be read; the message is the reason."""


def table_in(text: str) -> dict[str, object]:
    """The object that a file holds; raises `Broken` with the reason."""
    try:
        return table(json.loads(text))
    except (ValueError, RecursionError):
        return table(_tolerantly(text))


def _tolerantly(text: str) -> object:
    try:
        return json.loads(_COMMA.sub(_blank, _COMMENT.sub(_blank, text)))
    except json.JSONDecodeError as error:
        raise Broken(f"is not JSON, {error.msg} in line {error.lineno}") from None
    except (ValueError, RecursionError):
        raise Broken("is not JSON that can be read") from None


def _blank(found: re.Match[str]) -> str:
    """Spaces for all but strings; lines stay, so that an error names the right one."""
    return found[0] if found[0].startswith('"') else _VISIBLE.sub(" ", found[0])


def table(value: object) -> dict[str, object]:
    """An object's entries; none for what is no object."""
    return value if isinstance(value, dict) else {}


def text(value: object) -> str:
    """A string as it is; nothing for what is no string."""
    return value if isinstance(value, str) else ""


def texts(value: object) -> Iterator[str]:
    """A string, or the strings of a list; what is empty is left out."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item:
            yield item
