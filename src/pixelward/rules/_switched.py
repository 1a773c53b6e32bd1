"""Gathers what uses switch, and what they let out, into one group for each place in the code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from pixelward.model.levels import Behaviour
from pixelward.model.place import Location
from pixelward.model.program import Secret, Switched
from pixelward.model.report import Exposure
from pixelward.rules._grouping import Group, grouped
from pixelward.rules._kinds import switches

T = TypeVar("T")


def switched(
    exposures: Iterable[Exposure], behaviour: Behaviour
) -> Iterator[tuple[Group, Switched]]:
    """One group for each tracker and place that switches a behaviour, and the switch."""
    met = ((e, one) for e in exposures for one in switches(e.use, behaviour))
    for found, one in _placed((e, one, one.location) for e, one in met):
        word = "on" if one.on else "off"
        yield _named(found, f"{behaviour.value}-{word}"), one


def let_out(exposures: Iterable[Exposure]) -> Iterator[tuple[Group, Secret]]:
    """One group for each tracker and place that holds a secret, and the secret."""
    met = ((e, one) for e in exposures for one in e.use.secrets)
    for found, one in _placed((e, one, one.location) for e, one in met):
        yield _named(found, one.key), one


def _placed(met: Iterable[tuple[Exposure, T, Location]]) -> Iterator[tuple[list[Exposure], T]]:
    gathered: dict[tuple[str, Location], list[tuple[Exposure, T]]] = defaultdict(list)
    for exposure, one, location in met:
        gathered[exposure.use.tracker.id, location].append((replace(exposure, sent=()), one))
    for found in gathered.values():
        yield [exposure for exposure, _ in found], found[0][1]


def _named(found: list[Exposure], what: str) -> Group:
    group = grouped(found)
    return replace(group, identity=(group.use.signature.id, what))
