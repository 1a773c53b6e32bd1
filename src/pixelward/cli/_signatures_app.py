"""The shape of the commands about what the linter knows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pixelward.cli import _options as given

app = typer.Typer(help="What the linter knows.", rich_markup_mode=None)

Form = Annotated[str, typer.Option("--report", metavar="text|json", help="How to print it.")]


@app.command("list")
def signatures_list(report: Form = "text") -> None:
    """List the trackers that are known."""
    from pixelward.cli import _signatures

    raise typer.Exit(_signatures.listed(report))


@app.command("show")
def signatures_show(
    name: given.TrackerId,
    report: Form = "text",
) -> None:
    """Show a tracker's card, and how it is found."""
    from pixelward.cli import _signatures

    raise typer.Exit(_signatures.shown(name, report))


@app.command("check")
def signatures_check(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders with trackers of your own; default: the settings'."),
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--tracker", metavar="ID", help="Only this one's file.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="A load or a call that no sample shows is a problem.")
    ] = False,
) -> None:
    """Check every signature file: its keys, its sources, its samples."""
    from pixelward.cli import _signatures_check
    from pixelward.cli._own import own_folders

    raise typer.Exit(
        _signatures_check.check(tuple(folders or own_folders()), frozenset(only or ()), strict)
    )
