"""All that we know about the outside world, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from pixelward.model.knowledge import DataType, Subject, Tracker
from pixelward.model.origins import OriginKind


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything under `signatures/`, as values."""

    trackers: tuple[Tracker, ...]
    data: tuple[DataType, ...]
    subjects: tuple[Subject, ...]
    origins: tuple[OriginKind, ...] = ()
