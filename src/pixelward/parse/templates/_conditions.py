"""Reads the conditions of templates: what they ask about the page, consent or the environment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.guards import GuardKind, PathTest
from pixelward.parse.templates._page_tests import page_tests
from pixelward.parse.templates._path_tests import path_tests

_LONGEST = 1_000  # characters of a condition
_DEEPEST = 20  # conditions in conditions
# Of visitors, that is: on a clinic's pages, patients consent to treatments.
_ASKED = r"(?:cookies?|analytics|marketing|tracking|statistics)"
_CONSENT = re.compile(
    rf"{_ASKED}\W?_?(?:consent|allowed|accepted)|consent\W{{0,2}}_?{_ASKED}|gdpr|optanon|onetrust"
    r"|cookiebot",
    re.IGNORECASE,
)
_ENVIRONMENT = re.compile(
    r"\bdebug\b|environment\b|\bWP_(?:DEBUG|ENV)\b|Rails\.env|Mix\.env|\bNODE_ENV\b|IsProduction"
    r"|IsDevelopment|IsServer\b|\bapp[.(]['\"]?(?:debug|env)|eleventy\.env|\bproduction\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"""'(?:[^'\\]|\\.)*+'|"(?:[^"\\]|\\.)*+"|[()\[\]{}]|(?P<and>&&)|(?P<or>\|\|)"""
    r"""|(?<![\w.$:>?-])(?:(?P<And>and)|(?P<Or>or))(?![\w.:?-])|\s+""",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:!(?!=)|not(?![\w.:?-]))\s*", re.IGNORECASE)
_COMPARES = re.compile(r"[=!]=")


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that must be so; of several tests one must hold, or none."""

    kind: GuardKind
    tests: tuple[PathTest, ...]
    holds: bool


def asked(
    text: str, *, holds: bool, prefix: bool = False, depth: int = _DEEPEST
) -> Iterator[Asked]:
    """What is known where a condition holds or fails; what is not understood is left out.

    With `prefix` the operator stands first: `and (eq a b) c`.
    """
    if len(text) > _LONGEST or not depth:
        return
    operator, parts = _split(_bare(text), prefix)
    if operator == "not":
        yield from asked(parts[0], holds=not holds, prefix=prefix, depth=depth - 1)
    elif operator == ("and" if holds else "or"):
        for part in parts:
            yield from asked(part, holds=holds, prefix=prefix, depth=depth - 1)
    elif operator == "or":
        yield from _either(parts, prefix, depth - 1)
    elif not operator:
        yield from _atom(parts[0], holds)


def _either(parts: list[str], prefix: bool, depth: int) -> Iterator[Asked]:
    """Several ways in, all of them known: one test more for each."""
    found = [tuple(asked(part, holds=True, prefix=prefix, depth=depth)) for part in parts]
    singles = [one[0] for one in found if len(one) == 1 and one[0].holds]
    if len(singles) == len(parts) and all(one.kind is GuardKind.PATH for one in singles):
        yield Asked(GuardKind.PATH, tuple(t for one in singles for t in one.tests), True)


def _atom(text: str, holds: bool) -> Iterator[Asked]:
    tests, sure = path_tests(text)
    if not tests:
        tests, sure = page_tests(text)
    if tests:
        yield Asked(GuardKind.PATH, tests, holds is sure)
    elif _CONSENT.search(text):
        yield Asked(GuardKind.CONSENT, (), holds)
    elif _ENVIRONMENT.search(text):
        yield Asked(GuardKind.ENVIRONMENT, (), holds)


def _split(text: str, prefix: bool) -> tuple[str, list[str]]:
    """The operator that comes last, and what it joins; without any, the text itself."""
    if prefix:
        operands = _operands(text) or [""]
        first, rest = operands[0], operands[1:]
        if first in {"and", "or"} and rest:
            return first, rest
        return ("not", [" ".join(rest)]) if first == "not" and rest else ("", [text])
    operator, parts = _joined(text)
    if operator:
        return operator, parts
    if negated := _NOT.match(text):
        denied = text[negated.end() :]
        # `!a == b` compares what is denied, and `not a == b` denies what is compared.
        unclear = negated[0][0] == "!" and _COMPARES.search(denied) and not _is_group(denied)
        return ("?", []) if unclear else ("not", [denied])
    return "", [text]


def _joined(text: str) -> tuple[str, list[str]]:
    """What `and` or `or` joins; of a mixture languages think differently: `?`."""
    operators, parts, start = set[str](), list[str](), 0
    for match, depth in _tokens(text):
        if depth == 0 and match.lastgroup:
            operators.add(match.lastgroup.lower())
            parts.append(text[start : match.start()].strip())
            start = match.end()
    parts.append(text[start:].strip())
    return ("?" if len(operators) > 1 else "".join(operators)), parts


def _operands(text: str) -> list[str]:
    """The words of a call without commas, what stands in parentheses being one."""
    found, start = list[str](), 0
    for match, depth in _tokens(text):
        if depth == 0 and match[0].isspace():
            found.append(text[start : match.start()])
            start = match.end()
    return [one for one in (*found, text[start:]) if one]


def _tokens(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each token with the number of brackets that it stands in."""
    depth = 0
    for match in _TOKEN.finditer(text):
        depth -= match[0] in ")]}"
        yield match, depth
        depth += match[0] in "([{"


def _is_group(text: str) -> bool:
    """Whether one pair of parentheses holds all of a text."""
    if not text.startswith("("):
        return False
    closed = (match.end() for match, depth in _tokens(text) if match[0] == ")" and not depth)
    return next(closed, -1) == len(text)


def _bare(text: str) -> str:
    """A condition without what stands round it: parentheses, `${…}`, `then`, `do`."""
    text = " ".join(text.split())
    if wrapped := re.fullmatch(r"[$#]\{\s*(.*?)\s*\}", text):
        text = wrapped[1]
    text = re.sub(r"\s(?:then|do)\Z", "", text)
    while _is_group(text):
        text = text[1:-1].strip()
    return text
