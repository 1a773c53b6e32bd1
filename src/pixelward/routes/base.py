"""What a router is: it tells which files of a project answer which addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pixelward.model.levels import Confidence
from pixelward.model.place import Location
from pixelward.model.program import Program

ANY_BASE = "*"


@dataclass(frozen=True, slots=True)
class Page:
    """An address, the file that answers it, and what a framework puts round it unasked.

    `through` are the mentions of the file that only name it as this page's: a router's module
    imports every page, and shows one. `bases` are the paths of which one is left out where the
    framework tells code the path of the page; `ANY_BASE` among them is any beginning of it.
    """

    pattern: str
    file: str
    wrappers: tuple[str, ...] = ()  # the outermost first
    confidence: Confidence = Confidence.RESOLVED
    through: tuple[Location, ...] = ()
    settings: tuple[str, ...] = ()  # the files that set up the whole site
    bases: tuple[str, ...] = ()
    in_place: bool = False  # shown without loading a document, after others


def no_parts(program: Program) -> Iterator[str]:
    """For a framework whose own files nobody else would take for pages."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Router:
    """One framework's way from files to addresses; yields nothing where it is not in use.

    `parts` are the files that only the framework reads: no address answers with one of them.
    `follows` are the functions by which a project tells its routes, as linked calls name them:
    `("npm:some-router", "createRouter")`. A fallback gets only the files that no other router
    claims. `in_place` is for those that show one page after the other in one document.
    """

    name: str
    pages: Callable[[Program], Iterator[Page]]
    parts: Callable[[Program], Iterator[str]] = no_parts
    follows: frozenset[tuple[str, ...]] = frozenset()
    fallback: bool = False
    in_place: bool = False
