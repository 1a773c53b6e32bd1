"""What leaves the program: text on standard output, and files that are replaced whole."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import mkstemp

from pixelward.cli import OUR_ERROR
from pixelward.errors import Error
from pixelward.model.facts import Notice
from pixelward.report._visible import visible
from pixelward.report.base import COMMENT, Detail, Style

_SUMMARY = 1_048_576  # bytes that a step may write into the summary of its job


def place(file: Path, detail: Detail) -> Style:
    """What a file takes: the summary of a job more than a comment, less what it has already."""
    room = _SUMMARY - file.stat().st_size if _is_summary(file) else COMMENT
    return Style(detail=detail, room=room)


def _is_summary(file: Path) -> bool:
    """Whether it is where GitHub has the steps of a job write: several may, one after another."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    return bool(named) and file.is_file() and file.resolve() == Path(str(named)).resolve()


def put(text: str) -> None:
    """Print, as UTF-8 wherever it goes; a reader that has seen enough is no mistake."""
    stream((text,))


def stream(texts: Iterable[str]) -> None:
    """Print one after another, until there are no more or the reader has seen enough."""
    for text in texts:
        if not _put(text):
            return


def _put(text: str) -> bool:
    """Print, unless nobody reads any more."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
        return True
    except BrokenPipeError:
        _hang_up()
        return False
    except OSError as error:
        _hang_up()
        fact = f"cannot be written: {error.strerror or error}."
        raise Error("standard output", fact, "Send it to a place that can hold it.") from error


def _hang_up() -> None:
    """Let what is still buffered go nowhere, or Python fails on it at its very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """One line on standard error, whatever the name of a file may hold."""
    print(f"pixelward: {visible(text)}", file=sys.stderr)  # noqa: T201


def faults(notices: Iterable[Notice]) -> int:
    """Name the files that we failed on; the exit code that says so, or 0."""
    crashed = [notice for notice in notices if notice.crashed]
    for notice in sorted(crashed, key=lambda notice: notice.path):
        complain(f"{notice.path}: {notice.reason}")
    return OUR_ERROR if crashed else 0


def write(file: Path, text: str) -> None:
    """Replace the file whole, so that nobody reads half a report; a job's summary grows."""
    content = text.encode("utf-8", "backslashreplace")
    try:
        if _is_summary(file):
            _append(file, content)
        elif file.exists() and not file.is_file():
            file.write_bytes(content)  # a pipe or a terminal takes it as it comes; a folder says no
        else:
            _replace(file.resolve(), content)
    except (OSError, RuntimeError) as error:
        step = "Name a file in a folder that can be written."
        reason = getattr(error, "strerror", None) or "it is a loop of links"
        raise Error(str(file), f"cannot be written: {reason}.", step) from error


def _append(file: Path, content: bytes) -> None:
    with file.open("ab") as summary:
        summary.write(content)


def _replace(file: Path, content: bytes) -> None:
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o666 & ~_umask()
    handle, name = mkstemp(dir=file.parent, prefix=".pixelward-")
    draft = Path(name)
    try:
        with open(handle, "wb") as output:  # noqa: PTH123 - it is open already
            output.write(content)
        draft.chmod(mode)
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
