"""Files that say what words mean: data types, and the subjects of routes."""

from __future__ import annotations

from pixelward.model.knowledge import DataType, Subject
from pixelward.model.levels import Sensitivity
from pixelward.signatures.fields import identity, member, own_name, phrase, source, whole, word, yes
from pixelward.signatures.nodes import Node, Section

# The keys that are required, and those that are not.
DATA = (
    ("data", "name", "sensitivity", "words"),
    ("identifier", "medical", "phrases", "hints", "asks", "own", "sources"),
)
SUBJECT = (
    ("subject", "name", "sensitivity", "because", "weight"),
    ("authenticated", "ordinary", "words", "terms", "asks", "types", "sources"),
)
LETTERS = "ABCDEFGHIJKLMNOPQR"


def data_type(root: Node) -> DataType:
    """Read one data type."""
    file = root.section("a data type", *DATA)
    _sources(file)
    return DataType(
        id=own_name(file["data"]),
        name=file.text("name"),
        sensitivity=member(file["sensitivity"], "a sensitivity", Sensitivity),
        identifier=_letter(file),
        words=_words(file),
        medical=identity(file["medical"]) if "medical" in file else "",
        phrases=tuple(map(phrase, file.each("phrases"))),
        hints=tuple(map(phrase, file.each("hints"))),
        asks=tuple(map(phrase, file.each("asks"))),
        own=frozenset(token for node in file.each("own") for token in phrase(node)),
    )


def subject(root: Node) -> Subject:
    """Read one subject of routes."""
    file = root.section("a subject", *SUBJECT)
    _sources(file)
    return Subject(
        id=own_name(file["subject"]),
        name=file.text("name"),
        sensitivity=member(file["sensitivity"], "a sensitivity", Sensitivity),
        authenticated=yes(file.values.get("authenticated")),
        because=file.text("because"),
        weight=whole(file["weight"]),
        words=_words(file),
        terms=frozenset(map(identity, file.each("terms"))),
        asks=tuple(map(phrase, file.each("asks"))),
        types=frozenset(node.text() for node in file.each("types")),
        ordinary=yes(file.values.get("ordinary")),
    )


def _letter(file: Section) -> str:
    if "identifier" not in file:
        return ""
    return word(file["identifier"], "a letter of 45 CFR 164.514(b)(2)(i)", LETTERS)


def _words(file: Section) -> tuple[tuple[str, ...], ...]:
    return tuple(map(phrase, file.each("words")))


def _sources(file: Section) -> None:
    for node in file.each("sources"):
        source(node)
