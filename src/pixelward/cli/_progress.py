"""What the linter is at, on one line of the terminal that is gone when the work is done."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from pixelward.cli._terminal import is_screen
from pixelward.reading import Watch, unseen

_AFTER = 0.5  # seconds in which most projects are done
_EVERY = 0.1  # seconds


@contextmanager
def watching(*, quiet: bool = False) -> Iterator[Watch]:
    """Who is told of each step; without a person before a terminal, nobody."""
    if quiet or os.environ.get("CI") or not is_screen(sys.stderr):
        yield unseen
        return
    line = _Line()
    try:
        yield line.show
    finally:
        line.clear()


class _Line:
    """The last line of the terminal, which remembers when it was written."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _AFTER
        self._written = False

    def show(self, doing: str, done: int, of: int) -> None:
        """Say it, unless something was said a moment ago."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next, self._written = now + _EVERY, True
        counted = f" {done} of {of}" if of else ""
        room = shutil.get_terminal_size().columns - 1
        _tell(f"\r{f'{doing}{counted} …'[:room]}\x1b[K")

    def clear(self) -> None:
        """Leave the line as it was found."""
        if self._written:
            _tell("\r\x1b[K")


def _tell(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
