"""Conditions under which code runs, as far as they say something about pages or consent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pixelward.model.place import Location, Span
from pixelward.model.values import Value


class GuardKind(Enum):
    """What a condition round a call asks about."""

    PATH = "path"
    CONSENT = "consent"
    ENVIRONMENT = "environment"
    TAG = "tag"  # none, but the tag of a container that the code is part of, and what fires it


class Comparison(Enum):
    """How a path is compared with a text."""

    EQUALS = "equals"
    STARTS = "starts with"
    ENDS = "ends with"
    INCLUDES = "includes"
    MATCHES = "matches"  # a regular expression as written, with its slashes


class Teller(Enum):
    """Who says what the path of the page is: they differ where a site is served below a path."""

    ROUTER = "router"  # a framework, which may leave out what all of its addresses begin with
    BROWSER = "browser"  # all of it, whenever it is asked
    ONCE = "once"  # either of them, when the file was loaded
    ANYONE = "anyone"  # either of them


@dataclass(frozen=True, slots=True)
class PathTest:
    """One comparison; `of` is what the text is where another file says it, until it is linked."""

    comparison: Comparison
    text: str
    of: Value | None = None
    teller: Teller = Teller.ROUTER


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition under which code runs; of several tests one must be true.

    `holds` is false where the code runs only when none of them is.
    """

    kind: GuardKind
    tests: tuple[PathTest, ...]
    holds: bool
    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Predicate:
    """A function that only asks about the path that it is given; `holds` as of a guard."""

    function: int  # an index into its file's functions
    tests: tuple[PathTest, ...]
    holds: bool


@dataclass(frozen=True, slots=True)
class Guarded:
    """A stretch of a template that comes out under conditions only."""

    span: Span
    guards: tuple[Guard, ...]
