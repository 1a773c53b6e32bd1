"""Writes the compiled vocabulary: the same terms give the same text, on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pixelward.medical._compiled import LETTERS, LIST
from pixelward.medical._vocabulary import Entry, Key

_HEAD = """\
# Made by `scripts/vocabulary --write` from the lists beside it: correct those, not this.
# First what the beginning of a line stands for: class, weight, number of words. Then how long
# each part is, in characters. Then the parts: the terms, as they are looked up, that begin with
# the same three letters, or a whole list (`*hub`).
"""

_Head = tuple[int, str, float]  # number of words, class, weight


def compiled(terms: Mapping[Key, Entry], lists: Mapping[str, Mapping[Key, Entry]]) -> str:
    """The text of the file."""
    ordered = groupby(sorted(terms), lambda key: key[0][:LETTERS])
    parts = {letters: _part({key: terms[key] for key in keys}) for letters, keys in ordered}
    parts |= {LIST + name: _part(each) for name, each in sorted(lists.items())}
    heads = sorted({head for part in parts.values() for head in part})
    short = {head: str(at) for at, head in enumerate(heads)}
    kinds = "".join(f"{name} {kind} {weight} {n}\n" for (n, kind, weight), name in short.items())
    texts = {name: _text(part, short) for name, part in parts.items()}
    index = "".join(f"{name} {len(text)}\n" for name, text in texts.items())
    return f"{_HEAD}{kinds}\n{index}\n{''.join(texts.values())}"


def longest(terms: Iterable[Key]) -> dict[str, int]:
    """For each first word, how many words the longest term that begins with it has."""
    sizes: dict[str, int] = {}
    for key in terms:
        sizes[key[0]] = max(sizes.get(key[0], 0), len(key))
    return sizes


def _part(terms: Mapping[Key, Entry]) -> dict[_Head, list[str]]:
    """Single words first, then phrases of two words, of three: the reader counts on it."""
    lines: dict[_Head, list[str]] = {}
    for key, entry in sorted(terms.items(), key=lambda each: each[0]):
        lines.setdefault((len(key), entry.kind, entry.weight), []).append(" ".join(key))
    return dict(sorted(lines.items()))


def _text(part: Mapping[_Head, list[str]], short: Mapping[_Head, str]) -> str:
    return "".join(f"{short[head]}:{','.join(said)}\n" for head, said in part.items())
