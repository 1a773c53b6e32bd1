"""The attributes of a tag in Pug: names, and values that are expressions of JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.place import Span
from pixelward.parse.languages._javascript import JAVASCRIPT

_BETWEEN = re.compile(rb"[\s,]*")
# A name may have brackets of its own: `(click)`, `[href]`.
_NAME = re.compile(
    rb"""(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>(?:\([^()\s]*\)|[^\s,=!()"'])+))"""
)
_SIGN = re.compile(rb"\s*!?=(?!=)\s*")
_GOES_ON = re.compile(rb"[-+*/%&|?<>=.^]|!=|(?:in|instanceof)\b")
_UNDONE = re.compile(rb"[-+*/%&|?<>=.^!:~]|(?:typeof|new|in|instanceof|void|await|return)")


@dataclass(frozen=True, slots=True)
class Given:
    """An attribute's name, and the expression of its value if it has one."""

    name: Span
    value: Span | None


def attributes(code: bytes, at: int, limit: int) -> tuple[tuple[Given, ...], int]:
    """What stands in the parentheses that open at a place, and the place behind them.

    The place is -1 where they do not end.
    """
    found = list[Given]()
    at += 1
    while True:
        between = _BETWEEN.match(code, at, limit)
        at = between.end() if between else at
        if at >= limit:
            return tuple(found), -1
        if code[at : at + 1] == b")":
            return tuple(found), at + 1
        name = _NAME.match(code, at, limit)
        if name is None:
            at += 1
            continue
        given, at = _given(code, name, limit)
        found.append(given)


def _given(code: bytes, name: re.Match[bytes], limit: int) -> tuple[Given, int]:
    where = Span(*name.span(name.lastgroup or 0))
    sign = _SIGN.match(code, name.end(), limit)
    if sign is None:
        return Given(where, None), name.end()
    end = _end_of_value(code, sign.end(), limit)
    return Given(where, Span(sign.end(), end)), max(end, sign.end())


def _end_of_value(code: bytes, at: int, limit: int) -> int:
    """Where an expression ends: at a comma, a bracket of others, or where another one begins."""
    depth, choices, is_undone, end = 0, 0, True, at
    for token in _tokens(code, at, limit):
        kind, text = token.lastgroup, token.group()
        if not depth and (kind in {"comma", "close"}):
            return end
        if not depth and kind == "blank":
            if not is_undone and not _continues(code, token.end(), limit, choices):
                return end
            continue
        depth += (kind == "open") - (kind == "close")
        choices += (text == b"?") - (text == b":") if not depth else 0
        is_undone = not depth and kind != "close" and bool(_UNDONE.fullmatch(text))
        end = token.end()
    return end


def _tokens(code: bytes, at: int, limit: int) -> Iterator[re.Match[bytes]]:
    yield from JAVASCRIPT.token.finditer(code, at, limit)


def _continues(code: bytes, at: int, limit: int, choices: int) -> bool:
    if code[at : at + 1] == b":":
        return choices > 0
    return bool(_GOES_ON.match(code, at, limit))
