"""Writes the compiled vocabulary: the same terms give the same text, on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pixelward.medical._compiled import LETTERS, LIST
from pixelward.medical._vocabulary import Entry, Key

_HEAD = """\
# Made by `scripts/vocabulary --write` from the lists beside it: correct those, not this.
# First how long each part is, in characters; then the parts. A part holds the terms that begin
# with two letters, or a whole list (`*hub`): by class, weight and number of words, as they are
# looked up.
"""


def compiled(terms: Mapping[Key, Entry], lists: Mapping[str, Mapping[Key, Entry]]) -> str:
    """The text of the file."""
    ordered = groupby(sorted(terms), lambda key: key[0][:LETTERS])
    parts = {letters: _part({key: terms[key] for key in keys}) for letters, keys in ordered}
    parts |= {LIST + name: _part(each) for name, each in sorted(lists.items())}
    index = "".join(f"{name} {len(part)}\n" for name, part in parts.items())
    return f"{_HEAD}{index}\n{''.join(parts.values())}"


def longest(terms: Iterable[Key]) -> dict[str, int]:
    """For each first word, how many words the longest term that begins with it has."""
    sizes: dict[str, int] = {}
    for key in terms:
        sizes[key[0]] = max(sizes.get(key[0], 0), len(key))
    return sizes


def _part(terms: Mapping[Key, Entry]) -> str:
    """Single words first, then phrases of two words, of three: the reader counts on it."""
    lines: dict[tuple[int, str, float], list[str]] = {}
    for key, entry in sorted(terms.items(), key=lambda each: each[0]):
        lines.setdefault((len(key), entry.kind, entry.weight), []).append(" ".join(key))
    ordered = sorted(lines.items())
    return "".join(f"{kind} {weight} {size}:{','.join(s)}\n" for (size, kind, weight), s in ordered)
