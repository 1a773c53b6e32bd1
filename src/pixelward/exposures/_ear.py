"""Hears what is medical in texts and names, in the words of the project and of the lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pixelward.exposures._index import DataIndex
from pixelward.medical import NOTHING, Heard, Own, hear
from pixelward.model.knowledge import DataType, Term

_MOST = 8  # terms that are named as the evidence for one thing


@dataclass(frozen=True, slots=True)
class Ear:
    """The words of a project, and how all of it is known to be about health, if it is."""

    own: Own = NOTHING
    site: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A kind of data, how we know, and the medical words behind it."""

    kind: DataType
    how: str
    terms: tuple[Term, ...] = ()
    because: str = ""


def meanings(heard: Heard, how: str, index: DataIndex) -> Iterator[Meaning]:
    """What the terms of a text are as data, each kind of data once."""
    found: dict[str, list[Term]] = defaultdict(list)
    for term in heard.telling:
        found[index.medical(term.kind).id].append(term)
    for terms in found.values():
        told = tuple(islice(dict.fromkeys(terms), _MOST))
        because = next(filter(None, map(heard.second, told)), "")
        yield Meaning(index.medical(terms[0].kind), how, told, because)


def once(found: Iterable[Meaning]) -> Iterator[Meaning]:
    """Each kind of data that is known in one way once, with all its terms."""
    known: dict[tuple[str, str], Meaning] = {}
    for one in found:
        name = one.kind.id, one.how
        first = known.get(name, one)
        terms = tuple(dict.fromkeys((*first.terms, *one.terms)))[:_MOST]
        known[name] = Meaning(first.kind, first.how, terms, first.because or one.because)
    yield from known.values()


def company(texts: Iterable[str], ear: Ear) -> str:
    """What is medical in one of the texts without any help, as a reason to hear more in others."""
    for text in texts:
        heard = hear(text, own=ear.own)
        if heard.speaks:
            strongest = max(heard.terms, key=lambda term: term.weight)
            return f'with "{strongest.text}" ({strongest.kind}) in the same call'
    return ""
