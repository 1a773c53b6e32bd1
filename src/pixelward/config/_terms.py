"""The settings of `[terms]`: what a project says of its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pixelward.config._file import File, shown
from pixelward.config._tables import Entry, entries, known_only

AUTO = "auto"  # the project's own text decides
_CLINIC = "one of your clinics"

TABLE = ("add", "clinics", "health", "not")
# What a table may have, and what it needs.
ADD = ("class", "reason", "term", "weight"), ("term", "class", "reason")
NOT = ("reason", "term")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTerm:
    """A term of the project's own, and why somebody says so."""

    term: str
    reason: str
    place: str  # where it is written
    kind: str = ""  # a class of term, which `medical` knows
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class TermSettings:
    """What the settings say of words: nothing, unless a file does."""

    health: bool | str = AUTO  # whether everything here is about care
    clinics: tuple[OwnTerm, ...] = ()
    add: tuple[OwnTerm, ...] = ()
    excluded: tuple[OwnTerm, ...] = ()  # what is not medical here


def term_settings(given: Mapping[str, Any], source: File) -> TermSettings:
    """The settings of `[terms]`; raises `Error` with the line for one that cannot be."""
    known_only(given, TABLE, "terms", source)
    added = entries("terms.add", given, source, _expected)
    excluded = entries("terms.not", given, source, _expected)
    return TermSettings(
        health=_health(given.get("health", AUTO), source),
        clinics=tuple(_clinics(given.get("clinics", []), source)),
        add=tuple(one for entry in added for one in _added(entry)),
        excluded=tuple(one for entry in excluded for one in _excluded(entry)),
    )


def _health(value: Any, source: File) -> bool | str:
    if not isinstance(value, bool) and value != AUTO:
        raise source.error("health", f"health cannot be {shown(value)}.", _expected("health"))
    return AUTO if value == AUTO else bool(value)


def _clinics(value: Any, source: File) -> Iterator[OwnTerm]:
    names = _names(value)
    if names is None:
        fact = f"clinics cannot be {shown(value)}."
        raise source.error("clinics", fact, _expected("clinics"))
    place = source.place("clinics")
    return (OwnTerm(term=name, reason=_CLINIC, place=place) for name in names)


def _added(entry: Entry) -> Iterator[OwnTerm]:
    entry.check(*ADD)
    kind, weight = entry.text("class"), _weight(entry)
    for one in _texts(entry):
        yield OwnTerm(
            term=one,
            reason=entry.line("reason"),
            place=entry.place("class"),
            kind=kind,
            weight=weight,
        )


def _excluded(entry: Entry) -> Iterator[OwnTerm]:
    entry.check(NOT, NOT)
    for one in _texts(entry):
        yield OwnTerm(term=one, reason=entry.line("reason"), place=entry.place("term"))


def _texts(entry: Entry) -> tuple[str, ...]:
    value = entry.fields["term"]
    found = _names([value] if isinstance(value, str) else value)
    if not found:
        raise entry.wrong("term")
    return found


def _names(value: Any) -> tuple[str, ...] | None:
    """The texts of a list; `None` where it is none, or one of them says nothing."""
    if not isinstance(value, list):
        return None
    names = tuple(one.strip() for one in value if isinstance(one, str))
    return names if len(names) == len(value) and all(names) else None


def _weight(entry: Entry) -> float:
    value = entry.fields.get("weight", 1.0)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
        raise entry.wrong("weight")
    return float(value)


def _expected(key: str) -> str:
    match key:
        case "health":
            return 'Use true, false or "auto".'
        case "clinics":
            return 'Use a list of names: clinics = ["Lakeside Clinic"].'
        case "term":
            return 'Write a term, or a list of some: term = "Vitalis Slim".'
        case "class":
            return 'Say what it names: class = "medication".'
        case "weight":
            return "Use a number above 0, and 1 at most; for 0 write [[terms.not]]."
        case _:
            return "Say in a sentence why."
