"""Places as SARIF locations: below the repository's root, encoded, counted in code points."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

import sarif_om as om

from pixelward.model.place import Original, Place, PlacedStep
from pixelward.model.report import Checkout
from pixelward.report._words import sentence

SOURCES = "%SRCROOT%"

# What a path segment may hold as it is; a colon could be read as the end of a scheme.
_SAFE = "/!$&'()*+,;=@~"


def message(text: str) -> om.Message:
    """A message that no viewer can take for a link or a sentence cut short."""
    # Viewers make links of `[x](y)`, which is what `/[clinic](group)` in a path looks like.
    return om.Message(text=sentence(text).replace("](", "] ("))


@dataclass(frozen=True, slots=True)
class Places:
    """Paths of the project, named as the repository names them."""

    checkout: Checkout

    def artifact(self, path: str) -> om.ArtifactLocation:
        """A file; bytes of its name that are not UTF-8 survive in the encoding."""
        uri = quote(self.checkout.path(path), safe=_SAFE, errors="surrogateescape")
        return om.ArtifactLocation(uri=uri, uri_base_id=SOURCES)

    def location(self, place: Place, *, code: bool = False) -> om.Location:
        """A region of a file, with its code if wanted; its end is the character after the last."""
        region = om.Region(
            start_line=place.start.line,
            start_column=place.start.column,
            end_line=place.end.line,
            end_column=place.end.column,
            snippet=_snippet(place) if code else None,
        )
        return self._in_file(place.path, region)

    def original(self, found: Original, number: int) -> om.Location:
        """Where a bundle's code was written, numbered like a file of a route."""
        at = self._in_file(found.path, om.Region(start_line=found.line, start_column=found.column))
        return _numbered(at, number, "This is where the code was written, says the source map")

    def step(self, item: PlacedStep, importance: str) -> om.ThreadFlowLocation:
        """One hop of a code flow."""
        at = self.location(item.place)
        at.message = message(item.message)
        return om.ThreadFlowLocation(location=at, importance=importance)

    def other(self, place: Place, number: int) -> om.Location:
        """A further place of which the same is said."""
        return _numbered(self.location(place), number, "The same is found here")

    def top(self, path: str, number: int, text: str) -> om.Location:
        """A whole file, numbered so that a message could link to it."""
        # Code hosts reject a location without a line.
        return _numbered(self._in_file(path, om.Region(start_line=1)), number, text)

    def whole(self, path: str) -> om.Location:
        """A file, with no line to point at."""
        return self._in_file(path, None)

    def _in_file(self, path: str, region: om.Region | None) -> om.Location:
        at = om.PhysicalLocation(artifact_location=self.artifact(path), region=region)
        return om.Location(physical_location=at)


def _numbered(at: om.Location, number: int, text: str) -> om.Location:
    at.id = number
    at.message = message(text)
    return at


def _snippet(place: Place) -> om.ArtifactContent | None:
    """The region's text as the report may show it, if all of it is in the line that is kept."""
    if place.start.line != place.end.line:
        return None
    start, length = place.start.column - place.frame_column, place.end.column - place.start.column
    text = place.frame[start : start + length] if start >= 0 else ""
    return om.ArtifactContent(text=text) if text and len(text) == length else None
