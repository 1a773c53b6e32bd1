"""Diagnosis codes of a release of ICD-10-CM, and versions that look like them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

from vocabulary_rows import ALONE

from pixelward.medical import Term, find, score

_PACKAGE = "simple_icd_10_cm"
_LIST = re.compile(r"code-list[^/]*\.txt$")
_UNDOTTED = re.compile(r"[A-Z][0-9][0-9A-Z][0-9A-Z]{1,4}")
_CATEGORY = 3  # characters before the dot
_CODE = "code"  # the class of a term that is one


@dataclass(frozen=True, slots=True)
class Seen:
    """Texts that were asked about, and those of them that were taken for what is looked for."""

    asked: int
    found: tuple[str, ...]
    others: tuple[str, ...]


def installed() -> Path | None:
    """Where the package lies that brings the list of codes, if it is installed."""
    spec = find_spec(_PACKAGE)
    return Path(spec.origin).parent if spec and spec.origin else None


def dotted(where: Path) -> tuple[str, ...]:
    """Every code with a dot, from the package's folder, its wheel, or a list with one a line."""
    lines = _text(where).splitlines()
    plain = (line.strip().replace(".", "") for line in lines)
    longer = (code for code in plain if _UNDOTTED.fullmatch(code))
    return tuple(f"{code[:_CATEGORY]}.{code[_CATEGORY:]}" for code in longer)


def recognised(codes: Iterable[str]) -> Seen:
    """Which codes are found when a text is nothing but the code, and which are not."""
    asked = tuple(codes)
    found = tuple(code for code in asked if code in _coded(find(code)))
    return Seen(len(asked), found, tuple(sorted(set(asked).difference(found))))


def versions(table: Path, most: int) -> Iterator[str]:
    """`name@version` of a table whose first two columns say them, tabs between."""
    with table.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(lines, None)
        yield from islice((f"{line[0]}@{line[1]}" for line in lines if len(line) > 1), most)


def mistaken(texts: Iterable[str]) -> Seen:
    """Which texts hold what is taken for a code, and which others are called medical."""
    told = [(text, find(text)) for text in texts]
    found = tuple(text for text, terms in told if _coded(terms))
    medical = (text for text, terms in told if score(terms) >= ALONE and not _coded(terms))
    return Seen(len(told), found, tuple(medical))


def _coded(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(
        term.text for term in terms if term.kind == _CODE and any(map(str.isdigit, term.text))
    )


def _text(where: Path) -> str:
    if where.suffix == ".whl":
        with ZipFile(where) as wheel:
            return wheel.read(next(filter(_LIST.search, wheel.namelist()))).decode("utf-8")
    if where.is_dir():
        where = next(path for path in sorted(where.rglob("*.txt")) if _LIST.search(path.name))
    return where.read_text("utf-8")
