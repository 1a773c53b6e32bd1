"""A trigger's conditions, as far as they ask about the page's address, consent or environment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.extract.containers import held
from pixelward.extract.containers.code import VARIABLE
from pixelward.extract.containers.variables import Variables
from pixelward.model.guards import Comparison, GuardKind, PathTest, Teller
from pixelward.model.place import Location
from pixelward.model.values import Record

_COMPARISONS = {
    "EQUALS": Comparison.EQUALS,
    "CONTAINS": Comparison.INCLUDES,
    "STARTS_WITH": Comparison.STARTS,
    "ENDS_WITH": Comparison.ENDS,
    "MATCH_REGEX": Comparison.MATCHES,
}
_CONSENT = re.compile(r"consent|cookie|gdpr|optanon|onetrust|opt[ _-]?(?:in|out)", re.IGNORECASE)
_SCHEME = re.compile(r"https?://[^/]*")
_HOST = re.compile(r"(?:[\w-]+\.)+(?!html?|php|aspx?|jsp)[a-z]{2,}(?=/|$)", re.IGNORECASE)
_OF_QUERY = re.compile(r"[?=&#]")
_OF_WHOLE_URL = re.compile(r"http|:|\^|www|\\\.|\?(?!:)")  # in a pattern: looks beyond the path


@dataclass(frozen=True, slots=True)
class Condition:
    """One question to the page, and whether yes or no is the answer that is asked for."""

    kind: GuardKind
    test: PathTest | None
    holds: bool
    text: str
    location: Location


def conditions(trigger: Record, variables: Variables, at: Location) -> Iterator[Condition]:
    """What must hold for a trigger to fire, besides its event."""
    for key in ("filter", "autoEventFilter", "customEventFilter"):
        for one in held.records(trigger, key):
            if found := _condition(one, variables, at):
                yield found


def _condition(one: Record, variables: Variables, at: Location) -> Condition | None:
    left, right = held.given(one, "arg0"), held.given(one, "arg1")
    named = VARIABLE.fullmatch(left.strip())
    name = named[1].strip() if named else ""
    holds = held.given(one, "negate") != "true"
    written = held.field(held.parameter(one, "arg1"), "value")
    where = Location(at.path, written.location.span) if written else at
    text = f"{name or left} {held.kind(one).replace('_', ' ').lower()} {right}"[:120]
    part = variables.place(name)
    if part == "hostname":
        return Condition(GuardKind.ENVIRONMENT, None, holds, text, where)
    if part and "{{" not in right:
        test = _test(one, right, whole=part == "href")
        return Condition(GuardKind.PATH, test, holds, text, where) if test else None
    if not part and _CONSENT.search(name):
        return Condition(GuardKind.CONSENT, None, holds, text, where)
    return None


def _test(one: Record, text: str, *, whole: bool) -> PathTest | None:
    """How the path is compared; `None` where only the rest of the address is asked about."""
    comparison = _COMPARISONS.get(held.kind(one))
    if comparison is None or not text:
        return None
    if comparison is Comparison.MATCHES:
        flags = "i" if held.given(one, "ignore_case") == "true" else ""
        written = text.replace("/", "\\/").replace("\\\\/", "\\/")
        return None if whole and _OF_WHOLE_URL.search(text) else _pattern(written, flags)
    return _path_test(comparison, text) if whole else _told(comparison, text)


def _pattern(written: str, flags: str) -> PathTest:
    return PathTest(Comparison.MATCHES, f"/{written}/{flags}", teller=Teller.BROWSER)


def _path_test(comparison: Comparison, text: str) -> PathTest | None:
    """A comparison with the whole address as one with its path."""
    site = _SCHEME.match(text) or _HOST.match(text)
    path = text[site.end() :] if site else text
    if _OF_QUERY.search(path) or not path.strip("/"):
        return None
    if site and comparison is Comparison.INCLUDES:
        return _told(Comparison.STARTS, path)
    if not site and comparison in {Comparison.STARTS, Comparison.EQUALS}:
        return None  # no address begins with anything but its scheme
    return _told(comparison, path)


def _told(comparison: Comparison, text: str) -> PathTest:
    return PathTest(comparison, text, teller=Teller.BROWSER)
