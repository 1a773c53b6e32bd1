"""`pixelward lint`: settings from flags, reports to where they belong, the exit code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pixelward import plugins
from pixelward import report as reporters
from pixelward.cli import OUR_ERROR, _out
from pixelward.cli._outputs import outputs
from pixelward.cli._progress import watching
from pixelward.cli._scope import scope
from pixelward.cli._terminal import style
from pixelward.config import FAIL_ON, Config, load
from pixelward.discover import INTENDED
from pixelward.engine import all_rules, check_rules, run
from pixelward.errors import Error, did_you_mean
from pixelward.model.report import Report
from pixelward.report.base import Detail, Reporter
from pixelward.triage import Gate


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
    root, only = scope(paths)
    if fail_on is not None and fail_on not in FAIL_ON:
        raise Error("--fail-on", f'"{fail_on}" is not a level.', did_you_mean(fail_on, FAIL_ON))
    found = load(root, config, frozenset(rule.id for rule in all_rules()))
    return replace(
        found,
        only=only,
        fail_on=fail_on or found.fail_on,
        select=_ids("--select", select) or found.select,
        ignore=found.ignore | _ids("--ignore", ignore),
        jobs=found.jobs if jobs is None else jobs,
        strict=strict or found.strict,
    )


def _ids(flag: str, given: list[str] | None) -> frozenset[str]:
    ids = frozenset(one.strip() for text in given or () for one in text.split(",") if one.strip())
    check_rules(ids, flag)
    return ids


def lint(
    config: Config,
    wanted: list[str],
    gate: Gate,
    category: str = "",
    detail: Detail = Detail.NORMAL,
) -> int:
    """Run, write every report that is wanted, and say how it went."""
    outputs = list(_outputs(wanted))
    with watching(quiet=detail is Detail.BRIEF) as watch:
        report = run(config, gate=gate, watch=watch)
    report = replace(report, exit_code=exit_code(report, config), category=category)
    for reporter, file in outputs:
        if file is None:
            _out.put(reporter.render(report, style(config.root, detail)))
        else:
            _out.write(file, reporter.render(report, _out.place(file, detail)))
    return exit_code(report, config)


def detail(*, quiet: bool, verbose: bool) -> Detail:
    """How much to say; raises `Error` for both."""
    if quiet and verbose:
        raise Error("--quiet", "is given beside --verbose.", "Give one of them.")
    if quiet:
        return Detail.BRIEF
    return Detail.FULL if verbose else Detail.NORMAL


def _outputs(wanted: list[str]) -> Iterator[tuple[Reporter, Path | None]]:
    known = {one.name: one for one in plugins.members(reporters, Reporter)}
    return ((known[name], file) for name, file in outputs(wanted, known))


def exit_code(report: Report, config: Config) -> int:
    """3 for a fault of ours, 1 for news that fails the run (or skips, when strict), else 0."""
    notices = report.coverage.notices
    if any(notice.crashed for notice in notices):
        return OUR_ERROR
    if any(config.fails(result.finding.severity) for result in report.new()):
        return 1
    unread = any(notice.skipped and notice.reason not in INTENDED for notice in notices)
    return 1 if config.strict and unread else 0
