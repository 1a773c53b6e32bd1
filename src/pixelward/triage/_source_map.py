"""A source map, decoded: which place of an original file became which place of a bundle."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Origin = tuple[str, int, int]  # the source as the map names it, line and column from zero
_KINDS = (int,) * 4


class Broken(ValueError):
    """The map cannot be used; the text says why."""


@dataclass(frozen=True)
class _Section:
    """One list of mappings, and the place of the bundle where it begins."""

    line: int
    column: int
    sources: tuple[str | None, ...]
    mappings: str

    def origin(self, line: int, column: int) -> Origin | None:
        """What became a place of the bundle, lines and columns from zero."""
        row = self._rows.get(line - self.line)
        column -= self.column if line == self.line else 0
        at = bisect_right(row[0], column) - 1 if row else -1
        if row is None or at < 0 or not 0 <= row[1][at] < len(self.sources):
            return None
        source = self.sources[row[1][at]]
        return (source, row[2][at], row[3][at]) if source else None

    @cached_property
    def _rows(self) -> Mapping[int, tuple[array[int], ...]]:
        """By line: columns of the bundle in order, and for each the source, its line and column."""
        rows: dict[int, tuple[array[int], ...]] = {}
        source = line = column = 0
        for number, text in enumerate(self.mappings.split(";")):
            here, row = 0, tuple(array("q") for _ in _KINDS)
            for numbers in _decoded(text):
                here += numbers[0]
                if len(numbers) >= len(_KINDS):
                    source, line, column = (
                        source + numbers[1],
                        line + numbers[2],
                        column + numbers[3],
                    )
                which = source if len(numbers) >= len(_KINDS) else -1
                for values, value in zip(row, (here, which, line, column), strict=True):
                    values.append(value)
            if row[0]:
                rows[number] = row
        return rows


@dataclass(frozen=True)
class SourceMap:
    """The sections of a map; most maps have one."""

    sections: tuple[_Section, ...]

    def origin(self, line: int, column: int) -> Origin | None:
        """What became a place of the bundle, lines and columns from zero; raises `Broken`."""
        begun = [one for one in self.sections if (one.line, one.column) <= (line, column)]
        try:
            return begun[-1].origin(line, column) if begun else None
        except (KeyError, IndexError, OverflowError) as error:
            raise Broken("its mappings cannot be decoded") from error


def source_map(raw: bytes) -> SourceMap:
    """Read a map; raises `Broken`."""
    try:
        text = raw.decode("utf-8-sig")
        # A line that keeps browsers from running the file as a script.
        data = json.loads(text.partition("\n")[2] if text.startswith(")]}") else text)
    except (ValueError, RecursionError) as error:
        raise Broken("it is not JSON") from error
    try:
        return SourceMap(tuple(_sections(data)))
    except (KeyError, TypeError, AttributeError) as error:
        raise Broken("it is no source map of version 3") from error


def _sections(data: Mapping[str, Any], line: int = 0, column: int = 0) -> Iterator[_Section]:
    if "sections" in data:
        for part in data["sections"]:
            if "map" in part:
                at = part["offset"]
                yield from _sections(part["map"], int(at["line"]), int(at["column"]))
        return
    root = data.get("sourceRoot") or ""
    base = f"{root.rstrip('/')}/" if root else ""
    sources = (f"{base}{name}" if isinstance(name, str) else None for name in data["sources"])
    yield _Section(line, column, tuple(sources), data["mappings"] + "")


def _decoded(line: str) -> Iterator[tuple[int, ...]]:
    # Imported late: it brings a whole parser along, and most runs meet no source map.
    from calmjs.parse.vlq import decode_vlqs

    yield from (decode_vlqs(segment) for segment in line.split(",") if segment)
