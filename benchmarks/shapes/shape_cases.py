"""The shapes of this folder as values: sources, and the uses of a tracker that they hold."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CASES = Path(__file__).resolve().parent / "cases"
EXPECTED = "expected.json"

Place = tuple[str, int, str]  # path, one-based line, tracker: what tools are compared by


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A use of a tracker at a line, as a person reads the code."""

    path: str
    line: int
    tracker: str
    purpose: str
    event: str = ""  # empty: any, or none
    start: int = 0  # where the text that holds it begins: a report there counts as well
    optional: bool = False  # neither a hit nor a false alarm: the body of a wrapper, say
    todo: bool = False  # a known miss of Pixelward's; it counts as one

    @property
    def place(self) -> Place:
        return self.path, self.line, self.tracker

    @property
    def places(self) -> frozenset[Place]:
        """Every place at which a report of it counts."""
        return frozenset({self.place, (self.path, self.start or self.line, self.tracker)})


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to write something: flagged with its uses, or clean and only tempting."""

    name: str  # "flagged/names/aliases"
    folder: Path
    uses: tuple[Use, ...]

    @property
    def group(self) -> str:
        return self.name.rpartition("/")[0]

    @property
    def wanted(self) -> Mapping[Place, frozenset[Place]]:
        """The places that a tool has to report, with all that count as a report of each."""
        return {use.place: use.places for use in self.uses if not use.optional}

    @property
    def allowed(self) -> frozenset[Place]:
        """The places that a tool may report."""
        return frozenset().union(*(use.places for use in self.uses))

    def sources(self) -> Iterator[Path]:
        """The files of the shape, sorted, without the answers."""
        files = (file for file in self.folder.rglob("*") if file.is_file())
        return (file for file in sorted(files) if file.name != EXPECTED)


def shapes(folder: Path = CASES) -> Iterator[Shape]:
    """Every shape below a folder, sorted by name."""
    for answers in sorted(folder.rglob(EXPECTED)):
        rows = json.loads(answers.read_text("utf-8"))
        name = answers.parent.relative_to(folder).as_posix()
        yield Shape(name, answers.parent, tuple(Use(**row) for row in rows))


def write_uses(shape: Shape, uses: tuple[Use, ...]) -> None:
    """Replace a shape's answers, one use a line."""
    rows = ",\n".join(f"  {json.dumps(_row(use), ensure_ascii=False)}" for use in uses)
    text = f"[\n{rows}\n]\n" if rows else "[]\n"
    (shape.folder / EXPECTED).write_text(text, encoding="utf-8")


def _row(use: Use) -> Mapping[str, Any]:
    row = {name: getattr(use, name) for name in Use.__slots__}
    return {name: value for name, value in row.items() if value not in ("", 0, False)}


def unpack(every: tuple[Shape, ...], target: Path) -> None:
    """Copy the sources of all shapes below a folder, where no tool sees the answers."""
    for shape in every:
        for file in shape.sources():
            copy = target / shape.name / file.relative_to(shape.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
