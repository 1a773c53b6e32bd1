"""Two trackers that would both be found at one place, because of the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from itertools import combinations

from pixelward.model.knowledge import CallPattern, LoadPattern, PackagePattern, Signature, Tracker

_SET = re.compile(r"\[(!?)(.)[^\]]*\]")

Owned = tuple[Tracker, Signature]


def overlaps(trackers: Iterable[Tracker]) -> Iterator[str]:
    """Each pair of signatures of two trackers that the same code meets, told at the second."""
    owned = [(tracker, one) for tracker in trackers for one in tracker.signatures]
    met = {_pair(*pair): pair for pair in (*_of_calls(owned), *_of_loads(owned))}
    said = {frozenset((own[1].id, other)): own for own in owned for other in own[1].shared}
    for pair in sorted(met.keys() - said.keys(), key=sorted):
        (tracker, one), (other, another) = met[pair]
        fact = f'"{another.id}" overlaps with {one.id} ({tracker.path}:{one.line}).'
        step = 'Let one of them ask for more, or say "shared_with" and why.'
        yield f"{other.path}:{another.line}: {fact} {step}"
    for pair in sorted(said.keys() - met.keys(), key=sorted):
        tracker, one = said[pair]
        fact = f'"{one.id}" shares nothing with {", ".join(pair - {one.id})}.'
        yield f'{tracker.path}:{one.line}: {fact} Remove "shared_with".'


def _pair(first: Owned, second: Owned) -> frozenset[str]:
    return frozenset((first[1].id, second[1].id))


def _of_calls(owned: Iterable[Owned]) -> Iterator[tuple[Owned, Owned]]:
    """The same callee, or the same package, and nothing that tells them apart."""
    met: dict[tuple[object, ...], Owned] = {}
    for tracker, one in owned:
        for key in _keys(one):
            first = met.setdefault(key, (tracker, one))
            if first[0].id != tracker.id:
                yield first, (tracker, one)


def _keys(one: Signature) -> Iterator[tuple[object, ...]]:
    match one.pattern:
        case CallPattern(callees, when, unwrap):
            yield from ((callee, frozenset(when), unwrap) for callee in callees)
        case PackagePattern(registry, name):
            yield (registry, name)


def _of_loads(owned: Iterable[Owned]) -> Iterator[tuple[Owned, Owned]]:
    """Addresses of one tracker that are addresses of another, too."""
    by_end: dict[str, list[tuple[Owned, LoadPattern]]] = defaultdict(list)
    for own in owned:
        if isinstance(pattern := own[1].pattern, LoadPattern):
            by_end[_end(pattern)].append((own, pattern))
    everywhere = by_end.pop("", [])
    for group in by_end.values():
        for (first, one), (second, another) in combinations([*everywhere, *group], 2):
            if first[0].id != second[0].id and (_covers(one, another) or _covers(another, one)):
                yield first, second


def _end(pattern: LoadPattern) -> str:
    """The registered end of its host, by which addresses are compared; empty where it is open."""
    end = ".".join(pattern.host.rsplit(".", 2)[-2:])
    return "" if "*" in end or "[" in end else end


def _covers(wide: LoadPattern, narrow: LoadPattern) -> bool:
    """Whether an address that one pattern stands for is one of the other's."""
    if wide.elements and narrow.elements and not wide.elements & narrow.elements:
        return False
    asked = dict(narrow.query)
    met = all(key in asked and _fits(asked[key], glob) for key, glob in wide.query)
    path = _one(narrow.path).lstrip("/")
    return (
        met
        and fnmatchcase(_one(narrow.host), wide.host)
        and fnmatchcase(path, wide.path.lstrip("/"))
    )


def _one(glob: str) -> str:
    """A text that a glob stands for."""
    text = _SET.sub(lambda found: "x" if found[1] else found[2], glob)
    return text.replace("*", "x").replace("?", "x")


def _fits(narrow: str, wide: str) -> bool:
    """Of a query: a glob after `=` asks for what is written out."""
    return fnmatchcase(_one(narrow.removeprefix("=")), wide.removeprefix("="))
