"""What a user can get wrong: each error is a place, a fact and a next step, on one line."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class Error(Exception):
    """The user's mistake: printed as it is, without a traceback; exit code 2."""

    def __init__(self, place: str, fact: str, step: str = "") -> None:
        super().__init__(f"{place}: {fact} {step}".rstrip())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "purpose"?`, or what there is to choose from."""
    options = sorted(known)
    if near := get_close_matches(word, options, n=1):
        return f'Did you mean "{near[0]}"?'
    return f"Known: {', '.join(options)}." if options else ""
