"""The shape of the command that writes down what is found today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

FILE = "pixelward.baseline"  # in the working folder

Output = Annotated[str, typer.Option(metavar="FILE", help='"-" is standard output.')]
Prune = Annotated[bool, typer.Option("--prune", help="Only take out what is gone; add nothing.")]


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(baseline)


def baseline(
    folder: Annotated[Path | None, typer.Argument(help="The project; default: here.")] = None,
    config: Annotated[Path | None, typer.Option("--config", help="Use this settings file.")] = None,
    output: Output = FILE,
    prune: Prune = False,
) -> None:
    """Write down the findings of today, so that lint --baseline fails on new ones only."""
    from pixelward.cli import _gate, _lint

    settings = _lint.settings([folder] if folder else [], config)
    raise typer.Exit(_gate.write(settings, output, prune=prune))
