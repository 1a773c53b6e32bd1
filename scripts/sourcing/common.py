"""Which words say too little: those of everyday English, and those of software."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pixelward.medical._lemma import lemma
from pixelward.medical._vocabulary import Key

_ENDINGS = (
    *(
        "",
        "s",
        "es",
        "ed",
        "d",
        "ing",
        "ly",
        "er",
        "ers",
        "or",
        "ness",
        "ity",
        "al",
        "ally",
        "able",
    ),
    *("ion", "ions", "y", "ies", "ation", "ist", "ic", "ism"),
)
_OFTEN = 2  # packages with a word in their names, beyond which it is a word of software


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of words: how common they are, who uses them, and which were turned down."""

    common: Mapping[str, float]
    packages: Mapping[str, int]
    dictionary: frozenset[str]
    left_out: frozenset[Key]

    def frequency(self, word: str) -> float:
        """From 8 (the) down to 0 for what nobody says."""
        return max(self.common.get(word, 0.0), self.common.get(lemma(word), 0.0))

    def is_software(self, word: str) -> bool:
        """Whether packages of software bear the word, in either of its forms."""
        return max(self.packages.get(word, 0), self.packages.get(lemma(word), 0)) > _OFTEN

    def is_english(self, word: str) -> bool:
        """Whether a dictionary for everybody has the word, or one that it is made from."""
        return any(self._has(word.removesuffix(end)) for end in _ENDINGS if word.endswith(end))

    def _has(self, stem: str) -> bool:
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in self.dictionary
        return doubled or not self.dictionary.isdisjoint({stem, f"{stem}e", f"{stem}y"})


def package_words(paths: Iterable[Path]) -> Counter[str]:
    """How many names of packages have a word; a file has a name a line, before the first tab."""
    met: Counter[str] = Counter()
    for path in paths:
        for line in path.read_text("utf-8", "replace").splitlines():
            met.update(set(re.findall(r"[a-z]{3,}", line.partition("\t")[0].lower())))
    return met


def dictionary(paths: Iterable[Path]) -> frozenset[str]:
    """The lower-case words of word lists."""
    words = (word for path in paths for word in path.read_text("utf-8").splitlines())
    return frozenset(word for word in words if word.isalpha() and word.islower())
