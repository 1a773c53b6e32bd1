"""Reads `pixelward: ignore[PW102] until=2027-03-01: reason`; what is malformed silences nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from pixelward.errors import did_you_mean
from pixelward.model.facts import Remark

# A line that begins with our name speaks to us, and so does a directive after other words.
_LINE = re.compile(
    r"[\W_]*(?P<first>pixelward:.*)|.*?(?P<later>pixelward:\s*(?:ignore|\w+\s*\[).*)"
)
_DIRECTIVE = re.compile(
    r"pixelward:\s*ignore(?:-(?P<scope>file|start|end))?(?![\w-])\s*"
    r"(?:\[(?P<rules>[^\]]*)\])?(?P<date>[^:]*)(?::(?P<reason>.*))?"
)
_UNTIL = re.compile(r"\s*until=(\d{4}-\d\d-\d\d)\s*")
_LATE = re.compile(r"\buntil\s*=\s*\d")
_WORD = re.compile(r"[^\W_]")
# What ends a comment in one language or another.
_CLOSING = re.compile(r"\s*(?:\{%-?\s*end\s*comment\b.*|#?\{/?(?:literal|comment)\}.*)?$", re.I)
_SIGNS = " \t\r-*/#%?}>@"

_FORM = 'Write "pixelward: ignore[PW102] until=2027-03-01: reason"; the date may be left out.'


class Scope(Enum):
    """What a directive speaks of."""

    LINE = ""
    FILE = "file"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Directive:
    """Rules that someone has decided not to hear of, and why; `line` counts within the comment."""

    line: int
    rules: tuple[str, ...]
    scope: Scope
    reason: str
    until: str = ""  # the last day on which it holds, an ISO date


@dataclass(frozen=True, slots=True)
class Refused:
    """A directive that says too little to silence anything: what is wrong, and what to do."""

    line: int
    fact: str
    step: str


Wrong = tuple[str, str]  # a fact, and a next step


def directives(
    remark: Remark, known: Collection[str], today: date
) -> Iterator[Directive | Refused]:
    """Every directive of a comment, each on a line of its own, the first line being 0.

    `known` are the rules that may be suppressed.
    """
    for number, text in enumerate(remark.text.splitlines()):
        if said := _LINE.match(text):
            yield _directive(number, said["first"] or said["later"], known, today)


def _directive(line: int, text: str, known: Collection[str], today: date) -> Directive | Refused:
    found = _DIRECTIVE.match(text)
    scope = Scope(found["scope"] or "") if found else Scope.LINE
    if found is None or (found["rules"] is None and scope is not Scope.END):
        return Refused(line, "This comment is not a suppression that can be read.", _FORM)
    rules = tuple(dict.fromkeys(rule.strip() for rule in (found["rules"] or "").split(",")))
    if scope is Scope.END:
        return Directive(line, rules if found["rules"] else (), scope, "")
    reason = _CLOSING.sub("", found["reason"] or "").strip().rstrip(_SIGNS)
    wrong = _unknown(rules, known) or _silent(reason) or _date(found["date"], reason, today)
    if wrong:
        return Refused(line, *wrong)
    until = _UNTIL.fullmatch(found["date"] or "")
    return Directive(line, rules, scope, reason, until[1] if until else "")


def _unknown(rules: tuple[str, ...], known: Collection[str]) -> Wrong | None:
    strangers = [rule for rule in rules if rule not in known]
    if not strangers:
        return None
    return f'"{strangers[0]}" is not a rule that can be suppressed.', did_you_mean(
        strangers[0], known
    )


def _silent(reason: str) -> Wrong | None:
    return None if _WORD.search(reason) else ("The suppression gives no reason.", _FORM)


def _date(text: str, reason: str, today: date) -> Wrong | None:
    if _LATE.search(reason):
        return "The date of the suppression stands in its reason.", _FORM
    if not text.strip():
        return None
    found = _UNTIL.fullmatch(text)
    try:
        until = date.fromisoformat(found[1]) if found else None
    except ValueError:
        until = None
    if until is None:
        return f'"{text.strip()}" is not a date such as until=2027-03-01.', _FORM
    if until < today:
        step = "Mend the finding, or decide again until when."
        return f"The suppression ran out on {until}.", step
    return None
