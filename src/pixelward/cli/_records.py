"""The shape of the commands that write what a project keeps: its lock, and its first settings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path | None, typer.Argument(help="The project's folder; default: here.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Use this settings file.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(init)
    app.command()(lock)


def init(
    path: Folder = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the settings and the lock that are there.")
    ] = False,
) -> None:
    """Look at a project, and write its first settings and its lock."""
    from pixelward.cli import _init

    raise typer.Exit(_init.init(path, force=force))


def lock(
    path: Folder = None,
    config: ConfigFile = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 for what is not in the lock.")
    ] = False,
    report: Annotated[
        str, typer.Option(metavar="FORMAT[=FILE]", help="Of --check: text, json or markdown.")
    ] = "text",
) -> None:
    """Write pixelward.lock, the reviewed inventory of what this site tells whom."""
    from pixelward.cli import _lint, _lock

    settings = _lint.settings([path] if path else [], config)
    raise typer.Exit(_lock.check(settings, report) if check else _lock.lock(settings))
