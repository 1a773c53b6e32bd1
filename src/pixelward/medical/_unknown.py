"""Guesses what a word outside the vocabulary names, by its ending or by the words joined in it."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Lexicon

_SHORTEST_STEM = 4  # "lisinopril" has a stem before its ending, "april" has not
_SHORTEST_TERM = 4
_SHORTEST_JOINED = 7
_LONGEST = 40  # beyond this it is an encoded blob, and guessing would take quadratic time
_LEAST_WEIGHT = 0.6


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
        head, tail = word[:at], word[at:]
        yield from _halves(head, tail, lexicon)
        yield from _halves(tail, head, lexicon)


def _halves(one: str, other: str, lexicon: Lexicon) -> Iterator[Entry]:
    """What one half names, surer where the other names something of another class."""
    named, beside = _term(one, lexicon), _term(other, lexicon)
    if named is None or named.weight < _LEAST_WEIGHT:
        return
    if (lemma(other),) in lexicon.companions or (beside and beside.weight >= _LEAST_WEIGHT):
        added = beside.weight if beside and beside.kind != named.kind else 0.0
        yield Entry(named.kind, min(1.0, named.weight + added))


def _term(word: str, lexicon: Lexicon) -> Entry | None:
    return lexicon.terms.get((lemma(word),)) if len(word) >= _SHORTEST_TERM else None
