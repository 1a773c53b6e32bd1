"""What is found in a package, its tests included, and what a reader has said of it."""

from __future__ import annotations

import json
import pickle
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pixelward.discover import TEST, Discovery
from pixelward.engine import Analysis
from pixelward.model.facts import FileFacts, Notice, SourceFile
from pixelward.model.program import TrackerUse
from pixelward.parse import host_of

# Characters of the line that are shown to either side of a hit: a bundle's line is the file.
_AROUND = 60


@dataclass(frozen=True)
class Everything(Analysis):
    """An analysis that reads the tests too; `kept` is where the facts of an earlier run lie."""

    kept: Path | None = None

    @cached_property
    def discovery(self) -> Discovery:
        """Which files there are, tests among them."""
        found = super().discovery
        tests = (note.path for note in found.notices if note.reason == TEST)
        named = (SourceFile(path, host_of(path) or "") for path in tests)
        sizes = ((file, (self.config.root / file.path).stat().st_size) for file in named)
        fit = (file for file, size in sizes if file.language and size <= self.config.max_size)
        return replace(found, files=tuple(sorted((*found.files, *fit), key=lambda one: one.path)))

    @cached_property
    def reading(self) -> tuple[FileFacts | Notice, ...]:
        """Each file's facts, read anew unless an earlier run has kept them."""
        if self.kept is None:
            return super().reading
        if not self.kept.is_file():
            self.kept.parent.mkdir(parents=True, exist_ok=True)
            self.kept.write_bytes(pickle.dumps(super().reading))
        return tuple(pickle.loads(self.kept.read_bytes()))


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A use that was found, and the text about it."""

    package: str
    path: str
    line: int
    signature: str  # tracker/id
    event: str
    confidence: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody who has read the code says of hits; without a line, as lines move."""

    package: str
    path: str
    signature: str
    true: bool
    why: str

    def covers(self, hit: Hit) -> bool:
        """Whether it speaks of this one."""
        return (self.package, self.signature) == (
            hit.package,
            hit.signature,
        ) and hit.path.startswith(self.path)


def named(folder: Path) -> str:
    """The name that a package gives itself, else its folder's."""
    try:
        said = json.loads((folder / "package.json").read_text("utf-8")).get("name")
    except (OSError, ValueError):
        return folder.name
    return said or folder.name


def hits(folder: Path, uses: Iterable[TrackerUse]) -> Iterator[Hit]:
    """The uses in a package, with their lines."""
    for use in uses:
        source = (folder / use.location.path).read_bytes()
        yield Hit(
            package=named(folder),
            path=use.location.path,
            line=source.count(b"\n", 0, use.location.span.start) + 1,
            signature=use.signature.id,
            event=use.event or "",
            confidence=use.confidence.name.lower(),
            text=_around(source, use.location.span.start, use.location.span.end),
        )


def _around(source: bytes, start: int, end: int) -> str:
    first = max(source.rfind(b"\n", 0, start) + 1, start - _AROUND)
    text = source[first : min(end, start + _AROUND * 2)].decode("utf-8", "replace")
    return " ".join(text.split())


def judged(file: Path) -> tuple[Verdict, ...]:
    """The verdicts of a file, one a table `hit`."""
    found = tomllib.loads(file.read_text("utf-8"))["hit"]
    return tuple(Verdict(**hit) for hit in found)


def verdict_of(hit: Hit, verdicts: Iterable[Verdict]) -> Verdict | None:
    """What has been said of a hit."""
    return next((one for one in verdicts if one.covers(hit)), None)
