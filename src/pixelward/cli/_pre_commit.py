"""`pixelward-pre-commit`: lints the whole project, and tells of what a commit or a push touches."""

from __future__ import annotations

import os
import subprocess
import sys

from pixelward import cli

_CHANGED = "--changed"
# Set by pre-commit where it is about commits: before a push, or asked for with `--from-ref`.
_RANGE = "PRE_COMMIT_FROM_REF"
_DIFFERENT = 1  # what `git diff --quiet` ends with


def main() -> None:
    """`pixelward lint`, limited to what differs; where nothing does, all findings count.

    A clean checkout is what `pre-commit run --all-files` sees in CI: compared with itself it
    would pass whatever it holds.
    """
    told = sys.argv[1:]
    sys.argv[1:] = ["lint", *_limit(told), *told]
    cli.main()


def _limit(told: list[str]) -> list[str]:
    if any(word.partition("=")[0] == _CHANGED for word in told):
        return []
    if os.environ.get(_RANGE):
        return [_CHANGED]
    return [f"{_CHANGED}=HEAD"] if _differs() else []


def _differs() -> bool:
    """Whether a tracked file is not as it was committed; before a first commit nobody knows."""
    command = ["git", "-c", "core.fsmonitor=false", "diff", "--quiet", "--no-ext-diff", "HEAD"]
    try:
        done = subprocess.run(
            [*command, "--"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == _DIFFERENT
