"""What a user can get wrong: each error is a place, a fact and a next step, on one line."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 20  # names that a line lists


class Error(Exception):
    """The user's mistake: printed as it is, without a traceback; exit code 2."""

    def __init__(self, place: str, fact: str, step: str = "") -> None:
        super().__init__(f"{place}: {fact} {step}".rstrip())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "purpose"?`, or what there is to choose from."""
    options = sorted(known)
    if near := get_close_matches(word, options, n=1):
        return f'Did you mean "{near[0]}"?'
    more = f" and {len(options) - _MOST} more" if len(options) > _MOST else ""
    return f"Known: {', '.join(options[:_MOST])}{more}." if options else ""
