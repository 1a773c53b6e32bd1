"""A signature met at one place, and what its selectors find there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pixelward.match.select import GIVEN, Part, of_call, of_request, of_url
from pixelward.match.urls import Url
from pixelward.model.facts import Argument
from pixelward.model.knowledge import CallPattern, LoadPattern, Selector, Signature, Tracker
from pixelward.model.levels import Confidence
from pixelward.model.program import LinkedCall, LinkedLoad

Known = tuple[Tracker, Signature]


@dataclass(frozen=True, slots=True)
class Found:
    """A signature met: what its selectors are applied to."""

    known: Known
    site: LinkedCall | LinkedLoad
    arguments: tuple[Argument, ...] = ()
    url: Url | None = None
    confidence: Confidence = Confidence.RESOLVED
    guesses: int = 0  # conditions that are met only if a computed value says so

    def parts(self, selectors: Iterable[Selector]) -> Iterator[Part]:
        """What the selectors find, in their order."""
        for selector in selectors:
            if isinstance(self.site, LinkedLoad) and selector.steps[0] in GIVEN:
                yield from of_request(self.site, selector)
            elif self.url is not None:
                yield from of_url(self.url, selector, self.site.location)
            else:
                yield from of_call(self.arguments, selector)


def most_specific(found: list[Found]) -> list[Found]:
    """Of one tracker's signatures the one that asks for most; trackers do not compete.

    What is not known to be asked for counts against a signature.
    """
    best: dict[str, Found] = {}
    for one in found:
        held = best.get(one.known[0].id)
        if held is None or _rank(one) > _rank(held):
            best[one.known[0].id] = one
    return list(best.values())


def _rank(found: Found) -> tuple[int, int]:
    return -found.guesses, _demands(found.known[1].pattern)


def _demands(pattern: object) -> int:
    match pattern:
        case CallPattern():
            return len(pattern.when)
        case LoadPattern():
            return len(pattern.query) * 1000 + len(pattern.path)
        case _:
            return 0
