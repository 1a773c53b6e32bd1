"""Knows what is told of a setting rather than of a visit: a theme, a quantity, an order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.medical import words
from pixelward.model.origins import OriginKind
from pixelward.model.program import TrackerUse
from pixelward.model.values import Literal

_SAID = 60  # characters of a constant that may name a control


def said(use: TrackerUse) -> Iterator[tuple[str, ...]]:
    """What a use says in constants: the name of its event, of a setting, of a control."""
    if use.event:
        yield words(use.event[:_SAID])
    for told in use.told:
        if isinstance(told.value, Literal) and isinstance(told.value.value, str):
            yield words(told.value.value[:_SAID])


def is_trivial(kind: OriginKind, about: Iterable[tuple[str, ...]]) -> bool:
    """Whether a use says of what it tells that it is no news: `changed("theme", …)`."""
    return any(
        name[start:end] in kind.trivial
        for name in about
        for start in range(len(name))
        for end in range(start + 1, len(name) + 1)
    )
