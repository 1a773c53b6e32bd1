"""What a run is held against, as the command line says it; and the baseline that it may write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pixelward.cli import _out
from pixelward.cli._before import before
from pixelward.config import Config, settings_file
from pixelward.engine import run
from pixelward.errors import Error
from pixelward.model.compared import Known
from pixelward.model.report import Report, Result
from pixelward.report._words import count
from pixelward.triage import Gate, changed, known, read, written


def gate(
    config: Config, baseline: Path | None, revision: str | None, file: Path | None = None
) -> Gate:
    """What is known already, and what the report is to be about; `file` is that of the settings.

    Raises `Error` for a baseline that cannot be read or a revision to compare with that is not
    known: a gate that cannot be closed is not one that stands open.
    """
    entries = _entries(baseline) if baseline else ()
    if revision is None:
        return Gate(entries)
    told = (*_told(config, file), *config.signatures)
    change = changed(config.root, revision, os.environ, told)
    return Gate(entries, change, partial(before, config, change) if change.base else None)


def _told(config: Config, file: Path | None) -> Iterator[Path]:
    if found := file or settings_file(config.root):
        yield found.resolve()


def _entries(file: Path) -> tuple[Known, ...]:
    try:
        return read(file.read_bytes(), str(file))
    except OSError as error:
        fact = f"cannot be read: {error.strerror or error}."
        raise Error(
            str(file), fact, f"Write it with pixelward baseline --output {file}."
        ) from error


def write(config: Config, output: str, *, prune: bool) -> int:
    """Write the open findings of a project as a baseline, or drop from one what is gone."""
    file = Path(output)
    report = run(config, gate=Gate(_entries(file) if prune else ()))
    if code := _out.faults(report.coverage.notices):
        return code  # findings may be missing, and would be new the next time
    entries = known(_kept(report, prune))
    if output == "-":
        _out.put(written(entries))
        return 0
    _out.write(file, written(entries))
    gone = f", {count(len(report.absent), 'finding')} gone" if prune else ""
    _out.put(f"{file}: {count(len(entries), 'finding')}{gone}.\n")
    return 0


def _kept(report: Report, prune: bool) -> Iterator[Result]:
    return (one for one in report.results if not prune or one.state == "unchanged")
