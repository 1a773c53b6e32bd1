"""Gives what stands between the conditions of a template these conditions as guards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from pixelward.model.facts import Call, Link, Load
from pixelward.model.guards import Guard, Guarded
from pixelward.model.place import Span

_MOST = 50  # stretches round one place
One = TypeVar("One", Call, Load, Link)


def guarded(found: Iterable[One], stretches: tuple[Guarded, ...]) -> tuple[One, ...]:
    """What was found, under the conditions of the stretches that it stands in.

    Stretches are in order, the outer one of two that begin together first.
    """
    every = list(found)
    if not stretches:
        return tuple(every)
    at, round_it = 0, list[Guarded]()
    for index in sorted(range(len(every)), key=lambda index: every[index].location.span):
        span = every[index].location.span
        while at < len(stretches) and stretches[at].span.start <= span.start:
            round_it.append(stretches[at])
            at += 1
        round_it = [one for one in round_it if one.span.end >= span.start]
        every[index] = _under(every[index], tuple(_around(span, round_it)))
    return tuple(every)


def _under(one: One, guards: tuple[Guard, ...]) -> One:
    if not guards:
        return one
    return replace(one, guards=tuple(dict.fromkeys((*guards, *one.guards))))


def _around(span: Span, stretches: list[Guarded]) -> Iterator[Guard]:
    for stretch in stretches[:_MOST]:
        if stretch.span.contains(span):
            yield from stretch.guards
