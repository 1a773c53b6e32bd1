"""Knows every diagnosis code of ICD-10-CM, from a list that is opened when one may be met."""

from __future__ import annotations

import re
from functools import cache

from pixelward.errors import Error
from pixelward.resources import signatures_dir

NAME = "codes.txt"
CATEGORY = 3  # the letters and digits before the dot: E11


def is_diagnosis(code: str) -> bool:
    """Whether this, upper-case and with or without its dot, is a code or the heading of some."""
    plain = code.replace(".", "")
    category, rest = plain[:CATEGORY], plain[CATEGORY:]
    said = _said(category)
    return said is not None and (not rest or bool(re.fullmatch(said, rest)))


@cache
def _said(category: str) -> str | None:
    """What may follow a category, as a regular expression; None for what is no category."""
    listed = _listed()
    at = listed.find(f"\n{category} ")
    if at < 0:
        return None
    start = at + CATEGORY + 2
    return listed[start : listed.index("\n", start)]


@cache
def _listed() -> str:
    path = signatures_dir() / "vocabulary" / NAME
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        raise Error(str(path), "cannot be read.", "Install pixelward again.") from None
