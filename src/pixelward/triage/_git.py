"""Asks Git what it knows, so that nothing of a scanned repository runs and nothing is fetched."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from pixelward.discover import without_hooks

# A scanned repository may have set up commands of its own.
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
_FILTERS = (
    "config",
    "-z",
    "--name-only",
    "--get-regexp",
    r"^filter\..*\.(clean|process|required)$",
)
_ALONE = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}


class Refused(Exception):
    """Git is missing, or said no; the text is the line that says why."""


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What Git answers in a folder to what it is given; raises `Refused`."""
    try:
        return subprocess.run(
            ["git", *_QUIET, *arguments],
            cwd=folder,
            env={**without_hooks(), **_ALONE},
            input=given,
            capture_output=True,
            check=True,
        ).stdout
    except OSError as error:
        raise Refused("Git is not installed.") from error
    except subprocess.CalledProcessError as error:
        raise Refused(_why(error.stderr)) from error


def _why(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return re.sub(r"^(?:fatal|error): ", "", lines[0]).rstrip(".") + "." if lines else ""


def names(folder: Path, *arguments: str) -> list[str]:
    """What Git answers with `-z`, as texts."""
    return [os.fsdecode(one) for one in ask(folder, *arguments).split(b"\0") if one]


def unfiltered(folder: Path) -> tuple[str, ...]:
    """Options that keep the commands with which a repository changes files from being run."""
    try:
        keys = names(folder, *_FILTERS)
    except Refused:
        return ()  # there are none
    empty = ((f"{key}=false" if key.endswith(".required") else f"{key}=") for key in keys)
    return tuple(word for one in empty for word in ("-c", one))


def commit(folder: Path, revision: str) -> str:
    """The id of a commit; empty where there is none of that name."""
    if revision.startswith("-"):
        return ""
    try:
        return os.fsdecode(
            ask(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        ).strip()
    except Refused:
        return ""


def fork(folder: Path, one: str, other: str) -> str:
    """Where two commits' histories part; empty where that is not known."""
    try:
        return os.fsdecode(ask(folder, "merge-base", one, other)).strip()
    except Refused:
        return ""


def is_shallow(folder: Path) -> bool:
    """Whether a clone has only the end of its history."""
    return ask(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
