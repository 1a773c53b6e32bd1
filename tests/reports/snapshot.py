"""Compares a text with the file that holds it, or rewrites the file when asked to.

`PIXELWARD_SNAPSHOTS=write pytest tests/reports` accepts what the reporters say now; the diff is
for a person to read.
"""

from __future__ import annotations

import os
from pathlib import Path

_FOLDER = Path(__file__).with_name("snapshots")


def check(name: str, text: str) -> None:
    """The text is what the snapshot of that name holds, byte for byte."""
    file = _FOLDER / name
    if os.environ.get("PIXELWARD_SNAPSHOTS") == "write":
        file.write_bytes(text.encode())
    assert file.exists(), f"{file} is missing: run once with PIXELWARD_SNAPSHOTS=write"
    assert text == file.read_bytes().decode()
