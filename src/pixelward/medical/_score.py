"""Weighs terms: a strong one speaks for itself, weak ones together or in a known context."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from pixelward.config import TermSettings
from pixelward.medical._match import find
from pixelward.medical._own import NOTHING, Own
from pixelward.medical._own import own as own_words
from pixelward.model.knowledge import Term

_ALONE = 1.0
IN_CONTEXT = 0.4  # on a site, a route or an event that is known to be about health


@dataclass(frozen=True, slots=True)
class Heard:
    """What a text names, how surely, and whether that is enough to say so.

    `best` are the strongest terms, one of each class, and where they are: in the text or its key.
    """

    terms: tuple[Term, ...]
    score: float
    speaks: bool
    context: str = ""
    best: tuple[tuple[Term, str], ...] = ()

    @property
    def telling(self) -> tuple[Term, ...]:
        """The terms that count: all, or in a context those that are not generic even there."""
        if not self.speaks:
            return ()
        return tuple(t for t in self.terms if self.score >= _ALONE or t.weight >= IN_CONTEXT)

    def second(self, term: Term) -> str:
        """What besides a word itself says that it is meant medically; nothing for a strong one."""
        if term.because or term.weight >= _ALONE or not self.speaks:
            return term.because
        others = [one for one in self.best if one[0].kind != term.kind]
        other, where = max(others, key=lambda one: one[0].weight, default=(term, ""))
        if other is term or score((term, other)) < _ALONE:
            return self.context if term.weight >= IN_CONTEXT else ""
        return f'with "{other.text}" ({other.kind}) {where}'


def hear(text: str, *, key: str = "", context: str = "", own: Own = NOTHING) -> Heard:
    """What a text says; `context` is how it is known to be about health, where it is."""
    terms = find(text, key=key, own=own)
    if not terms:
        return Heard((), 0.0, speaks=False)
    beside = find(key, own=own) if key else ()
    reached = _together(terms, beside)
    enough = reached >= _ALONE or (bool(context) and reached >= IN_CONTEXT)
    placed = (*((one, "beside it") for one in terms), *((one, "in its key") for one in beside))
    return Heard(terms, reached, enough, context, _best(placed))


def speaks(
    text: str, *, key: str = "", context: bool = False, own: Own = NOTHING
) -> tuple[Term, ...]:
    """The terms of a text that names something medical, else none; `context` lowers the bar."""
    terms = find(text, key=key, own=own)
    return terms if score(terms) >= (IN_CONTEXT if context else _ALONE) else ()


@cache
def speaker(settings: TermSettings) -> Callable[[str], tuple[Term, ...]]:
    """The same of texts alone, in the words of a project; one function for all without any."""
    words = own_words(settings)
    return partial(speaks, own=words) if words.terms else speaks


def score(terms: Iterable[Term]) -> float:
    """From 0 to 1: the strongest term, or the best two of different classes together.

    Words that say nothing even on a health site say nothing in pairs either.
    """
    best: dict[str, float] = {}
    for term in terms:
        best[term.kind] = max(term.weight, best.get(term.kind, 0.0))
    most = sorted(best.values())[-2:]
    if not most or most[-1] < IN_CONTEXT:
        return most[-1] if most else 0.0
    return min(1.0, round(sum(most), 2))


def _best(placed: Iterable[tuple[Term, str]]) -> tuple[tuple[Term, str], ...]:
    """The first of the strongest terms of each class, so that a long text takes no longer."""
    best: dict[str, tuple[Term, str]] = {}
    for one in placed:
        if one[0].kind not in best or one[0].weight > best[one[0].kind][0].weight:
            best[one[0].kind] = one
    return tuple(best.values())


def _together(terms: Sequence[Term], beside: Sequence[Term]) -> float:
    """The score of a text; what stands beside it lifts no more than a weak term that is there."""
    alone = score(terms)
    return score((*terms, *beside)) if alone >= IN_CONTEXT else alone
