"""Writes the compiled vocabulary: the same terms give the same text, on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pixelward.medical._compiled import LETTERS, LIST, SEVERAL
from pixelward.medical._vocabulary import Entry, Key

_HEAD = """\
# Made by `scripts/vocabulary --write` from the lists beside it: correct those, not this.
# First how long each part is, in characters; then the parts. A part holds the terms that begin
# with two letters, or a whole list (`*hub`): by class and weight, as they are looked up. A plus
# behind the weight says that each of the line's terms has several words.
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
    """Single words before phrases: the reader counts on it."""
    lines: dict[tuple[bool, str, float], list[str]] = {}
    for key, entry in sorted(terms.items(), key=lambda each: each[0]):
        lines.setdefault((len(key) > 1, entry.kind, -entry.weight), []).append(" ".join(key))
    return "".join(_line(*head, said) for head, said in sorted(lines.items()))


def _line(several: bool, kind: str, negated: float, said: list[str]) -> str:
    return f"{kind} {abs(negated)}{SEVERAL * several}:{','.join(said)}\n"
