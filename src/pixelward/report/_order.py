"""The one order in which every format lists things: by place, then by all that tells two apart."""

from __future__ import annotations

from collections.abc import Iterable

from pixelward.model.facts import Notice
from pixelward.model.program import Route
from pixelward.model.report import Result, Sighting

Key = tuple[object, ...]


def results(found: Iterable[Result]) -> list[Result]:
    """By path, line, column and rule."""
    return sorted(found, key=_result_key)


def sightings(found: Iterable[Sighting]) -> list[Sighting]:
    """By path, line, column and signature."""
    return sorted(found, key=_sighting_key)


def routes(found: Iterable[Route]) -> list[Route]:
    """By pattern, then by the file that answers."""
    return sorted(found, key=lambda route: (route.pattern, route.file, route.subjects))


def notices(found: Iterable[Notice]) -> list[Notice]:
    """By path, then by reason."""
    return sorted(found, key=lambda notice: (notice.path, notice.reason))


def _result_key(result: Result) -> Key:
    place, finding = result.place, result.finding
    use = finding.use
    return (
        *(place.path, place.start, finding.rule, place.end),
        *(use.signature.id, use.event or "", use.account or ""),
        *(finding.message, result.fingerprint, result.state),
    )


def _sighting_key(sighting: Sighting) -> Key:
    place, use = sighting.place, sighting.use
    return (
        place.path,
        place.start,
        use.signature.id,
        use.event or "",
        use.account or "",
        place.end,
    )
