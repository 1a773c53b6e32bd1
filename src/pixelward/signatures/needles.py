"""The literal text without which a file cannot use a tracker directly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from pixelward.model.knowledge import (
    CallPattern,
    LoadPattern,
    PackagePattern,
    SettingPattern,
    Signature,
    Tracker,
)

# Globs end a literal; so do slashes, which JavaScript and JSON may write as `\/`.
_BREAK = re.compile(r"\*|\?|/|\[[^\]]*\]")
_SHORT = 3


def needles(trackers: Iterable[Tracker]) -> frozenset[bytes]:
    """Texts of which at least one is in every file that uses one of the trackers directly.

    A file that goes through a wrapper or an alias of another file may hold none of them.
    """
    return frozenset(needle for tracker in trackers for needle in tracker.needles)


def of_signatures(signatures: Iterable[Signature]) -> frozenset[bytes]:
    """The needles of one tracker's signatures."""
    return frozenset(text.encode() for one in signatures for text in _texts(one))


def literal(pattern: LoadPattern) -> str:
    """The longest literal run of the host, or else of the path; empty where all is glob."""
    runs = (_longest(_BREAK.split(text)) for text in (pattern.host, pattern.path))
    return next((run for run in runs if len(run) > _SHORT), "")


def _texts(signature: Signature) -> Iterator[str]:
    match signature.pattern:
        case LoadPattern():
            yield literal(signature.pattern)
        case CallPattern(callees=callees):
            yield from map(_root, callees)
        case PackagePattern(name=name):
            yield name
        case SettingPattern():
            return  # keys are spelled in many ways, and files of settings are few
        case _:
            assert_never(signature.pattern)


def _root(callee: tuple[str, ...]) -> str:
    """The global or the package: `push` or `track` would be in every other file."""
    if callee[0].startswith("npm:"):
        return callee[0].removeprefix("npm:")
    if callee[0].startswith("container:"):
        return f'"{callee[0].removeprefix("container:").rpartition("/")[2]}"'
    if callee[0][:1] in "[.":
        return callee[0].strip("[].")  # an attribute or a class of an element
    names = [name.removesuffix("()").removesuffix("=") for name in callee]
    root = names[0] if len(names[0]) >= _SHORT else _longest(names)
    if len(root) < _SHORT:
        return f"{'.'.join(names)}("  # two letters say nothing alone; what calls them does
    return root


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=len)
