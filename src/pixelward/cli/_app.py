"""The command line's shape: commands and options, each handed to the module that does it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from pixelward import __version__
from pixelward.cli import _baseline_app, _inventory_app, _records, _signatures_app
from pixelward.cli import _options as given
from pixelward.cli._spelling import spelled
from pixelward.errors import Error
from pixelward.report._words import sentence

# The class of all that can be wrong with a command line. Typer brings a copy of Click or uses
# the one that is installed, depending on its version, and names neither.
_Mistake: type[Exception] = typer.BadParameter.__mro__[2]

app = typer.Typer(
    name="pixelward",
    help="Finds what a health site's front end tells advertisers about its visitors.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(_signatures_app.app, name="signatures")
_inventory_app.add_to(app)

Paths = Annotated[list[Path] | None, typer.Argument(help="Folders or files; default: here.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Use this settings file.")]
Jobs = Annotated[int | None, typer.Option(min=0, help="Processes; 0 is one a processor.")]


def invoke(arguments: list[str]) -> int:
    """Run one command line and return its exit code; raises `Error` for one that is mistaken."""
    try:
        code = app(spelled(arguments) or ["--help"], prog_name="pixelward", standalone_mode=False)
    except typer.Abort as abort:
        raise KeyboardInterrupt from abort
    except _Mistake as mistake:
        raise _error(mistake) from mistake
    return code if isinstance(code, int) else 0


def _error(mistake: Any) -> Error:
    """The same as a place, a fact and a next step."""
    context = getattr(mistake, "ctx", None)
    command = context.command_path if context else "pixelward"
    place = command.removeprefix("pixelward").strip() or "command line"
    return Error(place, sentence(mistake.format_message()), f"See {command} --help.")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pixelward {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Finds what a health site's front end tells advertisers about its visitors."""


@app.command()
def lint(
    paths: Paths = None,
    report: given.Reports = None,
    fail_on: given.FailOn = None,
    config: ConfigFile = None,
    select: given.Select = None,
    ignore: given.Ignore = None,
    jobs: Jobs = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="A file that could not be read fails the run.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Findings that are known: they fail no run."),
    ] = None,
    changed: Annotated[
        str | None,
        typer.Option(
            metavar="[=REV]", help="Only what changes since REV touch; default: this branch's base."
        ),
    ] = None,
    quiet: given.Quiet = False,
    verbose: given.Verbose = False,
    show: Annotated[
        str | None,
        typer.Option(metavar="STAGE", help="facts, program, uses, routes or exposures instead."),
    ] = None,
    sarif_category: Annotated[
        str, typer.Option(metavar="NAME", help="Sets this run apart from others in code scanning.")
    ] = "",
) -> None:
    """Lint a project; exit 0 clean, 1 findings, 2 a mistake in the call, 3 a fault of ours."""
    from pixelward.cli import _gate, _lint, _show

    settings = _lint.settings(
        paths or [],
        config,
        fail_on=fail_on,
        select=select,
        ignore=ignore,
        jobs=jobs,
        strict=strict,
    )
    if show is not None:
        raise typer.Exit(_show.show(settings, show))
    detail = _lint.detail(quiet=quiet, verbose=verbose)
    against = _gate.gate(settings, baseline, changed, config)
    raise typer.Exit(_lint.lint(settings, report or ["text"], against, sarif_category, detail))


_baseline_app.add_to(app)


@app.command()
def routes(
    paths: Paths = None,
    config: ConfigFile = None,
    report: Annotated[
        str | None, typer.Option(metavar="FORMAT[=FILE]", help="text, json or csv.")
    ] = None,
    graph: Annotated[
        str | None,
        typer.Option(metavar="FORMAT[=FILE]", help="A picture instead: dot, mermaid or html."),
    ] = None,
) -> None:
    """Print the map: each route, what it is about, and how trackers reach it."""
    from pixelward.cli import _lint, _routes

    raise typer.Exit(_routes.routes(_lint.settings(paths or [], config), report, graph))


_records.add_to(app)


@app.command()
def explain(
    subject: given.Subject,
) -> None:
    """Explain a rule, or show a tracker's card."""
    from pixelward.cli import _explain

    raise typer.Exit(_explain.explain(subject))


@app.command()
def terms(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TEXT", help='Texts; default or "-": lines on standard input, JSON objects too.'
        ),
    ] = None,
    context: Annotated[
        str | None,
        typer.Option(metavar="health|none", help="What is known of where the texts stand."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line.")] = False,
    config: ConfigFile = None,
) -> None:
    """Say which medical terms a text holds, how much they weigh, and why."""
    from pixelward.cli import _terms

    raise typer.Exit(_terms.terms(texts or [], config, context, as_json=as_json))
