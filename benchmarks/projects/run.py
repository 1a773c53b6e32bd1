"""Where the time of a run over a whole project goes: each stage's seconds, and the memory."""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

from pixelward.config import Config
from pixelward.engine import Analysis

_STAGES = {
    "knowledge": "read the signatures",
    "discovery": "list the files",
    "reading": "parse and extract, one process a processor",
    "program": "link",
    "uses": "match",
    "site": "routes",
    "exposures": "uses, routes and data",
    "findings": "rules",
}


def main() -> int:
    """Print a table a project; exit 1 where one takes longer or more than is allowed."""
    arguments = _parser().parse_args()
    over = [_table(project, arguments) for project in arguments.projects]
    return int(any(over))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("projects", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0 is one a processor")
    parser.add_argument("--most-seconds", type=float, default=float("inf"))
    parser.add_argument("--most-megabytes", type=float, default=float("inf"))
    return parser


def _table(project: Path, arguments: argparse.Namespace) -> bool:
    analysis = Analysis(Config(root=project, jobs=arguments.jobs))
    print(f"\n{project.name}\n{'stage':<11} {'wall s':>7} {'CPU s':>7} {'MB':>6}  what it does")
    begun = time.monotonic()
    for stage, what in _STAGES.items():
        wall, processor = time.monotonic(), _processor()
        getattr(analysis, stage)
        spent = time.monotonic() - wall, _processor() - processor
        print(f"{stage:<11} {spent[0]:7.2f} {spent[1]:7.2f} {_megabytes():6.0f}  {what}")
    whole = time.monotonic() - begun
    files, uses = len(analysis.facts), len(analysis.uses)
    print(
        f"{'all':<11} {whole:7.2f}   {files} files, {uses} uses, {len(analysis.findings)} findings"
    )
    return whole > arguments.most_seconds or _megabytes() > arguments.most_megabytes


def _processor() -> float:
    """CPU seconds of this process and of those that it has waited for."""
    own, others = (resource.getrusage(who) for who in _WHO)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _megabytes() -> float:
    """The most memory that this process and one of its workers have held."""
    return sum(resource.getrusage(who).ru_maxrss for who in _WHO) / 1024


_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

if __name__ == "__main__":
    sys.exit(main())
