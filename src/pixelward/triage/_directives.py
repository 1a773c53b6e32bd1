"""Reads `pixelward: ignore[PW102] until=2027-03-01: reason`; what is malformed silences nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from pixelward.errors import did_you_mean
from pixelward.model.facts import Remark

_LINE = re.compile(r"pixelward:.*")
_DIRECTIVE = re.compile(r"pixelward:\s*ignore(-file)?\s*\[([^\]]*)\]([^:]*)(?::(.*))?")
_UNTIL = re.compile(r"\s*until=(\d{4}-\d\d-\d\d)\s*")
_CLOSING = " \t\r-*/#%?}>@"  # what ends a comment in one language or another

_FORM = 'Write "pixelward: ignore[PW102] until=2027-03-01: reason"; the date may be left out.'


@dataclass(frozen=True, slots=True)
class Directive:
    """Rules that someone has decided not to hear of, and why; `line` counts within the comment."""

    line: int
    rules: tuple[str, ...]
    whole_file: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A directive that says too little to silence anything, and what is wrong with it."""

    line: int
    why: str


def directives(
    remark: Remark, known: Collection[str], today: date
) -> Iterator[Directive | Refused]:
    """Every directive of a comment, each on a line of its own, the first line being 0."""
    for number, text in enumerate(remark.text.splitlines()):
        if said := _LINE.search(text):
            yield _directive(number, said[0], known, today)


def _directive(line: int, text: str, known: Collection[str], today: date) -> Directive | Refused:
    found = _DIRECTIVE.match(text)
    if not found:
        return Refused(line, f"This comment is not a suppression that can be read. {_FORM}")
    rules = tuple(dict.fromkeys(rule.strip() for rule in found[2].split(",")))
    reason = (found[4] or "").strip().rstrip(_CLOSING)
    why = _unknown(rules, known) or _silent(reason) or _date(found[3], today)
    return Refused(line, why) if why else Directive(line, rules, bool(found[1]), reason)


def _unknown(rules: tuple[str, ...], known: Collection[str]) -> str:
    strangers = [rule for rule in rules if rule not in known]
    if not strangers:
        return ""
    return f'"{strangers[0]}" is not a rule. {did_you_mean(strangers[0], known)}'


def _silent(reason: str) -> str:
    return "" if reason else f"The suppression gives no reason. {_FORM}"


def _date(text: str, today: date) -> str:
    if not text.strip():
        return ""
    found = _UNTIL.fullmatch(text)
    try:
        until = date.fromisoformat(found[1]) if found else None
    except ValueError:
        until = None
    if until is None:
        return f'"{text.strip()}" is not a date such as until=2027-03-01.'
    if until < today:
        return f"The suppression ran out on {until}. Mend the finding, or decide again until when."
    return ""
