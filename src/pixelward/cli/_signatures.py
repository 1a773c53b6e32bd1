"""`pixelward signatures`: what is known, and whether it holds what it promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import word
from pixelward.resources import signatures_dir
from pixelward.signatures import load
from pixelward.testing import check_example


def listed() -> int:
    """Print one line a tracker."""
    for tracker in load(signatures_dir()).trackers:
        row = (tracker.id, tracker.name, tracker.category, f"{word(tracker.risk)} risk")
        typer.echo(f"{row[0]:<32}{row[1]:<32}{row[2]:<22}{row[3]}")
    return 0


def check(folders: tuple[Path, ...]) -> int:
    """Load everything and run every sample; exit code 1 when one disagrees."""
    trackers = load(signatures_dir(), folders).trackers
    problems = [problem for tracker in trackers for problem in _problems(tracker)]
    for problem in problems:
        typer.echo(problem)
    samples = sum(len(tracker.examples) for tracker in trackers)
    typer.echo(f"{len(trackers)} trackers, {samples} samples, {len(problems)} problems.")
    return 1 if problems else 0


def _problems(tracker: Tracker) -> Iterator[str]:
    for example in tracker.examples:
        yield from check_example(tracker, example)
