"""Labelled texts, and how well something that calls texts medical does on them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path

from pixelward.medical import find, score

ALONE = 1.0  # what a text must score when nothing is known about the site
IN_CONTEXT = 0.4  # and when the site is known to be about health
_SIGMAS = 1.96  # of a normal distribution hold 95 %


@dataclass(frozen=True, slots=True)
class Row:
    """A text that somebody has read, and what they said of it."""

    text: str
    medical: bool
    kind: str = ""  # event, path, label, param_key, param_value
    named: str = ""  # the class: condition, drug, …
    health_site: bool = False
    needs_context: bool = False  # medical only because of the site that says it
    hard: bool = False  # not medical, and worded as if it were
    score: float = field(default=0.0, compare=False)


Judge = Callable[[Row], bool]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a judge was right and wrong."""

    hit: int = 0
    missed: int = 0
    false: int = 0
    silent: int = 0

    @property
    def precision(self) -> float:
        """The share of what was called medical that is."""
        return _share(self.hit, self.hit + self.false)

    @property
    def recall(self) -> float:
        """The share of what is medical that was called so."""
        return _share(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return _share(2 * self.hit, 2 * self.hit + self.missed + self.false)


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSONL file, each with the score that its text has now."""
    for line in path.read_text("utf-8").splitlines():
        said = json.loads(line)
        yield Row(
            text=said["text"],
            medical=said["medical"],
            kind=said.get("kind", ""),
            named=said.get("class", ""),
            health_site=said.get("health_site", False),
            needs_context=said.get("needs_context", False),
            hard=said.get("hard", False),
            score=score(find(said["text"])),
        )


def alone(row: Row) -> bool:
    """Whether the vocabulary calls a text medical, whoever says it."""
    return row.score >= ALONE


def with_context(row: Row) -> bool:
    """Whether it does when it knows which sites are about health."""
    return row.score >= (IN_CONTEXT if row.health_site else ALONE)


def counted(rows: Iterable[Row], judge: Judge) -> Counts:
    """How a judge does on rows."""
    tally = {(medical, said): 0 for medical in (True, False) for said in (True, False)}
    for row in rows:
        tally[row.medical, judge(row)] += 1
    return Counts(tally[True, True], tally[True, False], tally[False, True], tally[False, False])


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share; from 0 to 1 where nothing was counted."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _SIGMAS**2
    middle = share + square / (2 * whole)
    spread = _SIGMAS * sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    scale = 1 + square / whole
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
