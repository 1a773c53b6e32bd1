"""What a tracker does if code says nothing, and what its ids and secrets look like."""

from __future__ import annotations

from dataclasses import dataclass

from pixelward.model.levels import Behaviour, Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Default:
    """How a tracker behaves if code says nothing.

    `untouched` is `on` or `off`, or `console` where a setting of the vendor's decides that no code
    shows. `until` names the purpose of the use after which code is too late to switch it off.
    """

    behaviour: Behaviour
    untouched: str
    says: str = ""
    until: Purpose | None = None


@dataclass(frozen=True, slots=True)
class Formats:
    """What the tracker's ids and its secrets look like: regular expressions of whole texts."""

    account: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()
