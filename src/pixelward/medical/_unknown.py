"""Guesses what a word outside the vocabulary names, by its ending or by the words joined in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Lexicon

_SHORTEST_STEM = 4  # "lisinopril" has a stem before its ending, "april" has not
_SHORTEST_TERM = 4
_SHORTEST_JOINED = 7
_LONGEST = 40  # beyond this it is an encoded blob, and guessing would take quadratic time
_LEAST_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class _Half:
    """What one half of a joined word is by itself."""

    term: Entry | None
    companion: bool

    @property
    def weight(self) -> float:
        """That of its term; a word that names nothing weighs nothing."""
        return self.term.weight if self.term else 0.0


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
        head, tail = _half(word[:at], lexicon), _half(lemma(word[at:]), lexicon)
        yield from _named(head, tail)
        yield from _named(tail, head)


def _half(word: str, lexicon: Lexicon) -> _Half:
    """Only an end is brought to one form before: "videoslice" does not begin with videos."""
    term = lexicon.terms.get((word,)) if len(word) >= _SHORTEST_TERM else None
    return _Half(term, (word,) in lexicon.companions)


def _named(half: _Half, other: _Half) -> Iterator[Entry]:
    """What a half names, the surer where the other half names something of another class."""
    if half.weight < _LEAST_WEIGHT or max(other.weight, other.companion) < _LEAST_WEIGHT:
        return
    named, beside = half.term, other.term
    if named and beside and beside.kind != named.kind:
        named = Entry(named.kind, min(1.0, named.weight + beside.weight))
    if named:
        yield named
