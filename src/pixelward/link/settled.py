"""Conditions whose texts another file says: `path.startsWith(PRIVATE)`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelward.link.bindings import Bindings
from pixelward.model.guards import Guard, PathTest
from pixelward.model.values import Literal, Sequence


def settled(guards: tuple[Guard, ...], bindings: Bindings) -> tuple[Guard, ...]:
    """The conditions with the texts that names stand for; a name that is unknown stays."""
    if all(test.of is None for guard in guards for test in guard.tests):
        return guards
    return tuple(
        replace(one, tests=tuple(test for old in one.tests for test in _told(old, bindings)))
        for one in guards
    )


def _told(test: PathTest, bindings: Bindings) -> Iterator[PathTest]:
    if test.of is None:
        yield test
        return
    value = bindings.resolve(test.of)
    for one in value.items if isinstance(value, Sequence) and value.items else (value,):
        text = one.value if isinstance(one, Literal) else None
        yield replace(test, text=text, of=None) if isinstance(text, str) else test
