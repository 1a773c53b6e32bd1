"""Gathers what exposures lack of a review: each thing once a file, where it is first met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from pixelward.model.agreed import COMPUTED, Fact, FactKind
from pixelward.model.report import Exposure
from pixelward.rules._grouping import Group, grouped, use_order

T = TypeVar("T", bound=Hashable)

_PRESENCE = frozenset({FactKind.TRACKER, FactKind.ROUTE})
_MOST = 3  # things that a sentence lists


def lacking(
    exposures: Iterable[Exposure],
    of: Callable[[Exposure], Iterable[T]],
    apart: Callable[[T], Hashable] = lambda _: None,
) -> Iterator[tuple[Group, tuple[T, ...]]]:
    """One group for each use that is the first of its file to lack something, and all of that.

    What is said `apart` makes groups of its own. What brings a tracker along goes first: a new
    pixel is one finding, and not one for each call.
    """
    first: dict[Hashable, Exposure] = {}
    lacks: dict[Hashable, dict[T, list[Exposure]]] = defaultdict(lambda: defaultdict(list))
    for exposure in sorted(exposures, key=lambda e: use_order(e.use)):
        use = exposure.use
        for one in of(exposure):
            by = first.setdefault((use.tracker.id, use.location.path, one), exposure)
            if by.use is use:
                lacks[use.tracker.id, use.location, use.event, apart(one)][one].append(exposure)
    for found in lacks.values():
        told = tuple(found)
        yield grouped({id(one): one for one in _flat(found.values())}.values()), told


def _flat(found: Iterable[Iterable[Exposure]]) -> Iterator[Exposure]:
    return (exposure for each in found for exposure in each)


def in_words(facts: Iterable[Fact], name: str) -> str:
    """The facts as the object of a sentence: `event "Lead" of Some Pixel`."""
    told = list(facts)
    others = list(dict.fromkeys(_said(f) for f in told if f.kind not in _PRESENCE))
    if len(others) > _MOST:
        others[_MOST - 1 :] = [f"{len(others) - _MOST + 1} more"]
    listed = " and ".join(filter(None, (", ".join(others[:-1]), *others[-1:])))
    if any(fact.kind in _PRESENCE for fact in told):
        return f"{name} with {listed}" if listed else name
    return f"{listed} of {name}"


def _said(fact: Fact) -> str:
    match fact.kind:
        case FactKind.ACCOUNT:
            return f"account {_clip(fact.name)}"
        case FactKind.SENDS:
            return f'parameter "{_clip(fact.name)}"' + (f" ({fact.data})" if fact.data else "")
        case _:
            return event(fact.name)


def event(name: str) -> str:
    """An event as a sentence names it."""
    return "an event that code names" if name == COMPUTED else f'event "{_clip(name)}"'


def _clip(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
