"""Gives what stands between the conditions of a template these conditions as guards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from pixelward.model.facts import Call, Link, Load
from pixelward.model.guards import Guard, Guarded
from pixelward.model.place import Span

One = TypeVar("One", Call, Load, Link)


def guarded(found: Iterable[One], stretches: tuple[Guarded, ...]) -> tuple[One, ...]:
    """What was found, under the conditions of the stretches that it stands in."""
    if not stretches:
        return tuple(found)
    return tuple(_under(one, tuple(_around(one.location.span, stretches))) for one in found)


def _under(one: One, guards: tuple[Guard, ...]) -> One:
    return replace(one, guards=tuple(dict.fromkeys((*guards, *one.guards)))) if guards else one


def _around(span: Span, stretches: tuple[Guarded, ...]) -> Iterator[Guard]:
    before = bisect_right(stretches, span.start, key=lambda one: one.span.start)
    for stretch in stretches[:before]:
        if stretch.span.contains(span):
            yield from stretch.guards
