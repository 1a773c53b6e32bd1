"""What a tool found, against what there is: per shape, then per group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from shape_cases import Place, Shape, Use, write_uses

Hits = Mapping[str, frozenset[Place]]  # by shape


@dataclass(frozen=True, slots=True)
class Score:
    """How one tool did on one shape."""

    shape: Shape
    found: frozenset[Place]
    missed: frozenset[Place]
    false: frozenset[Place]


def score(shape: Shape, hits: frozenset[Place]) -> Score:
    """Compare by path, line and tracker."""
    found = frozenset(place for place, counted in shape.wanted.items() if counted & hits)
    missed = frozenset(shape.wanted) - found
    return Score(shape, found, missed, hits - shape.allowed)


def scores(every: Iterable[Shape], hits: Hits) -> tuple[Score, ...]:
    """One score a shape; a shape that the tool says nothing about is all missed."""
    return tuple(score(shape, hits.get(shape.name, frozenset())) for shape in every)


def table(by_tool: Mapping[str, tuple[Score, ...]]) -> Iterator[str]:
    """Found/missed/false for each tool and group, in columns."""
    groups = {one.shape.group for all_of in by_tool.values() for one in all_of}
    rows = [("found/missed/false", *by_tool)]
    for group in (*sorted(groups, reverse=True), "flagged", "clean"):
        rows.append((group, *(_cell(all_of, group) for all_of in by_tool.values())))
    rows.append(("shapes without a fault", *map(_whole, by_tool.values())))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *cells))


def _cell(all_of: tuple[Score, ...], group: str) -> str:
    within = [one for one in all_of if one.shape.name.startswith(f"{group}/")]
    found = sum(len(one.found) for one in within)
    missed = sum(len(one.missed) for one in within)
    return f"{found}/{missed}/{sum(len(one.false) for one in within)}"


def _whole(all_of: tuple[Score, ...]) -> str:
    whole = sum(not one.missed and not one.false for one in all_of)
    return f"{whole} of {len(all_of)}"


def said(all_of: tuple[Score, ...]) -> Iterator[str]:
    """Each fault of a tool that says no more than a place and a tracker."""
    for one in all_of:
        for word, places in (("missed", one.missed), ("false", one.false)):
            for path, line, tracker in sorted(places):
                yield f"{word:<8}{one.shape.name}/{path}:{line}  {tracker}"


def faults(shape: Shape, found: tuple[Use, ...]) -> Iterator[str]:
    """What Pixelward misses, makes up or misreads (purpose, event) in a shape, a line each."""
    places = {one.place for one in found}
    for use in shape.uses:
        if use.optional or is_found(use, found):
            continue
        yield f"{'misread' if use.places & places else 'missed':<8}{_told(shape, use)}"
    for one in sorted(set(found), key=str):
        if one.place not in shape.allowed:
            yield f"{'false':<8}{_told(shape, one)}"


def is_found(wanted: Use, found: tuple[Use, ...]) -> bool:
    """Whether a use is among those found: place and purpose, and the event if one is named."""
    return any(
        one.place in wanted.places
        and one.purpose == wanted.purpose
        and (not wanted.event or one.event == wanted.event)
        for one in found
    )


def _told(shape: Shape, use: Use) -> str:
    what = " ".join(filter(None, (use.tracker, use.purpose, use.event)))
    return f"{shape.name}/{use.path}:{use.line}  {what}"


def marked(shape: Shape, found: tuple[Use, ...]) -> bool:
    """Note in the answers which uses are not found as they are meant; says if that is news."""
    uses = tuple(
        replace(use, todo=not use.optional and not is_found(use, found)) for use in shape.uses
    )
    if uses == shape.uses:
        return False
    write_uses(shape, uses)
    return True
