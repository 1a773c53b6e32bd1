"""Tells what is sent as a hash alone from what is sent plainly as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pixelward.model.report import Exposure, Sent

_USER_DATA = "user-data"


def disguised(sent: Iterable[Sent]) -> tuple[Sent, ...]:
    """The identifiers in what one call sends, if none of them is sent plainly.

    What is handed over as user data is judged by itself: one plain datum there is enough to know
    the visitor by.
    """
    every = tuple(sent)
    handed = tuple(item for item in every if item.role == _USER_DATA)
    told = tuple(item for item in every if item.identifier and item.role != _USER_DATA)
    return (*_hidden(handed), *_hidden(told))


def undisguised(exposure: Exposure) -> Exposure:
    """An exposure without what is sent as a hash alone."""
    hidden = disguised(exposure.sent)
    if not hidden:
        return exposure
    return replace(exposure, sent=tuple(item for item in exposure.sent if item not in hidden))


def _hidden(sent: tuple[Sent, ...]) -> tuple[Sent, ...]:
    is_hidden = all(item.disguise for item in sent) and any(item.identifier for item in sent)
    return sent if is_hidden else ()
