"""What a way into the code is, and how one is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.facts import FileFacts
from pixelward.model.place import Step
from pixelward.model.values import Symbol, Value


@dataclass(frozen=True, slots=True)
class Fill:
    """A name is given a value by other means than an assignment, at `step` if that is a hop."""

    symbol: Symbol
    value: Value
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One way in: `fills` tells which names of all files it gives which values."""

    name: str
    fills: Callable[[Mapping[str, FileFacts]], Iterator[Fill]]
