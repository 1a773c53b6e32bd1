"""`pixelward signatures`: what is known, and whether it holds what it promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pixelward.cli import _out
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word
from pixelward.report._visible import visible
from pixelward.report._words import count
from pixelward.resources import signatures_dir
from pixelward.signatures import load
from pixelward.testing import check_example


def listed() -> int:
    """Print one line a tracker."""
    for tracker in load(signatures_dir()).trackers:
        row = (tracker.id, tracker.name, tracker.category, f"{word(tracker.risk)} risk")
        _out.put(f"{row[0]:<32}{row[1]:<32}{row[2]:<22}{row[3]}\n")
    return 0


def check(folders: tuple[Path, ...]) -> int:
    """Load everything and run every sample; exit code 1 when one disagrees."""
    trackers = load(signatures_dir(), folders).trackers
    problems = [problem for tracker in trackers for problem in _problems(tracker, folders)]
    for problem in problems:
        _out.put(f"{visible(problem)}\n")
    samples = sum(len(tracker.examples) for tracker in trackers)
    counted = (count(len(trackers), "tracker"), count(samples, "sample"))
    _out.put(f"{', '.join(counted)}, {count(len(problems), 'problem')}.\n")
    return 1 if problems else 0


def _problems(tracker: Tracker, folders: tuple[Path, ...]) -> Iterator[str]:
    for example in tracker.examples:
        yield from check_example(tracker, example, folders)
