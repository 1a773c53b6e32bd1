"""Text from someone else's files, made safe to print and measured as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import category, east_asian_width

# They join letters and emoji, move nothing, and are part of how some languages are spelled.
_JOINERS = "\u200c\u200d"
_NO_WIDTH = {"Mn", "Me", "Cf"}


def visible(text: str) -> str:
    """The text on one line; control and direction characters are shown as escapes."""
    return text if text.isprintable() else "".join(map(_shown, text))


def cells(text: str) -> int:
    """How many terminal cells visible text takes up."""
    return len(text) if text.isascii() else sum(map(_width, text))


def fit(text: str, room: int) -> str:
    """As much of the text, from its start, as fits into so many cells."""
    used = 0
    for at, char in enumerate(text):
        used += _width(char)
        if used > room:
            return text[:at]
    return text


def filled(words: Iterable[str], room: int) -> Iterator[str]:
    """The words in lines of so many cells; a word that is longer has a line of its own."""
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and cells(longer) > room:
            yield line.rstrip()
            longer = word
        line = longer
    yield line.rstrip()


def _shown(char: str) -> str:
    if char.isprintable() or char in _JOINERS:
        return char
    if char == "\t" or category(char) == "Zs":
        return " "
    return char.encode("unicode_escape").decode("ascii")


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if category(char) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
