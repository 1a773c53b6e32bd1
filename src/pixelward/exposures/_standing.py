"""Says where each exposure stands with what the project has reviewed and agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.exposures._stated import Declared, facts
from pixelward.model.agreed import Lock
from pixelward.model.report import Exposure


def judged(exposures: Iterable[Exposure], lock: Lock | None) -> Iterator[Exposure]:
    """The exposures, each with its standing; without a lock nothing is undeclared."""
    known = Declared(lock) if lock else None
    for exposure in exposures:
        lacking = tuple(known.lacking(facts(exposure))) if known else ()
        standing = replace(exposure.standing, undeclared=lacking)
        yield replace(exposure, standing=standing) if lacking else exposure
