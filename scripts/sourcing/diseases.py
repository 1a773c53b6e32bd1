"""Chooses words and phrases of diseases, symptoms and procedures from the names in sources."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.medical._lemma import lemma
from pixelward.medical._lexicon import key_of
from pixelward.medical._vocabulary import Entry, Key

from .common import Words
from .sources import Named

# Greek and Latin that names something of medicine, at either end of a word.
_ENDS = re.compile(
    r"(itis|ectomy|otomy|ostomy|oscopy|plasty|a?emia|osis|oses|pathy|algia|uria|pnea|plegia|paresis"
    r"|rrhea|rrhage|rrhagia|trophy|trophic|megaly|cele|ectasis|ectasia|opia|opsia|oma|phagia|phasia"
    r"|malacia|penia|graphy|therapy|ologist|iatric|iatry|cardial|vascular|dermia|derma|oplakia"
    r"|oxia|asthenia|esthesia|kinesia|lepsy|mania|philia|phobia|ptysis|spasm|stasis|taxia|tonia)$"
)
_BEGINS = re.compile(
    r"^(cardi|gastr|hepat|nephr|neur|encephal|myel|arthr|osteo|dermat|hemat|thromb|bronch|pneum"
    r"|pulmon|laryng|pharyng|esophag|ovari|vagin|vulv|mast|prostat|urethr|ureter|chol[ae]|enter"
    r"|ophthalm|retin|kerat|blephar|rhin|spondyl|tend|chondr|lymph|immun|psych|schiz|toxo|tubercul"
    r"|strept|staph|mening|angi|aden|carcin|leuk|hydroceph|hyper|hypo|dys|poly)"
)
# Enzymes, chemicals, and plurals that Latin makes: "stenoses".
_CHEMICAL = re.compile(
    r"(ase|ose|[lns]ese|lyse|itide|ate|yl|gen|ane|ol|phane|an[st]|ern[aei]|alis|at[aie]|o)$"
)
# What is done to somebody, though most names that say it say what came of it.
_DONE = re.compile(
    r"(ectomy|otomy|ostomy|plasty|oscopy|graphy|centesis|therapy|pexy|desis|tripsy)$"
)
_SHORTEST = 6
_OFTEN = 3  # names with the word in lower case: no name of a person, and no slip
_RARE, _VERY_RARE = 3.0, 2.3
_LONGEST_PHRASE = 3
_LEANING = 0.6  # a word with this weight needs one beside it; which, sources say
_PUNCTUATED = re.compile(r"[(),;:/\[\]]|\b[A-Z]{2}")
_SAYABLE = re.compile(r"[a-z]{3,}|of|in|to")
_WEAK = re.compile(
    r"^(of|and|the|in|with|or|due|to|not|for|from|by|on|at|without|as|an?|type|nos|other|elsewhere"
    r"|unspecified|classified|specified|site|part|form|grade|stage|left|right|group|level|variant)$"
)


def single_words(
    names: Iterable[Named], words: Words, known: Mapping[Key, Entry]
) -> dict[Key, str]:
    """Rare words that are names by themselves, or that sound of medicine, and what they name."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    lower: Counter[str] = Counter()
    whole: set[str] = set()
    for kind, name in sorted(set(names)):
        said = [word for word in re.findall(r"[A-Za-z]+", name) if word.islower() or word.istitle()]
        for word in set(said):
            kinds[word.lower()][kind] += 1
            lower[word.lower()] += word.islower()
        whole.update([name.lower()] * (said == [name]))
    chosen = (word for word in kinds if _speaks(word, lower[word], word in whole, words))
    by_key = ((key_of(word), _kind(word, kinds[word])) for word in sorted(chosen))
    return {key: kind for key, kind in by_key if len(key) == 1 and key not in known}


def _kind(word: str, kinds: Counter[str]) -> str:
    return "procedure" if _DONE.search(word) else kinds.most_common(1)[0][0]


def _speaks(word: str, lower: int, whole: bool, words: Words) -> bool:
    if len(word) < _SHORTEST or words.frequency(word) >= _RARE or _CHEMICAL.search(lemma(word)):
        return False
    if _ENDS.search(lemma(word)) or _BEGINS.search(lemma(word)):
        return True
    return words.frequency(word) < _VERY_RARE and (whole or lower > _OFTEN)


def phrases(
    sources: Iterable[Iterable[Named]], words: Words, known: Mapping[Key, Entry]
) -> dict[Key, str]:
    """Names of two or three words, none of which speaks for itself, that sources agree on."""
    kinds: dict[Key, Counter[str]] = defaultdict(Counter)
    for names in sources:
        plain = {(kind, name) for kind, name in names if not _PUNCTUATED.search(name)}
        for kind, key in sorted({(kind, key_of(name)) for kind, name in plain}):
            kinds[key][kind] += 1
    chosen = (key for key in kinds if key not in known and _tells(key, kinds[key], words, known))
    return {key: kinds[key].most_common(1)[0][0] for key in sorted(chosen)}


def _tells(key: Key, kinds: Counter[str], words: Words, known: Mapping[Key, Entry]) -> bool:
    if not 2 <= len(key) <= _LONGEST_PHRASE or not all(map(_SAYABLE.fullmatch, key)):
        return False
    if _WEAK.match(key[0]) or _WEAK.match(key[-1]):
        return False
    inside = [entry.weight for entry in _inside(key, known)]
    if any(weight in (0, 1) for weight in inside):
        return False
    rare = min(map(words.frequency, key)) < _RARE + 1 and kinds.total() > 1
    return rare or max(inside, default=0) >= _LEANING


def _inside(key: Key, known: Mapping[Key, Entry]) -> Iterator[Entry]:
    """What is known of any run of the words."""
    for start in range(len(key)):
        for end in range(start + 1, len(key) + 1):
            if entry := known.get(key[start:end]):
                yield entry
