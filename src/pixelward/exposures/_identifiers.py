"""The shapes that identifiers of a person have in text, and how they are shown: masked."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from pixelward.exposures._numbers import NUMBERS

# Nothing begins or ends inside a word, nor beside a dot that hides one.
_EMAIL = re.compile(
    r"(?<![\w•.+-])[\w.+-]{1,64}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\.){1,4}([A-Za-z]{2,24})(?![\w•@])"
)
_SSN = re.compile(r"(?<![\w•-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w•-])")
_PHONE = re.compile(r"(?<![\w•.+-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}(?![\w•-])")
_ABROAD = re.compile(r"(?<![\w•+)\]])\+\d(?:[ ().-]{0,2}\d){7,14}(?![\w•])")
# Ten digits are as likely a time stamp as a telephone: enough to hide, too little to accuse.
_DIGITS = re.compile(r"(?<![\w•.-])\d{9,11}(?![\w•-]|\.\d)")

_PIECE = re.compile(r"[\w-]{8,}")  # of a secret that code puts together from parts
_TELLING = 3  # up to so many letters, the first one is half of what is hidden

# `logo@2x.png` and `widget@next.js` have the shape and are no address.
_FILES = frozenset(
    {"png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "css", "js", "ts", "jsx", "tsx"}
)


def kinds(text: str) -> Iterator[str]:
    """Which identifiers the text holds, by data type id: `email`, `ssn`, `phone`, `member-id`."""
    if any(_is_address(found) for found in _EMAIL.finditer(text)):
        yield "email"
    if _SSN.search(text):
        yield "ssn"
    if _PHONE.search(text) or _ABROAD.search(text):
        yield "phone"
    met = (kind for kind, like, is_one in NUMBERS if any(map(is_one, like.finditer(text))))
    yield from dict.fromkeys(met)


def mask(text: str, keep: Collection[str] = ()) -> str:
    """The text with every identifier in it hidden, as long as before so that columns hold.

    What is in `keep`, such as the vendor's own id of a pixel, stays.
    """
    for _, like, is_one in NUMBERS:
        text = _hide(like, text, is_one)
    text = _hide(_EMAIL, text, lambda found: _is_address(found) and found[0] not in keep)
    for pattern in (_SSN, _PHONE, _DIGITS, _ABROAD):
        text = _hide(pattern, text, lambda found: found[0] not in keep)
    return text


def hide(text: str, secrets: Collection[str]) -> str:
    """The text with every secret in it hidden, and every longer part of one."""
    if not secrets:
        return text
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "•" * len(secret))
    return _PIECE.sub(lambda found: _hidden_part(found[0], secrets), text)


def _hidden_part(piece: str, secrets: Collection[str]) -> str:
    return "•" * len(piece) if any(piece in secret for secret in secrets) else piece


def dots(text: str) -> str:
    """As many dots as the text has letters and digits; its first letter and its `@` stay."""
    start = text[:1] if text[:1].isalpha() else ""
    return start + "".join("•" if sign.isalnum() else sign for sign in text[len(start) :])


def veil(text: str) -> str:
    """An identifier as a report may name it, its length hidden too: `j•••@•••`, `+• •••-••••`."""
    if not any(sign.isalpha() for sign in text):
        return dots(text)
    start = text[0] if len(text) > _TELLING and text[0].isalpha() else ""
    return f"{start}•••@•••" if "@" in text else f"{start}•••"


def _hide(pattern: re.Pattern[str], text: str, when: Callable[[re.Match[str]], bool]) -> str:
    return pattern.sub(lambda found: dots(found[0]) if when(found) else found[0], text)


def _is_address(found: re.Match[str]) -> bool:
    return found[1].lower() not in _FILES
