"""The folders with trackers of the project's own, as its settings name them."""

from __future__ import annotations

from pathlib import Path

from pixelward.config import load


def own_folders() -> tuple[Path, ...]:
    """Those of the settings that hold for the folder where the command is run."""
    return load(Path.cwd()).signatures
