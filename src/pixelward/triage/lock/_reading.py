"""Reads the lock of a project from its folder; what cannot be read is an error, never no lock."""

from __future__ import annotations

import os
from pathlib import Path

from pixelward.errors import Error
from pixelward.model.agreed import Lock
from pixelward.triage.lock._format import FILE, parse


def read(root: Path) -> Lock | None:
    """The lock in a project's own folder, or `None`; raises `Error` for one that is broken."""
    file = root / FILE
    if not os.path.lexists(file):
        return None
    shown = os.path.relpath(file)
    try:
        return parse(file.read_text("utf-8-sig"), shown)
    except OSError as error:
        step = "Make it readable, or run `pixelward lock`."
        raise Error(shown, f"cannot be read: {error.strerror or error}.", step) from error
    except UnicodeDecodeError as error:
        step = "Run `pixelward lock`, and review what it changes."
        raise Error(shown, f"is no lock: byte {error.start} is not UTF-8.", step) from error
