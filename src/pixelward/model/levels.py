"""How much: the small ordered scales that the linter reasons with."""

from __future__ import annotations

from enum import Enum, IntEnum


class Risk(IntEnum):
    """Of a tracker, as its card says."""

    LOW, MEDIUM, HIGH = range(3)


class Sensitivity(IntEnum):
    """Of a route, or of a piece of data."""

    PUBLIC, PERSONAL, SENSITIVE = range(3)


class Severity(IntEnum):
    """SARIF's own three words, mildest first."""

    NOTE, WARNING, ERROR = range(3)


class Confidence(IntEnum):
    """How sure we are; never mixed into severity."""

    GUESSED, INFERRED, RESOLVED = range(3)


class Purpose(Enum):
    """What one use of a tracker is for."""

    LOAD = "load"
    INIT = "init"
    EVENT = "event"
    IDENTIFY = "identify"
    CONSENT = "consent"
    CONFIG = "config"
    PACKAGE = "package"
    EMBED = "embed"
    POLICY = "policy"  # a policy would let it in: an exposure to judge, and no use


class Behaviour(Enum):
    """What a tracker may do by itself, until code switches it."""

    AUTOMATIC_EVENTS = "automatic-events"  # clicks, forms, metadata of the page
    AUTOMATIC_MATCHING = "automatic-matching"  # what is typed into forms identifies the visitor
    PAGE_VIEWS = "page-views"  # each change of the address in a page that stays
    RECORDING = "recording"  # of the page and of what is done on it
    MASKING = "masking"  # of what a recording shows, or automatic events hold
    LIMITED_USE = "limited-use"  # a vendor's switch for the privacy laws of states
    GEOLOCATION = "geolocation"  # by IP address, more than the request itself tells


def word(level: IntEnum) -> str:
    """The level's name as the reports write it."""
    return level.name.lower()
