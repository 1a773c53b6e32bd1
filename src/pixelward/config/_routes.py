"""The settings of `[routes]`: what a project says of its own addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pixelward.config._file import File, shown
from pixelward.config._tables import Entry, entries, known_only

TABLE = ("base", "map", "portal", "subject")
MAP = ("path", "route")
# What a table may have, and what it needs.
ABOUT = ("not", "reason", "route", "sensitive", "subject"), ("route", "reason")


@dataclass(frozen=True, slots=True)
class Mapped:
    """The files of a glob answer an address, or none where `route` is empty."""

    path: str
    route: str
    place: str = ""  # where it is written


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the routes of a glob are about, or are not about, and why somebody says so.

    `removed` are the ids of subjects that they are not about; without `sensitive` none is left
    that would make them so.
    """

    route: str
    reason: str
    place: str  # where it is written
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    sensitive: bool = True


@dataclass(frozen=True, slots=True)
class RouteSettings:
    """What the settings say of routes: nothing, unless a file does."""

    base: str = ""  # what every address begins with, such as "/clinic"
    portal: bool = False  # every page is behind a login
    map: tuple[Mapped, ...] = ()
    subject: tuple[About, ...] = ()


def route_settings(given: Mapping[str, Any], source: File) -> RouteSettings:
    """The settings of `[routes]`; raises `Error` with the line for one that cannot be."""
    known_only(given, TABLE, "routes", source)
    return RouteSettings(
        base=_base(given.get("base", ""), source),
        portal=_portal(given.get("portal", False), source),
        map=tuple(map(_mapped, entries("routes.map", given, source, _expected))),
        subject=tuple(map(_about, entries("routes.subject", given, source, _expected))),
    )


def _base(value: Any, source: File) -> str:
    if not isinstance(value, str) or (value and not value.startswith("/")):
        raise source.error("base", f"base cannot be {shown(value)}.", _expected("base"))
    return value.rstrip("/")


def _portal(value: Any, source: File) -> bool:
    if not isinstance(value, bool):
        raise source.error("portal", f"portal cannot be {shown(value)}.", "Use true or false.")
    return value


def _mapped(entry: Entry) -> Mapped:
    entry.check(MAP, MAP)
    if entry.fields["route"] is False:
        return Mapped(entry.text("path"), "", entry.place("path"))
    route = entry.fields["route"]
    if not isinstance(route, str) or not route.startswith("/"):
        step = 'Use an address such as "/visit", or false for no page.'
        raise entry.refuse("route", f"route cannot be {shown(route)}.", step)
    return Mapped(entry.text("path"), route, entry.place("path"))


def _about(entry: Entry) -> About:
    entry.check(*ABOUT)
    if entry.fields.get("sensitive", False) is not False:
        raise entry.wrong("sensitive")
    if "sensitive" in entry.fields and len(entry.fields) > 3:
        step = "Leave subject and not away."
        raise entry.refuse("sensitive", "sensitive = false says all there is to say.", step)
    if not {"subject", "not", "sensitive"} & entry.fields.keys():
        step = 'Add subject = "…", not = ["…"] or sensitive = false.'
        raise entry.refuse("", "says nothing of its routes.", step)
    return About(
        route=entry.text("route"),
        reason=" ".join(entry.text("reason").split()),
        place=entry.place(next(key for key in ("subject", "not", "route") if key in entry.fields)),
        added=_ids(entry, "subject"),
        removed=_ids(entry, "not"),
        sensitive="sensitive" not in entry.fields,
    )


def _ids(entry: Entry, key: str) -> tuple[str, ...]:
    value = entry.fields.get(key, [])
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise entry.wrong(key)
    return tuple(dict.fromkeys(items))


def _expected(key: str) -> str:
    match key:
        case "base":
            return 'Use the beginning of an address, such as "/clinic".'
        case "path":
            return 'Write a glob of files, path = "templates/mail/*".'
        case "route":
            return 'Write an address, or a glob of some: route = "/care/*".'
        case "reason":
            return "Say in a sentence how that is known."
        case "sensitive":
            return "Use false, or name a subject."
        case _:
            return "Use the id of a subject, or a list of them."
