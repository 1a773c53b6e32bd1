"""Splits a text into lower-case words, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

_WORD = re.compile(
    r"""(?!(?<=\w['’])s(?![A-Za-z]))      # the s of "Crohn's" adds nothing
        (?!(?<=[A-Z][A-Z])s(?![A-Za-z]))  # nor does that of "ECGs"
        (?: [A-Z]{2,}(?=s(?![A-Za-z]))
          | [A-Z]{2,}(?=[A-Z][a-z])       # the MRN of "MRNLookup"
          | [A-Z]{2,}(?![a-z])
          | [A-Z]?[a-z]+ | [A-Z] | [0-9]+ )""",
    re.VERBOSE,
)
_RUN = re.compile(r"[A-Za-z0-9]{20,}")
_ENCODED = 3  # letters: the words of an encoded run, such as a hash, are shorter on average
# Letters that no decomposition takes apart; left as they are they would cut a word in two.
_PLAIN = {
    **dict(zip("łŁøØđĐıð", "lLoOdDid", strict=True)),
    "ß": "ss",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "þ": "th",
}
_PIECE = re.compile(r"(?:%[0-9A-Fa-f]{2})+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Word:
    """A lower-case word without accents, and the half-open range of the text that says it."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[str, ...]:
    """The lower-case words: `emailAddress`, `email-address` and `email%20address` give the same."""
    return tuple(found[0].lower() for found in _WORD.finditer(_readable(_plain(text)[0])))


def placed(text: str) -> Iterator[Word]:
    """The same words, with the characters that they were written with."""
    plain, at = _plain(text)
    for found in _WORD.finditer(_readable(plain)):
        yield Word(found[0].lower(), at[found.start()], at[found.end()])


def _readable(plain: str) -> str:
    """The text with encoded runs blanked: the "Ekg" of "F4tJNKtDLEkgWKnuDacd" says nothing."""
    return _RUN.sub(_blanked, plain)


def _blanked(run: re.Match[str]) -> str:
    encoded = len(_WORD.findall(run[0])) * _ENCODED > len(run[0])
    return " " * len(run[0]) if encoded else run[0]


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text without escapes and accents, and where each of its characters began."""
    if text.isascii() and "%" not in text:
        return text, range(len(text) + 1)
    pairs = [(base, at) for char, at in _decoded(text) for base in _bases(char)]
    return "".join(base for base, _ in pairs), [*(at for _, at in pairs), len(text)]


def _bases(char: str) -> Iterator[str]:
    return (base for base in normalize("NFKD", _PLAIN.get(char, char)) if not combining(base))


def _decoded(text: str) -> Iterator[tuple[str, int]]:
    for piece in _PIECE.finditer(text):
        if len(piece[0]) == 1:
            yield piece[0], piece.start()
            continue
        yield from _unescaped(piece[0], piece.start())


def _unescaped(escapes: str, at: int) -> Iterator[tuple[str, int]]:
    """Percent-escapes as UTF-8 or, where they are not that, as Latin-1."""
    octets = bytes.fromhex(escapes.replace("%", ""))
    try:
        chars, encoding = octets.decode(), "utf-8"
    except UnicodeDecodeError:
        chars, encoding = octets.decode("latin-1"), "latin-1"
    for char in chars:
        yield char, at
        at += 3 * len(char.encode(encoding))
