"""Brings plurals and British spellings of a word to one form."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    **{word: word for word in ("aids", "bcbs", "braces", "caries", "chills", "crps", "epds")},
    **{word: word for word in ("hives", "meds", "mohs", "pcos", "sars")},
    "diagnoses": "diagnosis",
    "prognoses": "prognosis",
    "metastases": "metastasis",
    "psychoses": "psychosis",
    "prostheses": "prosthesis",
    "teeth": "tooth",
    "feet": "foot",
    "women": "woman",
    "men": "man",
    "children": "child",
    "examenes": "examen",  # Spanish, without accents
    "ordenes": "orden",
}
_WHOLE = {"centre": "center", "programme": "program"}
# Roots of medical words only: "your", "programmer" and "promise" are left alone.
_BRITISH = {
    "aem": "em",
    "anaesth": "anesth",
    "behaviour": "behavior",
    "caesar": "cesar",
    "coeliac": "celiac",
    "counsell": "counsel",
    "faec": "fec",
    "foet": "fet",
    "gynae": "gyne",
    "homoeo": "homeo",
    "hospitalis": "hospitaliz",
    "immunis": "immuniz",
    "isation": "ization",
    "labour": "labor",
    "oea": "ea",
    "oedema": "edema",
    "oesoph": "esoph",
    "oestr": "estr",
    "paed": "ped",
    "tumour": "tumor",
}
_ROOT = re.compile("|".join(_BRITISH))
# Spanish and Portuguese endings, without accents; no English word of this length has one.
_IBERIAN = {
    "ciones": "cion",
    "siones": "sion",
    "coes": "cao",
    "soes": "sao",
    "ais": "al",
    "idade": "idad",
    "idades": "idad",
    "edade": "edad",
    "edades": "edad",
}
_IBERIAN_ENDS = tuple(_IBERIAN)
_REMEMBERED = 16_384  # words: the texts of a project say the same ones again and again


@lru_cache(_REMEMBERED)
def lemma(word: str) -> str:
    """One form for a lower-case word; a key to look up, not a word to show."""
    single = _singular(word)
    if len(single) < 6:
        return single
    return _WHOLE.get(single) or _ROOT.sub(lambda root: _BRITISH[root[0]], single)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 5 and word.endswith(_IBERIAN_ENDS):
        return next(word[: -len(end)] + one for end, one in _IBERIAN.items() if word.endswith(end))
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "shes", "ches")) and not word.endswith("aches"):
        return word[:-2]
    return _IRREGULAR.get(word[:-1], word[:-1])
