"""What a project has agreed to: the facts of its lock, and where one exposure stands with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

COMPUTED = "(computed)"  # the name of an event that no code spells out
UNPLACED = "*"  # the address of code that no known route shows


class FactKind(Enum):
    """What a fact is about; a tracker by itself only where nothing of it is known."""

    TRACKER = "tracker"
    ACCOUNT = "account"
    EVENT = "event"
    ROUTE = "route"
    SENDS = "sends"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a site has with a tracker; it says nothing of files, lines or dates.

    `name` is an account, an event, an address or a key. `on` is the address where an event is
    told, or the event that a key is sent with; `data` is what the key holds, where that is known.
    """

    tracker: str
    kind: FactKind
    name: str = ""
    on: str = ""
    data: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All of it as texts, which have an order."""
        return self.tracker, self.kind.value, self.name, self.on, self.data


@dataclass(frozen=True, slots=True)
class Lock:
    """The reviewed facts; an event that is told wherever its tracker is has the exceptions only.

    That is on pages: code that no known route shows is not everywhere, and has a fact of its own.
    """

    facts: frozenset[Fact]
    everywhere: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)


class Cover(Enum):
    """What stands between a tracker and its finding."""

    NONE = "none"
    APPROVED = "approved"  # the project has decided so, without an agreement
    CLAIMED = "claimed"  # an agreement is recorded with a vendor that is known to sign none
    COVERED = "covered"  # an agreement is recorded


class LackKind(Enum):
    """Why a recorded agreement does not hold, or that there is none."""

    EXPIRED = "expired"
    EARLY = "early"
    TRACKER = "tracker"
    ROUTE = "route"
    DATA = "data"
    LAPSED = "lapsed"  # an approval has run out
    MISSING = "missing"  # approved, where an approval is not enough


@dataclass(frozen=True, slots=True)
class Lack:
    """What is wrong with what is recorded of a use; `what` is a date or a kind of data."""

    kind: LackKind
    by: str  # the agreement in words, or the vendor that there is none with
    what: str = ""
    place: str = ""  # where the agreement or the approval is written


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an exposure stands with what the project has agreed to, recorded and reviewed."""

    cover: Cover = Cover.NONE
    data: frozenset[str] = frozenset()  # kinds of data that the agreement names
    by: str = ""  # the agreement or the approval, in words
    lacks: tuple[Lack, ...] = ()
    undeclared: tuple[Fact, ...] = ()  # not in the lock
    unreviewed: tuple[Fact, ...] = ()  # not in the schema of the tracker's events


UNKNOWN = Standing()
"""Of a project that has recorded nothing."""
