"""Options and arguments of the command line that a shell completes, or that say how to print."""

from __future__ import annotations

from typing import Annotated

import typer

from pixelward.cli import _complete
from pixelward.config import FAIL_ON

Reports = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FORMAT[=FILE]",
        help="text, json, sarif, html, github, markdown, csv, junit, gitlab; repeatable.",
        autocompletion=_complete.formats,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="|".join(FAIL_ON),
        help="Exit 1 from this severity on.",
        autocompletion=_complete.levels,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULE", help="Only these.", autocompletion=_complete.rules),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULE", help="Not these.", autocompletion=_complete.rules),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="A line a finding, and nothing else.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Every place, route and known finding too.")
]
Subject = Annotated[
    str,
    typer.Argument(
        metavar="RULE|TRACKER", help="an id, such as PW203", autocompletion=_complete.subjects
    ),
]
TrackerId = Annotated[
    str,
    typer.Argument(
        metavar="TRACKER", help="an id, as the list has it", autocompletion=_complete.trackers
    ),
]
