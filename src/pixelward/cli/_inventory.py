"""`pixelward inventory`: the data map, which says of each tracker what an auditor asks for."""

from __future__ import annotations

from pathlib import Path

from pixelward import plugins
from pixelward.cli import _out, inventories
from pixelward.cli.inventories.base import Format
from pixelward.config import Config
from pixelward.engine import run
from pixelward.errors import Error, did_you_mean


def inventory(config: Config, wanted: list[str]) -> int:
    """Write the map in each format that is wanted."""
    outputs = [_output(text) for text in wanted]
    report = run(config)
    for form, file in outputs:
        text = form.render(report)
        if file is None:
            _out.put(text)
        else:
            _out.write(file, text)
    return _out.faults(report.coverage.notices)


def _output(text: str) -> tuple[Format, Path | None]:
    known = {one.name: one for one in plugins.members(inventories, Format)}
    name, equals, file = text.partition("=")
    if name not in known:
        raise Error("--report", f'"{name}" is not a format.', did_you_mean(name, known))
    if equals and not file:
        raise Error("--report", f'"{text}" names no file.', f"Write {name}=FILE, or {name}.")
    return known[name], Path(file) if file else None
