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
        head, tail = word[:at], word[at:]
        first, second = _half(head, lexicon), _half(tail, lexicon)
        if first and (second or _is_companion(tail, lexicon)):
            yield first
        if second and _is_companion(head, lexicon):
            yield second


def _half(word: str, lexicon: Lexicon) -> Entry | None:
    entry = lexicon.terms.get((lemma(word),)) if len(word) >= _SHORTEST_TERM else None
    return entry if entry and entry.weight >= _LEAST_WEIGHT else None


def _is_companion(word: str, lexicon: Lexicon) -> bool:
    return (lemma(word),) in lexicon.companions
