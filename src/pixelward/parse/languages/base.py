"""What a host language is: its file names, and the regions that a file of it is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pixelward.parse.document import Markup, Region

Notes = Callable[[bytes], Iterable[str]]  # of a file that is read only in part
Read = Callable[[bytes, str], Iterator[Region | Markup]]  # masked code, path


@dataclass(frozen=True, slots=True, kw_only=True)
class HostLanguage:
    name: str
    suffixes: tuple[str, ...]
    read: Read
    named: re.Pattern[str] | None = None  # of all files with such a suffix only those, lower-case
    templated: bool = False  # its files may hold template tags without saying so in their name
    notes: Notes = lambda code: ()
    said: str  # what is read of it, for the table of languages
