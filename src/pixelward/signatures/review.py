"""What signature files owe their readers, beyond that they can be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pixelward.model.examples import Example
from pixelward.model.knowledge import PackagePattern, SettingPattern, Signature, Tracker
from pixelward.signatures.needles import of_signatures

SCHEMA_LINE = "# yaml-language-server: $schema=../schema.json"

_FEWEST = 2
_SHOWN = re.compile(r"\b(?:expect|todo): ([^\n]*)")
_GLOB = re.compile(rb"[*?\[\]]")


def review(trackers: Iterable[Tracker]) -> Iterator[str]:
    """What is missing in each file, as `file:line: fact next step`."""
    for tracker in trackers:
        for check in _CHECKS:
            yield from check(tracker)


def opens_with_schema(tracker: Tracker, root: Path) -> Iterator[str]:
    """Whether a file below `root` tells editors the format."""
    first = (root.parent / tracker.path).read_text("utf-8").partition("\n")[0]
    if first.strip() != SCHEMA_LINE:
        yield f"{tracker.path}:1: editors are not told the format. Begin with “{SCHEMA_LINE}”."


def _sourced(tracker: Tracker) -> Iterator[str]:
    if not tracker.sources:
        yield f"{tracker.path}:1: nothing says where it comes from. Add a source and its date."


def _sampled(tracker: Tracker) -> Iterator[str]:
    kinds = Counter(example.flagged for example in tracker.examples)
    for flagged, word in ((True, "flagged"), (False, "clean")):
        if kinds[flagged] < _FEWEST:
            fact = f"has {kinds[flagged]} {word} of at least {_FEWEST} samples."
            yield f"{tracker.path}:1: {fact} Add real-looking ones."


def unshown(trackers: Iterable[Tracker]) -> Iterator[str]:
    """Each load and each call that no flagged sample names."""
    for tracker in trackers:
        yield from _unshown(tracker)


def _unshown(tracker: Tracker) -> Iterator[str]:
    named = {name for example in tracker.examples for name in _named(example)}
    for line, name in _entries(tracker).items():
        if name not in named:
            step = f'Add one with "expect: {name}".'
            yield f'{tracker.path}:{line}: no flagged sample shows "{name}". {step}'


def _entries(tracker: Tracker) -> dict[int, str]:
    own = (one for one in tracker.signatures if not _is_of_settings(one))
    return {one.line: one.id.removeprefix(f"{tracker.id}/") for one in own}


def _is_of_settings(one: Signature) -> bool:
    return isinstance(one.pattern, SettingPattern | PackagePattern)


def _named(example: Example) -> Iterator[str]:
    for note in _SHOWN.findall(example.source if example.flagged else ""):
        yield from (re.split(r"[:\s\"]", word.strip())[0] for word in note.split(","))


def _needled(tracker: Tracker) -> Iterator[str]:
    """What is searched for before anything is read has to be in the files as it is written."""
    for one in tracker.signatures:
        for needle in of_signatures([one]):
            if len(needle) < _FEWEST or _GLOB.search(needle):
                fact = f'"{needle.decode()}" cannot be searched for.'
                yield f"{tracker.path}:{one.line}: {fact} Name something in full."


def _tempting(tracker: Tracker) -> Iterator[str]:
    """A clean sample shows something that could be mistaken; what is never read shows nothing."""
    for one in tracker.examples:
        source = one.source.encode()
        if not one.flagged and tracker.needles and not any(n in source for n in tracker.needles):
            fact = "this clean sample holds nothing to mistake for the tracker."
            step = f'Name it, as in "{min(tracker.needles).decode()}", where it does no harm.'
            yield f"{tracker.path}:{one.line}: {fact} {step}"


_CHECKS: tuple[Callable[[Tracker], Iterator[str]], ...] = (
    _sourced,
    _sampled,
    _needled,
    _tempting,
)
