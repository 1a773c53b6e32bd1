"""Findings that say the same of different places: some in full, the others by place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pixelward.model.report import Finding, Result

_IN_FULL = 3

Kind = tuple[object, ...]


def grouped(found: Sequence[Result]) -> Iterator[tuple[Result, list[Result]]]:
    """Each result to show in full, and those that the last one of its kind stands for.

    A line of code that many files have a copy of is shown once, other code three times.
    """
    alike: defaultdict[Kind, list[Result]] = defaultdict(list)
    for result in found:
        alike[_kind(result)].append(result)
    shown = {kind: _distinct(results) for kind, results in alike.items()}
    for result in found:
        kind = _kind(result)
        if not any(result is one for one in shown[kind]):
            continue
        last = result is shown[kind][-1]
        yield result, _others(alike[kind], shown[kind]) if last else []


def _distinct(results: Iterable[Result]) -> list[Result]:
    """The first few whose code differs."""
    first: dict[str, Result] = {}
    for result in results:
        first.setdefault(result.place.frame.strip(), result)
        if len(first) == _IN_FULL:
            break
    return list(first.values())


def _others(results: Iterable[Result], shown: Sequence[Result]) -> list[Result]:
    return [result for result in results if not any(result is one for one in shown)]


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
    heads = (word.rpartition("…")[0] for word in finding.message.split() if "…" in word)
    cut = (f"{head}…" for head in heads if head and _begins(head, own))
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
