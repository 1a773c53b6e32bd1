"""Places as SARIF locations: relative, percent-encoded, counted in code points."""

from __future__ import annotations

from urllib.parse import quote

import sarif_om as om

from pixelward.model.report import Original, Place, PlacedStep
from pixelward.report._words import sentence

# What a path segment may hold as it is; a colon could be read as the end of a scheme.
_SAFE = "/!$&'()*+,;=@~"


def message(text: str) -> om.Message:
    """A message that no viewer can take for a link or a sentence cut short."""
    # Viewers make links of `[x](y)`, which is what `/[clinic](group)` in a path looks like.
    return om.Message(text=sentence(text).replace("](", "] ("))


def artifact(path: str) -> om.ArtifactLocation:
    """A file of the project; bytes of its name that are not UTF-8 survive in the encoding."""
    return om.ArtifactLocation(uri=quote(path, safe=_SAFE, errors="surrogateescape"))


def location(place: Place) -> om.Location:
    """A region of a file; its end is the character after the last."""
    region = om.Region(
        start_line=place.start.line,
        start_column=place.start.column,
        end_line=place.end.line,
        end_column=place.end.column,
    )
    return _in_file(place.path, region)


def original(found: Original, number: int) -> om.Location:
    """Where a bundle's code was written, numbered like a file of a route."""
    at = _in_file(found.path, om.Region(start_line=found.line, start_column=found.column))
    at.id = number
    at.message = message("This is where the code was written, says the source map")
    return at


def step(item: PlacedStep) -> om.ThreadFlowLocation:
    """One hop of a code flow."""
    at = location(item.place)
    at.message = message(item.message)
    return om.ThreadFlowLocation(location=at)


def top(path: str, number: int, text: str) -> om.Location:
    """A whole file, numbered so that a message could link to it."""
    # GitHub rejects a location without a line.
    at = _in_file(path, om.Region(start_line=1))
    at.id = number
    at.message = message(text)
    return at


def whole(path: str) -> om.Location:
    """A file, with no line to point at."""
    return _in_file(path, None)


def _in_file(path: str, region: om.Region | None) -> om.Location:
    physical = om.PhysicalLocation(artifact_location=artifact(path), region=region)
    return om.Location(physical_location=physical)
