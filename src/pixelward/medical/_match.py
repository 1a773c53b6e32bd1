"""Finds medical terms in a text: the longest phrases first, then word endings, then codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pixelward.medical._codes import codes
from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import Entry, Lexicon, key_of, load
from pixelward.medical._unknown import guess
from pixelward.medical._words import placed
from pixelward.model.knowledge import Term

Match = tuple[int, int, Entry]  # a half-open range of the text, and what it names

_CODE = Entry("code", 1.0)
_ANNOUNCED = 0.4  # the least weight that a path segment such as `/conditions/` makes strong


def find(text: str, *, key: str = "") -> tuple[Term, ...]:
    """Every term of a text, weak ones too, in order; the key may say that the text is a code."""
    lexicon = load()
    named = _announced(_phrases(text, lexicon), text, lexicon)
    coded = ((start, end, _CODE) for start, end in codes(text, key))
    ordered = sorted([*named, *coded], key=lambda match: match[:2])
    return tuple(Term(text[start:end], name.kind, name.weight) for start, end, name in ordered)


def _phrases(text: str, lexicon: Lexicon) -> Iterator[Match]:
    said = list(placed(text))
    keys = [lemma(word.text) for word in said]
    at = 0
    while at < len(keys):
        size, entry = _longest(keys, at, lexicon)
        if entry is not None and entry.weight > 0:
            yield said[at].start, said[at + size - 1].end, entry
        at += size


def _longest(keys: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int, Entry | None]:
    """The longest term that begins at a word, or what the word itself suggests."""
    for size in range(min(lexicon.longest.get(keys[at], 0), len(keys) - at), 0, -1):
        if entry := lexicon.terms.get(tuple(keys[at : at + size])):
            return size, entry
    return 1, guess(keys[at], lexicon)


def _announced(matches: Iterable[Match], text: str, lexicon: Lexicon) -> Iterator[Match]:
    """In a path, what follows a segment such as `/conditions/` is meant medically."""
    since = _after_hub(text, lexicon)
    for start, end, entry in matches:
        strong = start >= since and entry.weight >= _ANNOUNCED
        yield start, end, Entry(entry.kind, 1.0) if strong else entry


def _after_hub(text: str, lexicon: Lexicon) -> int:
    """Where the first announcing segment ends, or past the text when there is none."""
    at = 0
    for segment in text.split("/")[:-1]:
        at += len(segment) + 1
        if key_of(segment) in lexicon.hubs:
            return at
    return len(text)
