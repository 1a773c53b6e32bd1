"""A finding in a few plain lines, for places that know no layout."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.report import Result
from pixelward.report._text_finding import patterns, position
from pixelward.report._visible import visible
from pixelward.report._words import count, sentence, some

_ROUTES = 5
_PLACES = 10


def plain(result: Result) -> Iterator[str]:
    """What is wrong, where, who sees it, how it gets there, what to do."""
    finding = result.finding
    yield visible(sentence(finding.message))
    if routes := patterns(finding.routes, _ROUTES):
        yield visible(f"Pages: {routes}")
    for step in result.flow:
        yield visible(f"Via: {position(step.place)} {step.message}")
    yield visible(f"Next: {sentence(finding.next_step)}")


def gist(result: Result) -> str:
    """What is wrong and what to do, in one line."""
    finding = result.finding
    return visible(f"{sentence(finding.message)} {sentence(finding.next_step)}".rstrip())


def elsewhere(others: list[Result]) -> str:
    """Where else the same is, in a sentence; nothing if it is nowhere."""
    if not others:
        return ""
    places = (f"{one.place.path}:{one.place.start.line}" for one in others)
    listed = some(places, _PLACES)
    return visible(f"The same in {count(len(others), 'more place')}: {listed}.")
