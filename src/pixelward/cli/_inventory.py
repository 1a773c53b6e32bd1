"""`pixelward inventory`: the data map, which says of each tracker what an auditor asks for."""

from __future__ import annotations

from pixelward import plugins
from pixelward.cli import _out, inventories
from pixelward.cli._outputs import outputs
from pixelward.cli.inventories.base import Format
from pixelward.config import Config
from pixelward.engine import run


def inventory(config: Config, wanted: list[str]) -> int:
    """Write the map in each format that is wanted; findings do not fail it."""
    known = {one.name: one for one in plugins.members(inventories, Format)}
    asked = list(outputs(wanted, known))
    report = run(config)
    for name, file in asked:
        text = known[name].render(report)
        if file is None:
            _out.put(text)
        else:
            _out.write(file, text)
    return _out.faults(report.coverage.notices)
