"""Texts that Python code puts together from strings, and what it does with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pixelward.parse.languages._python_tokens import Token

# Calls that search, compare, log, show or run a text elsewhere than on a page of the project.
_LOOKS = re.compile(
    rb"compile|search|f?u?l?l?match|findall|finditer|sub|r?split|r?find|r?index|count|startswith"
    rb"|endswith|replace|remove|[lr]?strip|assert\w*|print|pprint|log|debug|info|warn|warning|error"
    rb"|exception|critical|echo|secho|\w*(?:Error|Exception|Warning)|escape|quote|parametrize|fail"
    rb"|add_argument|execute_script|evaluate|raises|input|contains|xpath|BeautifulSoup|Selector"
    rb"|feed|parse|fromstring|sanitize|clean|bleach|field|Field|Option|Argument"
)
_COMPARES = frozenset({b"in", b"not", b"is", b"=="}) | {b"!=", b"<", b">", b"<=", b">="}
_BEFORE = _COMPARES | {b"case"}
_STATEMENTS = frozenset({b"assert", b"raise", b"del"})
# Words of names under which a text is kept to be shown or compared.
_SHOWN = frozenset(
    b"example examples sample samples demo doc docs usage expected mock fixture test tests pattern"
    b" patterns regex regexp re help readme description message prompt epilog placeholder label"
    b" title error comment changelog docstring".split()
)
_NEAR = 8  # brackets round a text, whose calls say what it is for
_LONGEST = 200  # tokens of a value between two strings


@dataclass(frozen=True, slots=True)
class Text:
    """Strings and values that are joined to one text."""

    parts: tuple[tuple[Token, ...], ...]  # one string, or the tokens of a value
    is_used: bool  # rather than compared, searched, shown or left alone
    is_template: bool  # braces stand for values
    is_listed: bool  # a line feed comes between the parts


def texts(found: Sequence[Token], formatted: frozenset[bytes]) -> Iterator[Text]:
    """Each text of a file; `formatted` are the names whose texts have braces filled in later."""
    stack, at, first = list[bytes](), 0, b""  # whose brackets are open, and a statement's word
    while at < len(found):
        token = found[at]
        if not at or found[at - 1].kind == "newline":
            first = token.text
        if token.kind == "open":
            before = found[at - 1] if at else token
            stack.append(before.text if before.kind == "word" else b"")
        elif token.kind == "close" and stack:
            stack.pop()
        elif token.kind == "string":
            is_listed = any(one.endswith(b"join") for one in stack[-2:])
            parts, behind = _joined(found, at, is_listed)
            target = _target(found, at)
            calls = [callee.rpartition(b".")[2] for callee in stack[-_NEAR:] if callee]
            left = first in _STATEMENTS or _is_left(found, at, behind, target, calls)
            template = _is_template(found, behind) or target in formatted or b"format_html" in calls
            yield Text(parts, not left, template, is_listed)
            at = behind
            continue
        at += 1


def _joined(
    found: Sequence[Token], at: int, is_listed: bool
) -> tuple[tuple[tuple[Token, ...], ...], int]:
    """What follows a string directly, or by `+`; and the place behind all of it."""
    parts: list[tuple[Token, ...]] = [(found[at],)]
    at += 1
    while at < len(found):
        token = found[at]
        if token.kind == "string":
            parts.append((token,))
            at += 1
            continue
        is_sum = token.text == b"+" or (is_listed and token.text == b",")
        end = _operand(found, at + 1) if is_sum else at
        if end <= at + 1:
            break
        parts.append(tuple(found[at + 1 : end]))
        at = end
    return tuple(parts), at


def _operand(found: Sequence[Token], at: int) -> int:
    """The place behind a string, or a name with its calls and indices."""
    if at >= len(found) or found[at].kind not in {"string", "word"}:
        return at
    if found[at].kind == "string":
        return at + 1
    depth = 0
    for place in range(at + 1, min(at + _LONGEST, len(found))):
        kind = found[place].kind
        depth += (kind == "open") - (kind == "close")
        if depth < 0 or (not depth and kind not in {"close", "word"}):
            return place
    return at


def _target(found: Sequence[Token], at: int) -> bytes:
    """The name that a text is given: `name = "…"`, brackets between them passed over."""
    at -= 1
    while at >= 0 and found[at].text == b"(":
        at -= 1
    is_named = at > 0 and found[at].text in {b"=", b"+="} and found[at - 1].kind == "word"
    return found[at - 1].text.rpartition(b".")[2] if is_named else b""


def _is_left(
    found: Sequence[Token], at: int, behind: int, target: bytes, calls: Sequence[bytes]
) -> bool:
    """Whether a text is only looked at, shown, or stands there by itself."""
    before = found[at - 1] if at else None
    after = found[behind] if behind < len(found) else None
    alone = before is None or before.kind == "newline" or before.text == b":"
    if alone and (after is None or after.kind == "newline"):
        return True
    if before is not None and before.text in _BEFORE:
        return True
    if after is not None and (after.text in _COMPARES or after.text == b":"):
        return True
    if _SHOWN.intersection(target.lower().strip(b"_").split(b"_")):
        return True
    return any(_LOOKS.fullmatch(call) for call in calls)


def _is_template(found: Sequence[Token], at: int) -> bool:
    while at < len(found) and found[at].kind == "close":
        at += 1
    return at < len(found) and found[at].text in {b".format", b".format_map"}
