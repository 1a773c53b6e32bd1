"""Finds the phrases of subjects among the words of one segment of an address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.knowledge import Subject

Words = tuple[str, ...]
Phrase = tuple[Words, Subject]
Phrases = Mapping[str, tuple[Phrase, ...]]  # by first word, the longest first


@dataclass(frozen=True, slots=True)
class Said:
    """A subject, the words that say it, and whether they are the whole segment."""

    subject: Subject
    text: str
    whole: bool = False


def phrases(subjects: tuple[Subject, ...]) -> Phrases:
    """All phrases of the subjects, ready to be looked up."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for subject in subjects:
        for words in subject.words:
            found[words[0]].append((words, subject))
    return {first: tuple(sorted(some, key=_longest_first)) for first, some in found.items()}


def said(words: Words, known: Phrases) -> Iterator[Said]:
    """What a segment says, in order: a word inside a longer phrase says nothing by itself."""
    at = 0
    while at < len(words):
        here = [each for each in known.get(words[at], ()) if _begins(each[0], words[at:])]
        size = len(here[0][0]) if here else 1
        text = " ".join(words[at : at + size])
        longest = (subject for phrase, subject in here if len(phrase) == size)
        yield from (Said(subject, text, size == len(words)) for subject in longest)
        at += size


def _longest_first(phrase: Phrase) -> tuple[int, str]:
    return -len(phrase[0]), phrase[1].id


def _begins(phrase: Words, words: Words) -> bool:
    return words[: len(phrase)] == phrase
