"""What a router is: it tells which files of a project answer which addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pixelward.model.levels import Confidence
from pixelward.model.program import Program


@dataclass(frozen=True, slots=True)
class Page:
    """An address, the file that answers it, and what a framework puts round it unasked."""

    pattern: str
    file: str
    wrappers: tuple[str, ...] = ()  # the outermost first
    confidence: Confidence = Confidence.RESOLVED


@dataclass(frozen=True, slots=True)
class Router:
    """One framework's way from files to addresses; yields nothing where it is not in use.

    A fallback gets only the files that no other router claims.
    """

    name: str
    pages: Callable[[Program], Iterator[Page]]
    fallback: bool = False
