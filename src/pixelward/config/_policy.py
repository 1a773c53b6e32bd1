"""The settings of `[policy]`: what a project has agreed with vendors, approved, and reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pixelward.config._file import File, shown
from pixelward.config._tables import Entry, entries, known_only
from pixelward.errors import did_you_mean

# What a table may have, and what it needs.
AGREEMENT = (
    ("covers", "evidence", "expires", "owner", "signed", "tracker", "vendor"),
    ("signed", "expires", "owner", "evidence"),
)
COVERS = ("data", "routes", "trackers")
APPROVED = ("reason", "routes", "tracker", "until")
TABLES = ("agreement", "approved", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A business associate agreement that somebody has recorded; what is empty sets no limit."""

    vendor: str  # or nothing, where trackers are named
    trackers: tuple[str, ...]
    signed: date
    expires: date
    owner: str
    evidence: str  # where it can be read
    place: str  # where it is written
    routes: tuple[str, ...] = ()
    data: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """A tracker that a project has decided to have on some pages, until a day and for a reason."""

    trackers: tuple[str, ...]
    routes: tuple[str, ...]
    until: date
    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The events of a tracker that have been reviewed, each a glob, with the keys it may send."""

    tracker: str
    events: tuple[tuple[str, tuple[str, ...]], ...]
    place: str


@dataclass(frozen=True, slots=True)
class PolicySettings:
    """What the settings say of trackers: nothing, unless a file does."""

    agreement: tuple[Agreed, ...] = ()
    approved: tuple[Approved, ...] = ()
    events: tuple[Schema, ...] = ()


def policy_settings(given: Mapping[str, Any], source: File) -> PolicySettings:
    """The settings of `[policy]`; raises `Error` with the line for one that cannot be."""
    known_only(given, TABLES, "policy", source)
    return PolicySettings(
        agreement=tuple(map(_agreed, entries("policy.agreement", given, source, _expected))),
        approved=tuple(map(_approved, entries("policy.approved", given, source, _expected))),
        events=tuple(_schemas(given.get("events", {}), source)),
    )


def _agreed(entry: Entry) -> Agreed:
    entry.check(*AGREEMENT)
    if ("vendor" in entry.fields) == ("tracker" in entry.fields):
        step = "Name one: the vendor, or the trackers that it is about."
        raise entry.refuse("vendor", "needs a vendor or a tracker, and not both.", step)
    signed, expires = _day(entry, "signed"), _day(entry, "expires")
    if expires < signed:
        step = "Write the day from which it no longer holds."
        raise entry.refuse("expires", "expires before it is signed.", step)
    covered = _covers(entry)
    named = texts(entry, "tracker") if "tracker" in entry.fields else covered.get("trackers", ())
    return Agreed(
        vendor=entry.line("vendor") if "vendor" in entry.fields else "",
        trackers=named,
        signed=signed,
        expires=expires,
        owner=entry.line("owner"),
        evidence=entry.line("evidence"),
        place=entry.place("vendor" if "vendor" in entry.fields else "tracker"),
        routes=covered.get("routes", ()),
        data=covered.get("data", ()),
    )


def _covers(entry: Entry) -> dict[str, tuple[str, ...]]:
    value = entry.fields.get("covers", {})
    if not isinstance(value, dict):
        raise entry.wrong("covers")
    for key in value:
        if key not in COVERS:
            step = did_you_mean(key, COVERS)
            raise entry.refuse("covers", f'"{key}" is not a setting of covers.', step)
    if "trackers" in value and "tracker" in entry.fields:
        step = "Leave covers.trackers away."
        raise entry.refuse("covers", "names trackers that tracker names already.", step)
    found = Entry(entry.source, entry.name, entry.number, value, _expected)
    return {key: texts(found, key) for key in value}


def _approved(entry: Entry) -> Approved:
    entry.check(APPROVED, APPROVED)
    return Approved(
        trackers=texts(entry, "tracker"),
        routes=texts(entry, "routes"),
        until=_day(entry, "until"),
        reason=entry.line("reason"),
        place=entry.place("tracker"),
    )


def _schemas(given: Any, source: File) -> Iterator[Schema]:
    if not isinstance(given, dict):
        step = "Write [policy.events.TRACKER] and its events below."
        raise source.error("events", f"events cannot be {shown(given)}.", step)
    for tracker, events in given.items():
        if not isinstance(events, dict):
            step = f"Write [policy.events.{tracker}] and its events below."
            raise source.error(tracker, f"{tracker} cannot be {shown(events)}.", step)
        reviewed = tuple((name, _keys(name, keys, source)) for name, keys in events.items())
        yield Schema(tracker, reviewed, source.place(tracker))


def _keys(event: str, value: Any, source: File) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        step = f'List the parameters that it may have: "{event}" = ["value"], or [] for none.'
        raise source.error(event, f"{event} cannot be {shown(value)}.", step)
    return tuple(value)


def texts(entry: Entry, key: str) -> tuple[str, ...]:
    """A text, or a list of some; an empty one would cover nothing, and is refused."""
    value = entry.fields[key]
    items = [value] if isinstance(value, str) else value
    said = isinstance(items, list) and all(isinstance(one, str) and one.strip() for one in items)
    if not said or not items:
        fact = f"{key} cannot be {shown(value)}."
        raise entry.refuse(key if key in entry.fields else "", fact, entry.expected(key))
    return tuple(dict.fromkeys(one.strip() for one in items))


def _day(entry: Entry, key: str) -> date:
    value = entry.fields[key]
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(entry.text(key))
    except ValueError as error:
        raise entry.wrong(key) from error


def _expected(key: str) -> str:
    match key:
        case "signed" | "expires" | "until":
            return f"Write a date: {key} = 2027-01-31."
        case "tracker" | "trackers":
            return "Use the id of a tracker, or a list of some."
        case "vendor":
            return "Write the vendor's name as `pixelward signatures list` has it."
        case "routes":
            return 'Write addresses, or globs of some: routes = ["/careers/*"].'
        case "data":
            return 'Use a list of kinds of data: data = ["email"].'
        case "covers":
            return 'Write covers = { routes = ["/care/*"], data = ["email"] }.'
        case "owner":
            return 'Say who looks after it, by role: owner = "privacy office".'
        case "evidence":
            return 'Say where it can be read: evidence = "contracts/2026-014".'
        case _:
            return "Say in a sentence why."
