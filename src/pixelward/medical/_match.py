"""Finds medical terms in a text: the longest phrases first, then word endings, then codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pixelward.medical._codes import codes
from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Lexicon, key_of, load
from pixelward.medical._own import NOTHING, Own
from pixelward.medical._titled import titled
from pixelward.medical._unknown import guess
from pixelward.medical._words import placed
from pixelward.model.knowledge import Term

Match = tuple[int, int, Entry]  # a half-open range of the text, and what it names

_CODE = Entry("code", 1.0)
_DOCTOR = Entry("provider", 1.0)
_ANNOUNCED = 0.4  # the least weight that a path segment such as `/conditions/` makes strong


def find(text: str, *, key: str = "", own: Own = NOTHING) -> tuple[Term, ...]:
    """Every term of a text, weak ones too, in order; the key may say that the text is a code."""
    lexicon = load()
    named = _announced(_phrases(text, lexicon, own), text, lexicon)
    coded = ((start, end, _CODE) for start, end in codes(text, key))
    doctors = ((start, end, _DOCTOR) for start, end in titled(text, lexicon))
    ordered = sorted([*named, *coded, *doctors], key=lambda match: match[:2])
    return tuple(_term(text, match) for match in ordered if match[2].weight > 0)


def dismissed(text: str, *, own: Own = NOTHING) -> tuple[Term, ...]:
    """The phrases of a text that would tell something if a list did not say that they do not."""
    matches = _phrases(text, load(), own)
    phrases = (_term(text, match) for match in matches if match[2].weight == 0)
    return tuple(phrase for phrase in phrases if _looks_medical(phrase.text))


def _looks_medical(phrase: str) -> bool:
    return any(find(phrase[word.start : word.end]) for word in placed(phrase))


def _term(text: str, match: Match) -> Term:
    start, end, name = match
    return Term(text[start:end], name.kind, name.weight, name.because)


def _phrases(text: str, lexicon: Lexicon, own: Own) -> Iterator[Match]:
    said = list(placed(text))
    keys = [lemma(word.text) for word in said]
    at = 0
    while at < len(keys):
        size, entry = _longest(keys, at, lexicon, own)
        if entry is not None:
            yield said[at].start, said[at + size - 1].end, entry
        at += size


def _longest(keys: Sequence[str], at: int, lexicon: Lexicon, own: Own) -> tuple[int, Entry | None]:
    """The longest term that begins at a word, or what the word itself suggests.

    Of two that are as long the project's own goes first.
    """
    most = max(lexicon.longest.get(keys[at], 0), own.longest.get(keys[at], 0))
    for size in range(min(most, len(keys) - at), 0, -1):
        key = tuple(keys[at : at + size])
        if entry := own.terms.get(key) or lexicon.terms.get(key):
            return size, entry
    return 1, guess(keys[at], lexicon)


def _announced(matches: Iterable[Match], text: str, lexicon: Lexicon) -> Iterator[Match]:
    """In a path, what follows a segment such as `/conditions/` is meant medically."""
    since, hub = _after_hub(text, lexicon)
    for start, end, entry in matches:
        weak = start >= since and _ANNOUNCED <= entry.weight < 1.0
        yield start, end, Entry(entry.kind, 1.0, f'below "{hub}/"') if weak else entry


def _after_hub(text: str, lexicon: Lexicon) -> tuple[int, str]:
    """Where the first announcing segment ends, and what it is; else past the text."""
    at = 0
    for segment in text.split("/")[:-1]:
        at += len(segment) + 1
        if key_of(segment) in lexicon.hubs:
            return at, segment
    return len(text), ""
