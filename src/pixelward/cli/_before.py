"""What a project had in the commit that a change is compared with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pixelward.config import Config
from pixelward.engine import Analysis, all_rules
from pixelward.reading import reader
from pixelward.triage import Before, Change, triage, write_out


def before(config: Config, change: Change) -> Before:
    """Analyse the project as it was; as it lies there nothing is touched."""
    with TemporaryDirectory(prefix="pixelward-") as folder:
        root = write_out(config.root, change.base, Path(folder).resolve(), config.max_size)
        analysis = Analysis(replace(config, root=root, only=()))
        results = triage(
            analysis.findings,
            analysis.facts,
            reader(root),
            date.today(),
            known={rule.id for rule in all_rules()},
        )
        fingerprints = frozenset(one.fingerprint for one in results)
        return Before(frozenset(analysis.discovery.paths), fingerprints)
