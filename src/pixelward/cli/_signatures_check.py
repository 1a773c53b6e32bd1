"""`pixelward signatures check`: whether what is known holds what it promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from pixelward.cli import _out
from pixelward.errors import Error, did_you_mean
from pixelward.model.knowledge import Tracker
from pixelward.report._visible import visible
from pixelward.report._words import count
from pixelward.resources import signatures_dir
from pixelward.signatures import load
from pixelward.signatures.overlaps import overlaps
from pixelward.signatures.review import opens_with_schema, review, unshown
from pixelward.testing import check_example


def check(folders: tuple[Path, ...], only: frozenset[str], strict: bool) -> int:
    """Load everything and run every sample; exit code 1 when one disagrees."""
    everything = load(signatures_dir(), folders).trackers
    trackers = _chosen(everything, only)
    gaps = [*unshown(trackers)]
    problems = [*_problems(trackers, everything, folders), *(gaps if strict else ())]
    for problem in problems:
        _out.put(f"{visible(problem)}\n")
    samples = sum(len(tracker.examples) for tracker in trackers)
    counted = (count(len(trackers), "tracker"), count(samples, "sample"))
    _out.put(f"{', '.join(counted)}, {count(len(problems), 'problem')}.\n")
    if gaps and not strict:
        _out.put(f"{count(len(gaps), 'way')} to be found that no sample shows: see --strict.\n")
    return 1 if problems else 0


def _chosen(trackers: tuple[Tracker, ...], only: frozenset[str]) -> tuple[Tracker, ...]:
    known = {tracker.id for tracker in trackers}
    for name in sorted(only - known):
        raise Error("--tracker", f'"{name}" is not a tracker.', did_you_mean(name, known))
    return tuple(tracker for tracker in trackers if not only or tracker.id in only)


def _problems(
    trackers: Iterable[Tracker], everything: Iterable[Tracker], folders: tuple[Path, ...]
) -> Iterator[str]:
    shipped, paths = signatures_dir(), {tracker.path for tracker in trackers}
    for tracker in trackers:
        if (shipped / "trackers" / f"{tracker.id}.yaml").is_file():
            yield from opens_with_schema(tracker, shipped)
    yield from chain(review(trackers), _of(overlaps(everything), paths))
    for tracker in trackers:
        for example in tracker.examples:
            yield from check_example(tracker, example, folders)


def _of(problems: Iterable[str], paths: set[str]) -> Iterator[str]:
    """Those that one of some files is part of."""
    return (one for one in problems if any(path in one for path in paths))
