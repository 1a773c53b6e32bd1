"""Brings plurals and British spellings of a word to one form."""

from __future__ import annotations

import re

_IRREGULAR = {
    **{word: word for word in ("aids", "bcbs", "braces", "chills", "crps", "epds", "hives")},
    **{word: word for word in ("meds", "mohs", "pcos", "sars")},
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


def lemma(word: str) -> str:
    """One form for a lower-case word; a key to look up, not a word to show."""
    single = _singular(word)
    if len(single) < 6:
        return single
    return _WHOLE.get(single) or _ROOT.sub(lambda root: _BRITISH[root[0]], single)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "shes", "ches")) and not word.endswith("aches"):
        return word[:-2]
    return _IRREGULAR.get(word[:-1], word[:-1])
