"""Guesses what a word outside the vocabulary names, by its ending or by the words joined in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Lexicon

_SHORTEST_STEM = 4  # "lisinopril" has a stem before its ending, "april" has not
_SHORTEST_TERM = 4
_SHORTEST_JOINED = 7
_LONGEST = 40  # beyond this it is an encoded blob, and guessing would take quadratic time
_LEAST_WEIGHT = 0.6
_REMEMBERED = 16_384  # words: the texts of a project say the same ones again and again


@lru_cache(_REMEMBERED)
def guess(word: str, lexicon: Lexicon) -> Entry | None:
    """What an unknown word names: `appendicectomy` and `patientportal` say it, `page` does not."""
    if len(word) > _LONGEST:
        return None
    return _by_ending(word, lexicon) or next(_joined(word, lexicon), None)


def _by_ending(word: str, lexicon: Lexicon) -> Entry | None:
    endings = (word[start:] for start in range(_SHORTEST_STEM, len(word) - 2))
    return next((lexicon.endings[end] for end in endings if end in lexicon.endings), None)


def _joined(word: str, lexicon: Lexicon) -> Iterator[Entry]:
    """The medical half of a word whose other half is a companion, or medical too."""
    if len(word) < _SHORTEST_JOINED:
        return
    for at in range(2, len(word) - 1):
        yield from _parts(word[:at], lemma(word[at:]), lexicon)


def _parts(head: str, tail: str, lexicon: Lexicon) -> Iterator[Entry]:
    """What the halves name; a plural stands at the end only: "videoslice" has none of lice."""
    first, leads = _term(head, lexicon), (head,) in lexicon.companions
    if not first and not leads:
        return
    second, follows = _term(tail, lexicon), (tail,) in lexicon.companions
    yield from _named(first, second, follows)
    yield from _named(second, first, leads)


def _named(half: Entry | None, other: Entry | None, accompanied: bool) -> Iterator[Entry]:
    """What a half names, the surer where the other half names something of another class."""
    if half is None or half.weight < _LEAST_WEIGHT:
        return
    beside = other.weight if other else 0.0
    if accompanied or beside >= _LEAST_WEIGHT:
        added = beside if other and other.kind != half.kind else 0.0
        yield Entry(half.kind, min(1.0, half.weight + added))


def _term(word: str, lexicon: Lexicon) -> Entry | None:
    return lexicon.terms.get((word,)) if len(word) >= _SHORTEST_TERM else None
