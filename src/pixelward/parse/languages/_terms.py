"""Expressions of a server's language, as far as text comes out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.model.place import Span
from pixelward.parse.languages._unescaped import unescaped

_BRACKET = re.compile(rb"[\[\]]")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text: bytes of the file as they stand, others for them, or a value filled in."""

    span: Span
    text: bytes | None = None  # what the bytes stand for, where they are not the text themselves
    filled: Span | None = None  # the expression whose value is not known


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language writes strings, and what is special inside each kind of quotes.

    `special` finds an `escape`, or an expression to `fill` in; what else it finds prints nothing.
    """

    string: bytes
    special: Mapping[bytes, re.Pattern[bytes]]
    opening: re.Pattern[bytes] = field(default=re.compile(rb"."))  # a string's first sign
    ending: re.Pattern[bytes] = field(default=re.compile(rb"\Z"))  # what changes a string no more
    token: re.Pattern[bytes] = field(init=False)

    def __post_init__(self) -> None:
        # An escaped sign is one step: where a string never ends, its quotes are not tried again.
        token = (
            rb"(?P<string>" + self.string + rb")|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>,)"
            rb"|(?P<choice>\?(?![.\w])|\|\||&&|[=!]==?|[<>%])|(?P<plus>\+)|(?P<blank>\s+)"
            rb"|(?P<word>[\w$@.!?:]+)|(?P<other>\\.|.)"
        )
        object.__setattr__(self, "token", re.compile(token, re.DOTALL))


def closing(code: bytes, span: Span, tongue: Tongue) -> int:
    """The place behind the bracket that closes the one at the span's start; -1 without one."""
    depth = 0
    for token in tongue.token.finditer(code, span.start, span.end):
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if not depth:
            return token.end()
    return -1


def closings(code: bytes, start: int, end: int) -> dict[int, int]:
    """Where each bracket of a text that opens is closed."""
    found, waiting = dict[int, int](), list[int]()
    for match in _BRACKET.finditer(code, start, end):
        if match.group() == b"[":
            waiting.append(match.start())
        elif waiting:
            found[waiting.pop()] = match.start()
    return found


def split(code: bytes, span: Span, tongue: Tongue, sign: str = "comma") -> list[Span]:
    """The parts of a span between signs that stand in no bracket, without blanks round them."""
    found, start, depth = list[Span](), span.start, 0
    for token in tongue.token.finditer(code, span.start, span.end):
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if token.lastgroup == sign and not depth:
            found.append(trimmed(code, start, token.start()))
            start = token.end()
    found.append(trimmed(code, start, span.end))
    return [one for one in found if one.end > one.start]


def trimmed(code: bytes, start: int, end: int) -> Span:
    """A span without the blanks at both its ends."""
    text = code[start:end]
    start += len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def parts(code: bytes, span: Span, tongue: Tongue) -> Iterator[Part]:
    """The text that an expression comes to: strings, sums of them, and values between."""
    terms = split(code, span, tongue, "plus")
    if len(terms) > 1 and _chooses(code, span, tongue):
        terms = [trimmed(code, span.start, span.end)]
    for term in terms:
        inner = string_at(code, term, tongue)
        if inner is None:
            yield Part(term, filled=term)
        else:
            yield from literal(code, inner, tongue.special[code[term.start : term.start + 1]])


def _chooses(code: bytes, span: Span, tongue: Tongue) -> bool:
    return bool(split(code, span, tongue, "choice")[1:])


def string_at(code: bytes, term: Span, tongue: Tongue) -> Span | None:
    """What stands between the quotes of a term that is one string."""
    token = tongue.token.match(code, term.start, term.end)
    if token is None or token.lastgroup != "string":
        return None
    if token.end() != term.end and not tongue.ending.match(code, token.end(), term.end):
        return None
    opening = tongue.opening.match(code, token.start(), token.end())
    return Span(opening.end() if opening else token.start(), token.end() - 1)


def literal(code: bytes, inner: Span, special: re.Pattern[bytes]) -> Iterator[Part]:
    """The text between a string's quotes."""
    at = inner.start
    for match in special.finditer(code, inner.start, inner.end):
        if match.start() > at:
            yield Part(Span(at, match.start()))
        at, span = match.end(), Span(*match.span())
        kind = match.lastgroup or ""
        if kind.startswith("fill"):
            yield Part(span, filled=Span(*match.span(kind)))
        elif kind.startswith("escape"):
            yield Part(span, unescaped(match[kind]))
    if inner.end > at:
        yield Part(Span(at, inner.end))
