"""How much goes into a SARIF file: the limits of code scanning, and what gives way to them."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pixelward.model.report import Report, Result
from pixelward.report import _order
from pixelward.report._words import count

MOST_RESULTS = 25_000
MOST_SHOWN = 5_000  # results: the others are taken, and nobody sees them
MOST_STEPS = 1_000  # of a code flow
MOST_RELATED = 100  # locations of a result
MOST_BYTES = 10_000_000  # of the file, compressed as it is uploaded

_ELSEWHERE = "the JSON report has all of them"
_STATES = ("new", "unchanged", "suppressed")


@dataclass(frozen=True, slots=True)
class Group:
    """A result, and others that say the same and are left to it."""

    first: Result
    others: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be written. In brief: without code, code flows and trackers' cards."""

    groups: tuple[Group, ...]
    brief: bool
    remarks: tuple[str, ...]  # what is left out, each a sentence


def selections(report: Report) -> Iterator[Selection]:
    """All of the report, then less and less of it, until it fits."""
    results = _order.results(report.results)
    yield _selection(results, MOST_RESULTS, brief=False)
    most = min(MOST_RESULTS, len(results))
    while most:
        yield _selection(results, most, brief=True)
        most //= 2
    yield _selection(results, 0, brief=True)


def fits(text: str) -> bool:
    """Whether a service would take a file of this text."""
    content = text.encode("utf-8")
    return len(content) <= MOST_BYTES or len(gzip.compress(content, 6, mtime=0)) <= MOST_BYTES


def steps(flow: Sequence[object]) -> range | list[int]:
    """Which steps of a flow to write: of one that is too long, both ends."""
    if len(flow) <= MOST_STEPS:
        return range(len(flow))
    half = MOST_STEPS // 2
    return [*range(half), *range(len(flow) - half, len(flow))]


def _selection(results: Sequence[Result], most: int, *, brief: bool) -> Selection:
    groups = _folded(results, most)
    kept = sorted(groups, key=_weight)[:most]
    chosen = {id(group) for group in kept}
    shown = tuple(group for group in groups if id(group) in chosen)
    return Selection(shown, brief, tuple(_remarks(results, shown, brief)))


def _folded(results: Sequence[Result], most: int) -> list[Group]:
    """One for each result; where those are too many, for each that says the same in a file."""
    if len(results) <= most:
        return [Group(result) for result in results]
    in_file = _grouped(results, by_file=True)
    return in_file if len(in_file) <= most else _grouped(results, by_file=False)


def _grouped(results: Iterable[Result], *, by_file: bool) -> list[Group]:
    same: dict[tuple[object, ...], list[Result]] = defaultdict(list)
    for result in results:
        finding, use = result.finding, result.finding.use
        said = (finding.rule, finding.severity, finding.confidence, result.state)
        what = (use.signature.id, use.event, tuple(sent.data for sent in finding.sent))
        same[(*said, *what, result.place.path if by_file else "")].append(result)
    return [Group(first, tuple(others)) for first, *others in same.values()]


def _weight(group: Group) -> tuple[int, int]:
    """What matters most comes first: what is new, then what is severe."""
    state = group.first.state
    return _STATES.index(state) if state in _STATES else 0, -group.first.finding.severity


def _remarks(results: Sequence[Result], shown: Sequence[Group], brief: bool) -> Iterator[str]:
    if brief:
        parts = "Code, code flows, related files and the cards of trackers"
        yield f"{parts} are left out, since the file would be larger than code scanning takes"
    folded = sum(len(group.others) for group in shown)
    if folded:
        same = f"{count(folded, 'finding')} that say the same as another one are left to that one"
        yield f"{same}, since there are more than code scanning takes; {_ELSEWHERE}"
    if lost := len(results) - len(shown) - folded:
        which = f"{count(lost, 'finding')} of {len(results)}, the mildest, are left out"
        yield f"{which}, since there are more than code scanning takes; {_ELSEWHERE}"
    if len(shown) > MOST_SHOWN:
        yield f"Code scanning shows {MOST_SHOWN} of {len(shown)} results, the most severe ones"
    long = sum(len(group.first.flow) > MOST_STEPS for group in shown) if not brief else 0
    if long:
        which = f"{count(long, 'code flow')} of more than {MOST_STEPS} steps"
        yield f"The middle of {which} is left out"
    related = sum(_related(group) > MOST_RELATED for group in shown) if not brief else 0
    if related:
        what = f"Of {count(related, 'result')} more than {MOST_RELATED} related files are left out"
        yield f"{what}; properties.routes names every route"


def _related(group: Group) -> int:
    files = {route.file for route in group.first.finding.routes} - {""}
    return len(files) + len(group.others) + (group.first.place.original is not None)
