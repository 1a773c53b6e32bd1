"""Weighs terms: a strong one speaks for itself, weak ones together or in a known context."""

from __future__ import annotations

from collections.abc import Iterable

from pixelward.medical._match import find
from pixelward.model.knowledge import Term

_ALONE = 1.0
_IN_CONTEXT = 0.4  # on a site, a route or an event that is known to be about health


def score(terms: Iterable[Term]) -> float:
    """From 0 to 1: the strongest term, or the best two of different classes together."""
    best: dict[str, float] = {}
    for term in terms:
        best[term.kind] = max(term.weight, best.get(term.kind, 0.0))
    return min(1.0, round(sum(sorted(best.values())[-2:]), 2))


def speaks(text: str, *, key: str = "", context: bool = False) -> tuple[Term, ...]:
    """The terms of a text that names something medical, else none; `context` lowers the bar."""
    terms = find(text, key=key)
    return terms if score(terms) >= (_IN_CONTEXT if context else _ALONE) else ()
