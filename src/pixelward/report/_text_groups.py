"""Findings that say the same thing of different places: some in full, the others by place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pixelward.model.report import Finding, Result

_IN_FULL = 3

Kind = tuple[object, ...]


def grouped(found: Sequence[Result]) -> Iterator[tuple[Result, list[Result]]]:
    """Each result to show in full, and those that the last one of its kind stands for."""
    kinds = [_kind(result) for result in found]
    alike = defaultdict(list)
    for kind, result in zip(kinds, found, strict=True):
        alike[kind].append(result)
    seen: Counter[Kind] = Counter()
    for kind, result in zip(kinds, found, strict=True):
        seen[kind] += 1
        if seen[kind] <= _IN_FULL:
            yield result, alike[kind][_IN_FULL:] if seen[kind] == _IN_FULL else []


def _kind(result: Result) -> Kind:
    """All that a reader is told, apart from the place and the routes that show it."""
    finding = result.finding
    return (
        *(finding.rule, finding.severity, finding.confidence, result.state),
        *(finding.use.tracker.id, tuple((sent.data, sent.key) for sent in finding.sent)),
        *(finding.next_step, _gist(finding)),
    )


def _gist(finding: Finding) -> str:
    """The message without addresses and paths: each page of a static site has its own."""
    own = {finding.location.path, *(route.pattern for route in finding.routes)} - {"", "*"}
    # A message shows the beginning of a long address, and an ellipsis.
    cut = (word for word in re.findall(r"\S+…", finding.message) if _begins(word[:-1], own))
    return _without(finding.message, (*(name for name in own if name in finding.message), *cut))


def _begins(text: str, names: Iterable[str]) -> bool:
    return any(name.startswith(text) for name in names)


def _without(message: str, names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    if not longest_first:
        return message
    # A route such as `/` is meant only where it stands alone.
    choice = "|".join(map(re.escape, longest_first))
    return re.sub(rf"(?<![\w/])(?:{choice})(?![\w/])", "*", message)
