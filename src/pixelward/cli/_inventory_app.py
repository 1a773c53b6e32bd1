"""The shape of the command that prints the data map."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[list[Path] | None, typer.Argument(help="Folders or files; default: here.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Use this settings file.")]
Forms = Annotated[
    list[str] | None,
    typer.Option(metavar="FORMAT[=FILE]", help="markdown, csv, json or html; may be repeated."),
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(inventory)


def inventory(paths: Paths = None, config: ConfigFile = None, report: Forms = None) -> None:
    """Print the data map: each tracker, what it is told, where, and on what footing."""
    from pixelward.cli import _inventory, _lint

    settings = _lint.settings(paths or [], config)
    raise typer.Exit(_inventory.inventory(settings, report or ["markdown"]))
