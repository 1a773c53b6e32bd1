"""The small words that every list and number in a report needs."""

from __future__ import annotations

from collections.abc import Iterable


def sentence(text: str) -> str:
    """The text with an end to it; a message of several lines is one sentence after another."""
    flat = " ".join(text.split())
    return flat if not flat or flat.endswith((".", "!", "?")) else f"{flat}."


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def some(items: Iterable[str], most: int) -> str:
    """The first few, and how many more there are."""
    every = list(items)
    if len(every) <= most:
        return ", ".join(every)
    return f"{', '.join(every[:most])}, and {len(every) - most} more"
