"""Finds codes: diagnoses with a dot anywhere, others only where something says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.medical._icd import is_diagnosis
from pixelward.medical._words import words

# ICD-10-CM: a category such as E11, a dot, up to four more. A lower-case v is a version's.
_DOTTED = re.compile(r"(?<![\w.@])[A-Za-tw-z][0-9][0-9A-Za-z]\.[0-9A-Za-z]{1,4}(?![\w.]*\w)")
_BARE = re.compile(r"(?<![\w.@])[A-Za-z][0-9][0-9A-Za-z]{1,5}(?![\w.]*\w)")
_DIGIT = re.compile("[0-9]")
_BETWEEN = re.compile(r"[\s,;|/+]+")
_BARE_IN_TEXT = 4  # characters: three are a code only where the text is nothing but codes
_SAYS_DIAGNOSIS = {"icd", "dx", "diagnosis", "diagnoses", "diagnostico", "diag"}
_NEAR = 12  # characters: enough for "version " before a number
_SAYS_VERSION = {"v", "ver", "version", "release", "build", "rev"}
# "M12.5 8.2L20.1 9" draws a line: a bare number among such letters is a coordinate.
_PATH = re.compile(r"[MLHVCSQTAZEmlhvcsqtaze\d\s,.+-]+")
_COORDINATE = re.compile(r"(?<![\w.])[+-]?[\d.]+(?![\w.])")
# Codes that are plain numbers, or that belong to somebody: a shape, where the key names whose.
_SHAPES = (
    ({"cpt", "hcpcs"}, re.compile(r"\d{4}[\dFTU]|[A-V]\d{4}")),
    ({"pcs"}, re.compile(r"[0-9A-HJ-NP-Z]{7}")),
    ({"ndc"}, re.compile(r"\d{4,5}-\d{3,4}-\d{1,2}|\d{10,11}")),
    ({"loinc"}, re.compile(r"\d{1,5}-\d")),
    ({"snomed", "sctid"}, re.compile(r"\d{6,18}")),
    ({"rxnorm", "rxcui"}, re.compile(r"\d{2,8}")),
    ({"icd"}, re.compile(r"\d{3}\.\d{1,2}")),
)

Range = tuple[int, int]


def codes(text: str, key: str) -> Iterator[Range]:
    """The ranges of codes; the key or the text may say that there are some."""
    if not _DIGIT.search(text):
        return
    said = set(words(key))
    if shaped := _shaped(text, said):
        yield shaped
    elif _DOTTED.search(text) or _BARE.search(text):
        yield from _diagnoses(text, said)


def _diagnoses(text: str, said: set[str]) -> Iterator[Range]:
    keyed = not said.isdisjoint(_SAYS_DIAGNOSIS)
    told = keyed or not _SAYS_DIAGNOSIS.isdisjoint(words(text))
    if told or said.isdisjoint(_SAYS_VERSION):
        yield from _dotted(text, told)
    if told:
        yield from _bare(text, keyed)


def _dotted(text: str, told: bool) -> Iterator[Range]:
    """Codes with a dot; in lower case only where the text is known to hold some."""
    met = [one for one in _DOTTED.finditer(text) if told or not one[0][0].islower()]
    if met and not _drawn(text):
        good = (one.span() for one in met if is_diagnosis(one[0].upper()))
        yield from (span for span in good if not _versioned(text, span[0], told))


def _bare(text: str, keyed: bool) -> Iterator[Range]:
    """Codes without a dot, in a text that is known to hold some."""
    parts = filter(None, _BETWEEN.split(text))
    alone = keyed and all(_DOTTED.fullmatch(part) or _BARE.fullmatch(part) for part in parts)
    for found in _BARE.finditer(text):
        if (alone or len(found[0]) >= _BARE_IN_TEXT) and is_diagnosis(found[0].upper()):
            yield found.span()


def _shaped(text: str, said: set[str]) -> Range | None:
    """All of a text, when its key names a system of codes and it looks like one of them."""
    plain = text.strip()
    for names, shape in _SHAPES:
        if not said.isdisjoint(names) and shape.fullmatch(plain):
            start = text.index(plain)
            return start, start + len(plain)
    return None


def _versioned(text: str, at: int, told: bool) -> bool:
    """Whether a version is said: by a word, or by a capital V behind a name ("Viewer V10.2")."""
    before = words(text[max(0, at - _NEAR) : at])[-1:]
    named = text[at] == "V" and not told
    return bool(before) and (named or not _SAYS_VERSION.isdisjoint(before))


def _drawn(text: str) -> bool:
    return bool(_PATH.fullmatch(text) and _COORDINATE.search(text))
