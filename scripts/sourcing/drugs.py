"""Chooses names of drugs: those of a list, and those of UNII that a list or a stem vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pixelward.medical._lexicon import key_of
from pixelward.medical._vocabulary import Entry, Key

from . import sources
from .common import Words

# What a name says of the form that a drug comes in.
_SALTS = frozenset(
    {
        *("acetate", "anhydrous", "axetil", "benzoate", "besylate", "bitartrate", "bromide"),
        *("butyrate", "calcium", "carbonate", "chloride", "citrate", "decanoate", "dihydrate"),
        *("diphosphate", "dipropionate", "disodium", "enanthate", "estolate", "ethanolate"),
        *("ethylsuccinate", "fumarate", "furoate", "gluconate", "glycolate", "hcl"),
        *("hemihydrate", "hydrate", "hydrobromide", "hydrochloride", "iodide", "lactate"),
        *("lauryl", "magnesium", "malate", "maleate", "medoxomil", "mesylate", "mofetil"),
        *("monohydrate", "nitrate", "oxalate", "palmitate", "pamoate", "phosphate", "pivoxil"),
        *("potassium", "propionate", "salicylate", "sodium", "stearate", "succinate"),
        *("sulfate", "sulphate", "tartrate", "tosylate", "trihydrate", "tromethamine"),
        *("valerate", "zinc"),
    }
)
# How a drug is taken, and marks that brands add: "Ambien CR", "Advil Cold & Sinus".
_FORMS = frozenset(
    {
        *("capsule", "cr", "cream", "depot", "dr", "drop", "ds", "er", "es", "extended", "gel"),
        *("hct", "hfa", "im", "injection", "ir", "iv", "kit", "la", "lotion", "nasal", "odt"),
        *("ointment", "oral", "patch", "pen", "plus", "pm", "release", "solution", "spray"),
        *("sr", "syrup", "tablet", "topical", "xl", "xr"),
    }
)
_STEMS = re.compile(
    r"(mab|nib|ciclib|pril|prilat|sartan|statin|olol|alol|prazole|cillin|m[yi]cin|floxacin|azepam"
    r"|azolam|oxetine|gliptin|gliflozin|glutide|glitazone|tidine|setron|triptan|vir|virine|dipine"
    r"|caine|parin|xaban|gatran|conazole|cycline|barbital|profen|coxib|dronate|fibrate|lukast"
    r"|phylline|terol|asone|olone|onide|tadine|thiazide|semide|zosin|trexate|rubicin|taxel|platin"
    r"|limus|kinra|cept|grastim|poetin|zepine|zodone|faxine|pramine|triptyline|peridol|perazine"
    r"|idone|apine|piprazole|curium|curonium|dopa|gline|formin|sulfa\w+|^cef\w+|quine|tretin"
    r"|calcitol|leucel|siran|rsen|relin|tocin|pressin|stigmine|tropium|afil|oprost|azoline|tegravir)$"
)
_SHORTEST, _LONGEST = 5, 24
_COMMON = 3.0
_RARE_BRAND = 2.6
_UNHEARD = 1.6  # so rare that four letters are enough


def drugs(folder: Path, words: Words, known: Mapping[Key, Entry]) -> dict[Key, str]:
    """The key of each drug that is chosen, with the class of term."""
    names = {*_listed(folder, words), *_official(folder, words), *_brands(folder, words)}
    names -= words.left_out
    strong = {key for key in names if len(key) == 1}
    strong |= {key for key, entry in known.items() if entry.weight == 1}
    needed = (key for key in names if len(key) == 1 or not any((word,) in strong for word in key))
    return {key: "medication" for key in sorted(needed) if key not in known}


def _listed(folder: Path, words: Words) -> Iterator[Key]:
    """The list's own names, as they are written and in lower case: "NovoLog", "novolog"."""
    said = {part for name in sources.listed_drugs(folder) for part in name.split(", ")}
    for name in said:
        for key in {key_of(name), key_of(name.lower())}:
            short = tuple(word for word in key if word not in _SALTS and word not in _FORMS)
            yield from (each for each in {key, short} if _is_told(each, words))
            yield from ((word,) for word in short[:1] if _is_name(word, words, _RARE_BRAND))


def _is_told(key: Key, words: Words) -> bool:
    if len(key) == 1:
        unheard = len(key[0]) == _SHORTEST - 1 and words.frequency(key[0]) < _UNHEARD
        return key[0].isalpha() and (unheard or _is_name(key[0], words, _COMMON + 0.6))
    rare = [word for word in key if len(word) > 3 and words.frequency(word) < _COMMON + 0.4]
    return 2 <= len(key) <= 4 and any(map(str.isalpha, rare))


def _official(folder: Path, words: Words) -> Iterator[Key]:
    """Generic names: with a stem of one, or known to a list of drugs."""
    vouched = sources.known_drugs(folder)
    for word in _words(sources.substances(folder, "of")):
        if (_STEMS.search(word) or word in vouched) and _is_name(word, words, _COMMON):
            yield (word,)


def _brands(folder: Path, words: Words) -> Iterator[Key]:
    """Brand names that nobody says who does not mean the drug."""
    vouched = sources.known_drugs(folder)
    for word in _words(sources.substances(folder, "bn")):
        if word in vouched and len(word) > _SHORTEST and _is_name(word, words, _RARE_BRAND):
            yield (word,)


def _words(names: Iterable[str]) -> set[str]:
    keys = (_bare(key_of(name.lower())) for name in names)
    return {key[0] for key in keys if len(key) == 1}


def _bare(key: Key) -> Key:
    bare = tuple(word for word in key if word not in _SALTS and word not in _FORMS)
    return bare if all(map(str.isalpha, bare)) else ()


def _is_name(word: str, words: Words, common: float) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and words.frequency(word) < common
