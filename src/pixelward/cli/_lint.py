"""`pixelward lint`: settings from flags, reports to where they belong, the exit code."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from pprint import pformat
from tempfile import NamedTemporaryFile

from pixelward import plugins
from pixelward import report as reporters
from pixelward.config import FAIL_ON, FILE, Config, load
from pixelward.engine import Analysis, run
from pixelward.errors import Error, did_you_mean
from pixelward.model.report import Report
from pixelward.report.base import Reporter, Style

STAGES = ("facts", "program", "uses", "routes", "exposures")


def settings(
    paths: list[Path],
    config: Path | None,
    *,
    fail_on: str | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    jobs: int | None = None,
    strict: bool = False,
) -> Config:
    """The configuration of one run: file first, then flags."""
    root, only = _scope(paths)
    if fail_on is not None and fail_on not in FAIL_ON:
        raise Error("--fail-on", f'"{fail_on}" is not a level.', did_you_mean(fail_on, FAIL_ON))
    found = load(root, config)
    return replace(
        found,
        only=only,
        fail_on=fail_on or found.fail_on,
        select=_ids(select) or found.select,
        ignore=found.ignore | _ids(ignore),
        jobs=found.jobs if jobs is None else jobs,
        strict=strict or found.strict,
    )


def _ids(given: list[str] | None) -> frozenset[str]:
    return frozenset(one.strip() for text in given or () for one in text.split(",") if one.strip())


def _scope(paths: list[Path]) -> tuple[Path, tuple[str, ...]]:
    """The project's root, and the paths below it that were asked about; none means all."""
    for path in paths:
        if not path.exists():
            raise Error(str(path), "does not exist.", "Name a folder or a file that does.")
    wanted = [path.absolute() for path in paths] or [Path.cwd()]
    if len(wanted) == 1 and wanted[0].is_dir():
        return wanted[0], ()
    root = _project_of(wanted)
    return root, tuple(path.relative_to(root).as_posix() for path in wanted)


def _project_of(paths: list[Path]) -> Path:
    """The folder that says it is a project, else the working folder, else what the paths share."""
    shared = Path(os.path.commonpath([p if p.is_dir() else p.parent for p in paths]))
    for folder in (shared, *shared.parents):
        if (folder / FILE).is_file() or (folder / ".git").exists():
            return folder
    here = Path.cwd()
    return here if shared.is_relative_to(here) else shared


def show(config: Config, stage: str) -> int:
    """Print what one stage makes, for debugging."""
    if stage not in STAGES:
        raise Error("--show", f'"{stage}" is not a stage.', did_you_mean(stage, STAGES))
    analysis = Analysis(config)
    value = analysis.site.routes if stage == "routes" else getattr(analysis, stage)
    _print(pformat(value, width=min(shutil.get_terminal_size().columns, 140)) + "\n")
    return 0


def lint(config: Config, wanted: list[str]) -> int:
    """Run, write every report that is wanted, and say how it went."""
    outputs = list(_outputs(wanted))
    report = run(config)
    for reporter, file in outputs:
        if file is None:
            _print(reporter.render(report, _style()))
        else:
            _write(file, reporter.render(report, Style()))
    return exit_code(report, config)


def _outputs(wanted: list[str]) -> Iterator[tuple[Reporter, Path | None]]:
    known = {one.name: one for one in plugins.members(reporters, Reporter)}
    printed = 0
    for text in wanted:
        name, _, file = text.partition("=")
        if name not in known:
            raise Error("--report", f'"{name}" is not a format.', did_you_mean(name, known))
        printed += not file
        if printed > 1:
            raise Error("--report", "names two formats for one output.", "Add =FILE to one.")
        yield known[name], Path(file) if file else None


def _style() -> Style:
    is_terminal = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    forced = bool(os.environ.get("FORCE_COLOR")) and "NO_COLOR" not in os.environ
    return Style(color=is_terminal or forced, width=shutil.get_terminal_size().columns)


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def _write(file: Path, text: str) -> None:
    """Replace the file whole, so that nobody reads half a report."""
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=file.parent, delete=False
        ) as draft:
            draft.write(text)
        Path(draft.name).chmod(0o666 & ~_umask())
        os.replace(draft.name, file)  # noqa: PTH105
    except OSError as error:
        step = "Name a file in a folder that can be written."
        raise Error(str(file), f"cannot be written: {error.strerror}.", step) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def exit_code(report: Report, config: Config) -> int:
    """3 for a fault of ours, 1 for findings that fail the run (or skips, when strict), else 0."""
    notices = report.coverage.notices
    if any(notice.crashed for notice in notices):
        return 3
    if any(config.fails(result.finding.severity) for result in report.open()):
        return 1
    return 1 if config.strict and any(notice.skipped for notice in notices) else 0
